/** What the panel's views are given in tests: a whole model from the few values a test is about. */
import { termOf, type Term } from '../../src/i18n/index.js';
import { initialState, type SessionState, type TranscriptMessage } from '../../src/session/index.js';
import type { SpokenMessage } from '../../src/ui/panel/shown-messages.js';
import { consentView } from '../../src/ui/panel/consent/consent-view.js';
import type { Choices } from '../../src/ui/panel/choices.js';
import { settingsView, type SettingsModel } from '../../src/ui/panel/settings/settings-view.js';
import { expressionDisclosure } from '../../src/ui/panel/expression-disclosure.js';
import { expressionPicture } from '../../src/ui/panel/expression-picture/index.js';
import { microphonePromptView } from '../../src/ui/panel/microphone-prompt/microphone-prompt-view.js';
import type { OnDemand } from '../../src/ui/panel/on-demand.js';
import type { CallRating } from '../../src/ui/panel/rating/call-rating.js';
import { ratingView } from '../../src/ui/panel/rating/rating-view.js';
import type { Copying } from '../../src/ui/panel/saving/copying.js';
import { savingView } from '../../src/ui/panel/saving/saving-view.js';
import type { PanelActions, PanelModel, PanelSettings } from '../../src/ui/panel/model.js';
import type { DrawnMessages } from '../../src/ui/panel/transcript-window.js';
import { english } from '../i18n/english.js';

export interface ModelChanges {
  state?: Partial<SessionState>;
  settings?: Partial<PanelSettings>;
  actions?: Partial<PanelActions>;
  callMode?: 'voice' | 'text';
  copying?: Partial<Copying>;
  rating?: Partial<CallRating>;
  drawn?: DrawnMessages;
  isAtEnd?: boolean;
  choices?: Choices;
  isSettingsOpen?: boolean;
  isConsentMissing?: boolean;
  settingsModel?: Partial<SettingsModel>;
  /** @default English */
  term?: Term;
}

export function panelModel({
  state,
  settings,
  actions,
  callMode = 'voice',
  copying,
  rating,
  drawn = { latestFrom: 0, earlierFrom: 0 },
  isAtEnd = true,
  choices = {},
  isSettingsOpen = false,
  isConsentMissing = false,
  settingsModel,
  term = englishTerm,
}: ModelChanges = {}): PanelModel {
  const nothing = () => undefined;
  const { status = 'idle' } = state ?? {};
  return {
    state: { ...initialState, ...state },
    isInCall: ['starting', 'live', 'reconnecting'].includes(status),
    settings: {
      heading: null,
      layout: 'floating',
      muteShortcut: null,
      open: true,
      preconnect: false,
      requireConsent: false,
      volume: 1,
      withRating: false,
      withoutExpressions: false,
      withoutInterim: false,
      withoutTextInput: false,
      withoutTranscript: false,
      ...settings,
    },
    callMode,
    term,
    actions: {
      prepareCall: nothing,
      close: nothing,
      start: nothing,
      retry: nothing,
      startTyping: nothing,
      end: nothing,
      setMuted: nothing,
      setPaused: nothing,
      showEarlier: nothing,
      showNewest: nothing,
      toggleSettings: nothing,
      answerConsent: nothing,
      onKeydown: nothing,
      send: () => Promise.resolve(true),
      ...actions,
    },
    drawn,
    isAtEnd,
    choices,
    isSettingsOpen,
    isConsentMissing,
    parts: {
      afterCall: loaded((model) => [
        expressionDisclosure(model),
        ratingView(model, { given: undefined, rate: nothing, ...rating }),
        savingView(model, { isDone: undefined, copy: () => Promise.resolve(), ...copying }),
      ]),
      consent: loaded(consentView),
      microphonePrompt: loaded(microphonePromptView),
      expressionPicture: loaded((model) => expressionPicture.view(model)),
      settings: loaded((model) => settingsView(model, { ...noSettings, ...settingsModel })),
    },
  };
}

const noSettings: SettingsModel = {
  devices: { microphones: [], loudspeakers: [] },
  isTrying: false,
  problem: undefined,
  actions: {
    setMicrophone: () => undefined,
    setLoudspeaker: () => undefined,
    toggleTrial: () => undefined,
    setVolume: () => undefined,
    setCaptions: () => undefined,
    setLanguage: () => undefined,
    withdrawConsent: () => undefined,
  },
};

/** As if the visitor had opened it before. */
function loaded(view: OnDemand['view']): OnDemand {
  return { load: () => undefined, view };
}

/** One for all models: what is rendered by the same is not rendered anew. */
const englishTerm = termOf(english);

interface Spoken {
  interim?: boolean;
  /** Measures of expression, by display name. */
  scores?: Record<string, number>;
}

export function visitorSays(content: string, { interim = false, scores }: Spoken = {}): SpokenMessage {
  return {
    type: 'user_message',
    message: { role: 'user', content },
    models: modelsWith(scores),
    time: { begin: 0, end: 900 },
    fromText: false,
    interim,
    receivedAt: new Date(0),
  };
}

export function assistantSays(
  content: string,
  { scores, id = 'a1' }: Spoken & { id?: string } = {},
): SpokenMessage {
  return {
    type: 'assistant_message',
    id,
    message: { role: 'assistant', content },
    models: modelsWith(scores),
    fromText: false,
    isQuickResponse: false,
    receivedAt: new Date(0),
  };
}

/** As they are received: `hume`'s types name the scores in camelCase, but their names are kept as they come. */
function modelsWith(scores: Spoken['scores']): SpokenMessage['models'] {
  return (scores ? { prosody: { scores } } : {}) as SpokenMessage['models'];
}

export const toolCall: TranscriptMessage = {
  type: 'tool_call',
  name: 'web_search',
  parameters: '{"query":"lamps"}',
  toolCallId: 't1',
  responseRequired: false,
  toolType: 'builtin',
  receivedAt: new Date(0),
};
