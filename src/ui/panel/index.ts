/** The door of the panel: everything a visitor sees beyond the launcher, loaded when they show interest. */
import { render } from 'lit-html';
import type { Session } from '../../headless.js';
import type { EviProperties } from '../properties.js';
import { adoptStyles } from './adopt-styles.js';
import { registerDeclaredTools } from './declared-tools.js';
import { FocusController } from './focus-controller.js';
import { keepScreenOn } from './keep-screen-on.js';
import { MicrophoneController } from './microphone-controller.js';
import type { ElementModel, PanelParts } from './model.js';
import { createOnDemand } from './on-demand.js';
import { panelView } from './panel.js';
import { panelStyles } from './styles/index.js';
import { PlacementController } from './placement-controller.js';
import { ScrollController } from './scroll-controller.js';
import { SessionController } from './session-controller.js';
import { createTranscriptWindow } from './transcript-window.js';

export type { ElementActions } from './model.js';

export interface Panel {
  draw(model: ElementModel): void;
  /** Focuses what the visitor most likely wants next. */
  focus(): void;
  focusInput(): void;
  /** Registers the tools that the element's content declares, as it is now. */
  declareTools(): void;
}

/** Gives the element its panel: styles, and the controllers that keep it in step with the session. */
export function attachPanel(host: EviProperties, session: Session): Panel {
  host.addController({ hostConnected: () => adoptStyles(host, panelStyles) });
  new SessionController(host, session);
  new MicrophoneController(host, session);
  new PlacementController(host);
  const scrolling = new ScrollController(host);
  const transcriptWindow = createTranscriptWindow();
  new FocusController(host);
  keepScreenOn(session);
  const parts: PanelParts = {
    expressionPicture: createOnDemand(
      host,
      async () => (await import('./expression-picture/index.js')).expressionPicture,
    ),
    saving: createOnDemand(host, async () => (await import('./saving/index.js')).createSaving(host, session)),
  };
  const setPaused = (paused: boolean) => (paused ? session.pauseAssistant() : session.resumeAssistant());
  const showEarlier = () => {
    transcriptWindow.showEarlier();
    host.requestUpdate();
  };

  const find = (selector: string) => host.renderRoot.querySelector<HTMLElement>(selector);
  return {
    draw(model) {
      const actions = { ...model.actions, setPaused, showEarlier };
      const drawn = transcriptWindow.drawn(model.state.messages.length, scrolling.isAtEnd);
      render(panelView({ ...model, actions, parts, drawn }), host.renderRoot);
    },
    focus: () => (find('[part=start], [part=retry]') ?? find('#panel'))?.focus(),
    focusInput: () => find('#input')?.focus(),
    declareTools: () => registerDeclaredTools(host, session),
  };
}
