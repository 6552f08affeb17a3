/** Everything that can happen to a session, one thing at a time, for tests that try it in any order. */
import { mock } from 'node:test';
import { setImmediate as settle } from 'node:timers/promises';
import fc from 'fast-check';
import { createSession, type Session } from '../../src/headless.js';
import { isCall } from '../../src/session/index.js';
import { base64, wavFile } from '../audio/wav-file.js';
import type { FakeBrowser } from './fake-browser.js';
import { frame } from './fake-world.js';
import {
  assistantEnd,
  assistantMessage,
  audioOutput,
  chatMetadata,
  serverErrorMessage,
  userInterruption,
  userMessage,
} from './messages.js';
import { watchPromises } from './promises-of-a-session.js';

const chunk = base64(wavFile({ data: [0, 1, 0, 2] }));
/** The longest a tool, a token or a try to reconnect takes. */
export const longestWaitMs = 15_000;

export interface World {
  browser: FakeBrowser;
  session: Session;
  promises: ReturnType<typeof watchPromises>;
  giveToken(token: string): void;
  /** Tools that were asked and have not answered yet. */
  working: ((isDone: boolean) => void)[];
  registered: { name: string; unregister(): void }[];
  /** Calls of registered tools, and how many sockets there had been by then. */
  mustAnswer: { id: string; sockets: number }[];
}

export type Happening = (world: World) => void | Promise<void>;

export function newWorld(browser: FakeBrowser): World {
  let waiting: ((token: string) => void)[] = [];
  const session = createSession({
    getToken: () => new Promise<string>((resolve) => waiting.push(resolve)),
    socketUrl: 'wss://voice.example/chat',
    reconnect: { tries: 2, baseDelayMs: 100, maxDelayMs: 150 },
    limits: { inactivityMs: 200, maxDurationMs: 1000 },
  });
  return {
    browser,
    session,
    promises: watchPromises(session, browser),
    giveToken(token) {
      waiting.forEach((give) => give(token));
      waiting = [];
    },
    working: [],
    registered: [],
    mustAnswer: [],
  };
}

export const latestSocket = ({ browser }: World) => browser.sockets.at(-1);
const serve = (world: World, message: unknown) => latestSocket(world)?.says(JSON.stringify(message));

/** The audio thread says something in the latest call. */
const hear = ({ browser }: World, name: RegExp, message: object) =>
  browser.ports.findLast((port) => name.test(port.name))?.port.say(message);

const during =
  (act: (session: Session) => void): Happening =>
  ({ session }) => {
    if (isCall(session.state.status)) act(session);
  };

const register =
  (name: string): Happening =>
  ({ session, working, registered }) => {
    const handler = () =>
      new Promise((resolve, reject) =>
        working.push((isDone) => (isDone ? resolve('done') : reject(new Error('broken')))),
      );
    registered.push({ name, unregister: session.registerTool(name, handler) });
  };

const deeds: Happening[] = [
  ({ session }) => void session.connect(),
  ({ session }) => void session.connect({ mode: 'text' }),
  ({ promises }) => promises.tryMicrophone(),
  ({ session }) => session.disconnect(),
  ({ session }) => session.mute(),
  ({ session }) => session.clearMessages(),
  during((session) => session.sendUserInput('hi')),
  during((session) => session.pauseAssistant()),
  during((session) => session.sendSessionSettings({ systemPrompt: 'Be brief.' })),
  register('open_page'),
  register('price'),
  ({ registered }) => registered.shift()?.unregister(),
  ({ working }) => working.shift()?.(true),
  ({ working }) => working.shift()?.(false),
  ({ session, promises }) => {
    const call = promises.latestToolCall();
    if (call) session.answerTool(call, 'by the page');
  },
  ({ giveToken }) => giveToken('tok'),
  ({ giveToken }) => giveToken('<no token>'),
  ({ browser }) => browser.answersMicrophone(true),
  ({ browser }) => browser.answersMicrophone(false),
  ({ browser }) => browser.unplugs(),
  ({ browser }) => browser.tells('online'),
  ({ browser }) => browser.tells('offline'),
  (world) => latestSocket(world)?.opens(),
  (world) => latestSocket(world)?.fails(),
  (world) => latestSocket(world)?.says(new ArrayBuffer(3)),
  (world) => hear(world, /capture/, frame(1)),
  (world) => hear(world, /playback/, { type: 'drained', mark: 1 }),
];

/** The same id once more is the same tool call, told twice. */
let toolCalls = 0;
const toolCall =
  (name: string, parameters: string, isNew: boolean): Happening =>
  (world) => {
    const { browser, session, registered, mustAnswer } = world;
    const sockets = browser.sockets.length;
    toolCalls += isNew ? 1 : 0;
    const toolCallId = `${sockets}-${toolCalls}`;
    if (session.state.status === 'live' && registered.some((tool) => tool.name === name)) {
      mustAnswer.push({ id: toolCallId, sockets });
    }
    serve(world, { type: 'tool_call', name, parameters, tool_call_id: toolCallId });
  };

const id = fc.constantFrom('a', 'b', 'c');
const words = fc.string({ maxLength: 5 });
const serving = fc
  .oneof(
    fc.constantFrom<object>(chatMetadata, assistantEnd, userInterruption, { type: 'new_future_event_type' }),
    fc.tuple(words, fc.boolean()).map(([said, interim]) => userMessage(said, interim)),
    fc.tuple(id, words).map(([utterance, said]) => assistantMessage(utterance, said)),
    fc.tuple(id, fc.nat(3), fc.constantFrom(chunk, chunk, 'no WAV')).map((sound) => audioOutput(...sound)),
    fc.jsonValue(),
    fc.constantFrom('E0712', 'E0714', 'I0116').map((code) => serverErrorMessage(code)),
  )
  .map(
    (message): Happening =>
      (world) =>
        serve(world, message),
  );
const asking = fc
  .tuple(fc.constantFrom('open_page', 'price', 'unknown'), fc.constantFrom('{}', 'broken'), fc.boolean())
  .map((asked) => toolCall(...asked));
const closing = fc.constantFrom(1000, 1006, 1006, 1008, 1011).map(
  (code): Happening =>
    (world) =>
      latestSocket(world)?.closes(code),
);
const hearing = fc.tuple(id, fc.boolean()).map(
  ([utterance, isEnd]): Happening =>
    (world) =>
      hear(world, /playback/, { type: isEnd ? 'ended' : 'started', id: utterance, playedMs: 1 }),
);
const passing = fc.constantFrom(1, 40, 200, longestWaitMs).map(
  (ms): Happening =>
    () =>
      mock.timers.tick(ms),
);

/** What it takes to be live, step by step. */
export const stepsToLive: Happening[] = [
  register('open_page'),
  ({ session }) => void session.connect(),
  ({ giveToken }) => giveToken('tok'),
  ({ browser }) => browser.answersMicrophone(true),
  (world) => latestSocket(world)?.opens(),
  (world) => serve(world, chatMetadata),
];
const allSteps: Happening = async (world) => {
  for (const step of stepsToLive.slice(1)) {
    await step(world);
    await settle();
  }
};

/** The visitor hangs up, and tries their microphone instead. */
const trial: Happening = async ({ browser, session, promises }) => {
  session.disconnect();
  await settle();
  promises.tryMicrophone();
  browser.answersMicrophone(true);
};

export const happening = fc.oneof(
  { weight: 8, arbitrary: serving },
  { weight: 8, arbitrary: fc.constantFrom(...deeds) },
  { weight: 5, arbitrary: asking },
  { weight: 1, arbitrary: closing },
  { weight: 2, arbitrary: hearing },
  { weight: 3, arbitrary: passing },
  { weight: 2, arbitrary: fc.constant(allSteps) },
  { weight: 1, arbitrary: fc.constant(trial) },
);
