/** The door of the panel: everything a visitor sees beyond the launcher, loaded when they show interest. */
import { render } from 'lit-html';
import type { Session, SessionOptions } from '../../headless.js';
import type { EviProperties } from '../properties.js';
import { sessionOptions } from '../session-options.js';
import { adoptStyles } from './adopt-styles.js';
import { choices } from './choices.js';
import { chosenOptions } from './chosen-options.js';
import { ConsentController } from './consent-controller.js';
import { registerDeclaredTools } from './declared-tools.js';
import { FocusController } from './focus-controller.js';
import { inCallView } from './in-call.js';
import { keepScreenOn } from './keep-screen-on.js';
import { MicrophoneController } from './microphone-controller.js';
import type { ElementModel, PanelParts } from './model.js';
import { MuteShortcutController } from './mute-shortcut-controller.js';
import { createOnDemand } from './on-demand.js';
import { panelView } from './panel.js';
import { ScrollController } from './scroll-controller.js';
import { SessionController } from './session-controller.js';
import { SettingsController } from './settings-controller.js';
import { panelStyles } from './styles/index.js';
import { TimeController } from './time-controller.js';
import { createTranscriptWindow } from './transcript-window.js';
import { tellVisibleArea } from './tell-visible-area.js';
import { VisualizerController } from './visualizer/visualizer-controller.js';

export type { ElementActions } from './model.js';

export interface Panel {
  draw(model: ElementModel): void;
  /** Focuses what the visitor most likely wants next. */
  focus(): void;
  focusInput(): void;
  /** Registers the tools that the element's content declares, as it is now. */
  declareTools(): void;
  /** What the visitor chose for the next call. */
  chosenOptions(): Partial<SessionOptions>;
  /** Whether the visitor has yet to agree: nothing may leave the page before. */
  readonly isConsentMissing: boolean;
}

/** Gives the element its panel: styles, and the controllers that keep it in step with the session. */
export function attachPanel(host: EviProperties, session: Session): Panel {
  host.addController({ hostConnected: () => adoptStyles(host, panelStyles) });
  new SessionController(host, session);
  new MicrophoneController(host, session);
  const scrolling = new ScrollController(host);
  const transcriptWindow = createTranscriptWindow();
  new MuteShortcutController(host);
  tellVisibleArea(host);
  new FocusController(host);
  new VisualizerController(host, session);
  new TimeController(host, session);
  keepScreenOn(session);
  const parts: PanelParts = {
    afterCall: createOnDemand(host, async () =>
      (await import('./after-call.js')).createAfterCall(host, session),
    ),
    consent: createOnDemand(host, async () => (await import('./consent/index.js')).consent),
    expressionPicture: createOnDemand(
      host,
      async () => (await import('./expression-picture/index.js')).expressionPicture,
    ),
    microphonePrompt: createOnDemand(
      host,
      async () => (await import('./microphone-prompt/index.js')).microphonePrompt,
    ),
    settings: createOnDemand(host, async () =>
      (await import('./settings/index.js')).createSettings(host, session, withdrawConsent),
    ),
  };
  // For good: host and session live and die together.
  session.subscribe(({ chatMetadata }, _previous, event) => {
    if (event.type === 'asking' && event.asking) parts.microphonePrompt.load();
    if (event.type === 'over' && chatMetadata) parts.afterCall.load();
  });
  const settings = new SettingsController(host, parts.settings.load);
  const consent = new ConsentController(host, session, parts.consent.load);
  applyChoices(host);
  if (host.preconnect) prepareCall();

  function prepareCall(): void {
    if (!consent.isMissing) session.preconnect(sessionOptions(host));
  }

  function withdrawConsent(): void {
    settings.isOpen = false;
    consent.answer(false);
  }

  const setPaused = (paused: boolean) => (paused ? session.pauseAssistant() : session.resumeAssistant());
  const showEarlier = () => {
    transcriptWindow.showEarlier();
    host.requestUpdate();
  };

  const find = (selector: string) => host.renderRoot.querySelector<HTMLElement>(selector);
  const focus = () => {
    if (consent.isMissing) parts.consent.load();
    (find('[part=start], [part=retry]') ?? find('#panel'))?.focus();
  };
  return {
    draw(model) {
      const { isOpen, toggle, onKeydown } = settings;
      const answerConsent = (agreed: boolean) => {
        consent.answer(agreed);
        void host.updateComplete.then(focus);
        if (!agreed) model.actions.close();
        else if (host.autoStart) model.actions.start();
      };
      const actions = {
        ...model.actions,
        prepareCall,
        setPaused,
        showEarlier,
        showNewest: scrolling.showEnd,
        toggleSettings: toggle,
        onKeydown,
        answerConsent,
      };
      const { isAtEnd } = scrolling;
      const drawn = transcriptWindow.drawn(model.state.messages.length, isAtEnd);
      const { isMissing: isConsentMissing } = consent;
      const isSettingsOpen = isOpen && !isConsentMissing;
      const whole = {
        ...model,
        actions,
        parts,
        drawn,
        isAtEnd,
        choices: choices(),
        isSettingsOpen,
        isConsentMissing,
      };
      render([panelView(whole), inCallView(whole)], host.renderRoot);
    },
    focus,
    focusInput: () => find('#input')?.focus(),
    declareTools: () => registerDeclaredTools(host, session),
    chosenOptions: () => chosenOptions(host),
    get isConsentMissing() {
      return consent.isMissing;
    },
  };
}

/** Those that an element shows like its own properties. The others count when they are needed. */
function applyChoices(host: EviProperties): void {
  const { volume, lang } = choices();
  host.volume = volume ?? host.volume;
  host.lang = lang ?? host.lang;
}
