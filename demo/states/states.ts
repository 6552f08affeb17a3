/**
 * States of a call that cannot be brought about at will with a good server, each as a script of one. The workshop offers
 * them by their names, the demo's server plays them. Pure: what a script may do is in `StateChat`.
 */
import type { WireServerMessage } from '../../src/wire.js';

/** One connection of a call, from the server's side. */
export interface StateChat {
  /** Whether the call was live before, and lost its connection. */
  readonly isResumed: boolean;
  send(message: WireServerMessage): void;
  /** Speaks; resolves when all of it is sent. */
  say(text: string): Promise<void>;
  close(code: number): void;
  /** Cuts the connection, as a dead network does. */
  cut(): void;
}

export interface State {
  /** What the token endpoint answers. @default 200 */
  tokenStatus?: number;
  /** What the handshake is refused with. */
  refusal?: number;
  /** What happens once the connection is open; the call goes live with `begin`. */
  play?(chat: StateChat): void | Promise<void>;
}

const question = 'Which lamp does not dazzle?';
const answer = 'Dusk, I think: its shade is closed at the top, and no light falls into your eyes.';

export const states: Readonly<Record<string, State>> = {
  starting: { play: () => undefined },
  listening: { play: begin },
  'your words': {
    play(chat) {
      begin(chat);
      chat.send(visitorSays('I am looking for', true));
    },
  },
  thinking: {
    play(chat) {
      begin(chat);
      chat.send(visitorSays(question, false));
    },
  },
  speaking: { play: converse },
  interrupted: {
    async play(chat) {
      await converse(chat);
      chat.send({ type: 'user_interruption', time: Date.now() });
    },
  },
  'a tool is used': {
    play(chat) {
      begin(chat);
      const call = { tool_call_id: 'call-1', tool_type: 'builtin' } as const;
      chat.send({
        type: 'tool_call',
        name: 'web_search',
        parameters: '{}',
        response_required: false,
        ...call,
      });
      chat.send({ type: 'tool_response', tool_name: 'web_search', content: 'Three lamps.', ...call });
    },
  },
  reconnecting: {
    play(chat) {
      if (chat.isResumed) return; // And stays silent.
      begin(chat);
      chat.cut();
    },
  },
  'token-unreachable': { tokenStatus: 500 },
  'token-denied': { tokenStatus: 401 },
  'token-busy': { tokenStatus: 429 },
  'token-invalid': { refusal: 401 },
  'socket-refused': { refusal: 503 },
  'server-error': {
    play(chat) {
      begin(chat);
      chat.close(1011);
    },
  },
  inactivity: { play: (chat) => endWith(chat, 'E0714', 'inactivity_timeout') },
  'max-duration': { play: (chat) => endWith(chat, 'E0715', 'max_duration_timeout') },
};

function begin(chat: StateChat): void {
  chat.send({ type: 'chat_metadata', chat_id: 'demo', chat_group_id: 'demo' });
}

async function converse(chat: StateChat): Promise<void> {
  begin(chat);
  chat.send(visitorSays(question, false));
  await chat.say(answer);
}

function endWith(chat: StateChat, code: string, slug: string): void {
  begin(chat);
  chat.send({ type: 'error', code, slug, message: 'The call is over.' });
  chat.close(1000);
}

function visitorSays(content: string, interim: boolean): WireServerMessage {
  return {
    type: 'user_message',
    message: { role: 'user', content },
    models: {},
    time: { begin: 0, end: 1200 },
    from_text: false,
    interim,
  };
}
