/** Every face of the panel, each by the few values that make it: what holds for all of them is tested on all of them. */
import { html } from 'lit-html';
import { EviError, type EviErrorCode } from '../../src/headless.js';
import { createLauncher } from '../../src/ui/launcher.js';
import { inCallView } from '../../src/ui/panel/in-call.js';
import { panelView } from '../../src/ui/panel/panel.js';
import { english } from '../i18n/english.js';
import { assistantSays, panelModel, toolCall, visitorSays, type ModelChanges } from './panel-model.js';
import { shadowFixture, type ShadowFixture } from './shadow-fixture.js';

const scores = { 'Aesthetic Appreciation': 0.5, 'Surprise (negative)': 0.4, Disappointment: 0.3 };
const messages = [
  assistantSays('Hello!', { scores }),
  visitorSays('A lamp.', { scores }),
  toolCall,
  visitorSays('And then', { interim: true }),
];
const codes = Object.keys(english)
  .filter((key) => key.startsWith('error:'))
  .map((key) => key.slice('error:'.length) as EviErrorCode);
const devices = {
  microphones: [{ id: 'm', label: 'Built-in audio, analogue stereo' }],
  loudspeakers: [{ id: 's', label: 'Headset' }],
};

export const faces: Readonly<Record<string, ModelChanges>> = {
  closed: { settings: { open: false } },
  'closed, with words beside the icon': { settings: { open: false, heading: 'Ask us' } },
  'before a call': {},
  'before a text call': { callMode: 'text' },
  'before consent': { isConsentMissing: true, settings: { requireConsent: true } },
  'while it connects': { state: { status: 'starting' } },
  'during a call': { state: { status: 'live', messages, playingId: 'a1' } },
  'while muted and paused': { state: { status: 'live', messages, muted: true, isPaused: true } },
  'during a long call': { state: { status: 'live', messages }, drawn: { latestFrom: 2, earlierFrom: 1 } },
  'while it is about to end': {
    state: {
      status: 'live',
      warnings: [{ kind: 'inactivity', remainingMs: 30_000, endsAt: new Date(30_000) }],
    },
  },
  'while reconnecting': { state: { status: 'reconnecting', messages } },
  'closed during a call': { state: { status: 'live', messages }, settings: { open: false } },
  'in the settings': { isSettingsOpen: true, settings: { requireConsent: true }, settingsModel: { devices } },
  'in the settings, with a problem': {
    isSettingsOpen: true,
    state: { status: 'live', messages },
    settingsModel: { problem: 'mic-busy' },
  },
  'after a call': { state: { status: 'ended', messages }, copying: { isDone: false } },
  ...Object.fromEntries(
    codes.map((code) => [`after ${code}`, { state: { status: 'failed', error: new EviError(code, '') } }]),
  ),
};

export interface Face extends ShadowFixture {
  /** All that can be opened is open. */
  wear(changes: ModelChanges): void;
}

/** The launcher, the panel and the call in small, put together as the element does. */
export async function faceFixture(shared: Pick<ModelChanges, 'term'> = {}, theme = 'light'): Promise<Face> {
  const made = await shadowFixture(html``, theme);
  const launcher = createLauncher({ onIntent: () => undefined, onClick: () => undefined });
  return {
    ...made,
    wear(changes) {
      const model = panelModel({ ...changes, ...shared });
      const { settings, isInCall, term } = model;
      made.host.toggleAttribute('open', settings.open);
      made.show(html`${panelView(model)} ${inCallView(model)}`);
      launcher.draw(made.root.querySelector('#frame')!, {
        isOpen: settings.open,
        isLoading: false,
        isUnavailable: false,
        isInCall,
        label: settings.heading,
        term,
      });
      for (const details of made.root.querySelectorAll('details')) details.open = true;
    },
  };
}

/** What can be clicked, typed into or moved, and is there to be seen. */
export function controlsOf(root: ShadowRoot): HTMLElement[] {
  const controls = root.querySelectorAll<HTMLElement>('button, textarea, select, input, summary');
  return [...controls].filter((control) => control.checkVisibility({ visibilityProperty: true }));
}

/** How a test calls it. */
export const nameOf = (control: HTMLElement): string =>
  `${control.localName} ${control.getAttribute('part') ?? ''} ${control.ariaLabel ?? control.textContent.trim()}`;
