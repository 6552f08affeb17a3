/**
 * A call behind a port, as on a thread of its own, but one that a test holds in its hand: what is said is copied as
 * between threads, and arrives at once or when the test lets it through.
 */
import {
  createConversation,
  serveCall,
  startRemoteCall,
  type CallCommand,
  type CallReport,
  type ChatOptions,
  type Port,
  type World,
} from '../../src/session/index.js';
import { asToken, capturePort, chatOptions, fakeWorld, playbackPort, settle } from './fake-world.js';
import { chatMetadata } from './messages.js';

interface Elsewhere {
  options?: Partial<ChatOptions>;
  fetchToken?: World['fetchToken'];
  /** Whether the visitor has muted the microphone before. */
  muted?: boolean;
  /** Whether the thread has started. @default true */
  listening?: boolean;
}

export function callElsewhere({ options, fetchToken, muted = false, listening = true }: Elsewhere = {}) {
  const fake = fakeWorld();
  const commands: CallCommand[] = [];
  const heldReports: CallReport[] = [];
  let isHeld = false;

  const near: Port<CallReport, CallCommand> = {
    onmessage: null,
    postMessage(command, transfer) {
      commands.push(command);
      if (listening) far.onmessage?.(copied(command, transfer));
    },
    close: () => undefined,
  };
  const far: Port<CallCommand, CallReport> = {
    onmessage: null,
    postMessage(report) {
      if (isHeld) heldReports.push(report);
      else near.onmessage?.(copied(report));
    },
    close: () => (far.onmessage = null),
  };

  const { fetchToken: fakeToken, ...line } = fake.world;
  serveCall(far, line);
  const conversation = createConversation((chat, store) =>
    startRemoteCall(near, fetchToken ?? fakeToken, chat, store),
  );
  conversation.setMuted(muted);
  conversation.connect({ ...chatOptions, ...options });
  return {
    ...fake,
    conversation,
    /** All that the thread has been told. */
    commands,
    /** Lets the thread go, as whoever opened it does. */
    letGo: () => near.postMessage({ type: 'release' }),
    /** From now on what the thread says is under way … */
    hold: () => (isHeld = true),
    /** … until now. */
    deliver: () => heldReports.forEach((report) => near.onmessage?.(copied(report))),
    playback: playbackPort(),
    capture: capturePort(),
  };
}

export async function liveCallElsewhere(
  fetchToken: World['fetchToken'] = () => Promise.resolve(asToken('tok')),
) {
  const call = callElsewhere({ fetchToken });
  await settle();
  call.conversation.attachAudio(call.playback, call.capture);
  call.serve(chatMetadata);
  return call;
}

/** Ports are handed over; all the rest is copied, and what cannot be copied is an error. */
function copied<Message>(message: Message, handedOver: unknown[] = []): MessageEvent<Message> {
  const entries = Object.entries(message as object).map(([name, value]) => [
    name,
    handedOver.includes(value) ? (value as unknown) : structuredClone(value as unknown),
  ]);
  return new MessageEvent('message', { data: Object.fromEntries(entries) as Message });
}
