/** What the panel's views are given in tests: a whole model from the few values a test is about. */
import type { TranscriptMessage } from '../../src/headless.js';
import { english, englishLauncher } from '../../src/i18n/index.js';
import { initialState, type SessionState } from '../../src/session/index.js';
import type { PanelActions, PanelModel, PanelSettings } from '../../src/ui/panel/model.js';
import type { Term } from '../../src/ui/words.js';

export interface ModelChanges {
  state?: Partial<SessionState>;
  settings?: Partial<PanelSettings>;
  actions?: Partial<PanelActions>;
  callMode?: 'voice' | 'text';
  isCopied?: boolean;
}

export function panelModel({
  state,
  settings,
  actions,
  callMode = 'voice',
  isCopied,
}: ModelChanges = {}): PanelModel {
  const nothing = () => undefined;
  const { status = 'idle' } = state ?? {};
  return {
    state: { ...initialState, ...state },
    isInCall: ['starting', 'live', 'reconnecting'].includes(status),
    settings: {
      heading: null,
      layout: 'floating',
      open: true,
      withoutInterim: false,
      withoutTextInput: false,
      withoutTranscript: false,
      ...settings,
    },
    callMode,
    isCopied,
    term: ((key: keyof typeof words) => words[key]) as Term,
    actions: {
      close: nothing,
      start: nothing,
      retry: nothing,
      startTyping: nothing,
      end: nothing,
      setMuted: nothing,
      setPaused: nothing,
      copy: () => Promise.resolve(),
      send: () => Promise.resolve(true),
      ...actions,
    },
  };
}

const words = { ...englishLauncher, ...english };

export function visitorSays(content: string, { interim = false } = {}): TranscriptMessage {
  return {
    type: 'user_message',
    message: { role: 'user', content },
    models: {},
    time: { begin: 0, end: 900 },
    fromText: false,
    interim,
    receivedAt: new Date(0),
  };
}

export function assistantSays(content: string, id = 'a1'): TranscriptMessage {
  return {
    type: 'assistant_message',
    id,
    message: { role: 'assistant', content },
    models: {},
    fromText: false,
    isQuickResponse: false,
    receivedAt: new Date(0),
  };
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
