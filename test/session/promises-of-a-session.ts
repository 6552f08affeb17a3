/** What must hold of a session at every moment, watched from outside: its states, and what goes over its sockets. */
import assert from 'node:assert/strict';
import { isCall, type SessionStatus } from '../../src/session/index.js';
import type { Session, ToolCall } from '../../src/headless.js';
import type { FakeBrowser } from './fake-browser.js';

/** From where to where a session may go. */
const reachable: Record<SessionStatus, readonly SessionStatus[]> = {
  idle: ['starting'],
  starting: ['live', 'ended', 'failed'],
  live: ['reconnecting', 'ended', 'failed'],
  reconnecting: ['live', 'ended', 'failed'],
  ended: ['starting'],
  failed: ['starting'],
};

interface Asked {
  toolCall: ToolCall;
  /** In which of the session's calls, counted from 1. */
  callOfIt: number;
  /** How many there were, the last time anybody looked. */
  answers: number;
}

export function watchPromises(session: Session, { sockets, tracks }: FakeBrowser) {
  const broken: string[] = [];
  const asked = new Map<string, Asked>();
  /** When each message of the transcript first came. */
  let order = new Map<unknown, number>();
  let call = 0;
  /** Of the microphone, without a call. */
  let trials = 0;
  /** Over how many sockets the session has become live; it may once over each. */
  const liveOver = new Set<number>();

  session.subscribe((state, previous, event) => {
    const { status } = state;
    if (event.type === 'cleared') order = new Map();
    if (event.type === 'received') {
      const { message } = event;
      if (!order.has(keyOf(message))) order.set(keyOf(message), order.size);
      if (message.type === 'tool_call') {
        const { answers = 0 } = asked.get(message.toolCallId) ?? {};
        asked.set(message.toolCallId, { toolCall: message, callOfIt: call, answers });
      }
    }
    if (status === previous.status) return;
    if (!reachable[previous.status].includes(status)) broken.push(`${previous.status} → ${status}`);
    if (status === 'starting') call += 1;
    if (status === 'live') {
      const isTold = event.type === 'received' && event.message.type === 'chat_metadata';
      if (!isTold) broken.push('live without chat_metadata');
      if (liveOver.has(sockets.length)) broken.push('live twice over one connection');
      liveOver.add(sockets.length);
    }
    if (status === 'failed' && !state.error) broken.push('failed for no reason');
    if (!isCall(status) && !state.ending) broken.push('over for no reason');
  });

  /** How often this tool call was answered, over whichever socket. */
  function answersTo(toolCallId: string): number {
    const isAnswer = (message: Record<string, unknown>) => message.tool_call_id === toolCallId;
    return sockets.flatMap(({ sent }) => sent.filter(isAnswer)).length;
  }

  function assertTranscript(): void {
    const { messages } = session.state;
    const ids = messages.flatMap((message) => (message.type === 'assistant_message' ? [message.id] : []));
    assert.equal(new Set(ids).size, ids.length, 'an utterance has two entries');
    const growing = messages.filter((message) => message.type === 'user_message' && message.interim);
    assert.ok(growing.length <= 1, 'more than one entry is growing');
    if (growing.length === 1) assert.equal(messages.at(-1), growing[0], 'the growing entry is not the last');
    const places = messages
      .filter((message) => message !== growing[0])
      .map((message) => order.get(keyOf(message)));
    assert.deepEqual(
      places,
      places.toSorted((one, other) => Number(one) - Number(other)),
      'out of order',
    );
    assert.ok(!places.includes(undefined), 'a message nobody sent');
  }

  function assertAnswers(): void {
    for (const [toolCallId, { callOfIt, answers }] of asked) {
      const now = answersTo(toolCallId);
      assert.ok(now <= 1, 'a tool call was answered twice');
      assert.ok(now === answers || callOfIt === call, 'a tool call was answered after its call was over');
      asked.set(toolCallId, { ...asked.get(toolCallId)!, answers: now });
    }
  }

  return {
    answersTo,
    isTrying: () => trials > 0,
    tryMicrophone(): void {
      trials += 1;
      void session
        .tryMicrophone(() => undefined)
        // Refused, or unplugged.
        .catch(() => undefined)
        .finally(() => (trials -= 1));
    },
    latestToolCall: () => [...asked.values()].at(-1)?.toolCall,
    assertKept() {
      assert.deepEqual(broken, []);
      assertTranscript();
      assertAnswers();
      if (isCall(session.state.status)) assert.equal(trials, 0, 'the microphone is tried during a call');
      const { status, warnings, isAskingForMicrophone } = session.state;
      const records = tracks.some(({ readyState }) => readyState === 'live');
      assert.ok(isCall(status) || trials > 0 || !records, 'the microphone records although there is no call');
      assert.ok(
        !isAskingForMicrophone || (isCall(status) && !records),
        'the visitor is asked for a microphone that is there, or that nobody needs',
      );
      assert.ok(status === 'live' || warnings.length === 0, 'a warning although there is no chat');
      assert.equal(sockets.filter(({ sentTooLate }) => sentTooLate > 0).length, 0, 'said something too late');
    },
  };
}

/** An utterance told again keeps its place; every other message is one of its own. */
function keyOf(message: { type: string; id?: string | undefined }): unknown {
  return message.type === 'assistant_message' ? message.id : message;
}
