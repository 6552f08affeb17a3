/**
 * One call, from the first connection to its end, over as many connections as it takes: receives, plays, sends, and
 * tells the store what happened. What comes after its end is ignored. It must never change state but through `dispatch`.
 */
import { EviError } from '../evi-error.js';
import type { ClientMessage, ServerMessage } from '../wire.js';
import { createAudioLink } from './audio-link.js';
import { firstSettings, inputFormat, type ChatOptions } from './chat-options.js';
import { endReason } from './closing.js';
import { openConnection, type Connection } from './connection.js';
import { unreadable, type Unreadable } from './decode.js';
import { encode, encodeAudioInput, isTooLong } from './encode.js';
import type { CapturePort, DecodedAudio, PlaybackPort, World } from './ports.js';
import { mayPass, retryDelayMs } from './reconnection.js';
import type { Ending } from './state.js';
import type { Store } from './store.js';

export interface Call {
  attachAudio(playback: PlaybackPort, capture: CapturePort | undefined): void;
  /** Sent at once when live, else as soon as it is. */
  send(message: ClientMessage): void;
  setMuted(muted: boolean): void;
  /** Ends the call from this side: by the visitor, or because of `error`. What is being heard fades out. */
  end(error?: EviError): void;
  /** Takes no more notice of the audio thread. */
  release(): void;
}

export function startCall(world: World, options: ChatOptions, { state, dispatch }: Store): Call {
  const whole = new AbortController();
  const audio = createAudioLink(dispatch, state().muted);
  /** All that was set so far: what the server must know again after a reconnection. */
  let settings = firstSettings(options);
  /** Whether the server must be told again, likewise, that the assistant is to keep quiet. */
  let isPaused = false;
  /** What may not have reached the server: all that waits for it to be live, and typed words it has not echoed. */
  let unconfirmed: ClientMessage[] = [];
  let tried = 0;
  let connection = connect(options.resumedChatGroupId);

  function connect(resumedChatGroupId: string | undefined): Connection {
    return openConnection(world, { ...options, resumedChatGroupId }, settings, {
      onMessage: receive,
      onReported: (error) => dispatch({ type: 'problem', error }),
      onEnd: ended,
    });
  }

  function receive(message: ServerMessage | Unreadable): void {
    if (message.type === 'unreadable') return passOver(message);
    act(message);
    dispatch({ type: 'received', message: { ...message, receivedAt: new Date() } });
  }

  /** What must be done about a message, before anybody is told of it. */
  function act(message: ServerMessage): void {
    switch (message.type) {
      case 'chat_metadata':
        // Said once more of the same connection, it is news to nobody.
        return state().status === 'live' ? undefined : goLive();
      case 'user_message':
        return confirm(message.message.content);
      case 'audio_output':
        return play(message.id, message.index, message.data);
      case 'assistant_end':
        return audio.finish();
      case 'user_interruption':
        return flush();
    }
  }

  function goLive(): void {
    tried = 0;
    audio.sendFramesTo((samples) => connection.send(encodeAudioInput(world.encodeAudio(samples))));
    if (isPaused) connection.send(encode({ type: 'pause_assistant_message' }));
    for (const message of unconfirmed) connection.send(encode(message));
    unconfirmed = unconfirmed.filter(isEchoed);
  }

  /** Echoes come in order: what was sent before has arrived too. */
  function confirm(words: string | undefined): void {
    const echoed = unconfirmed.findIndex((message) => isEchoed(message) && message.text === words);
    unconfirmed = unconfirmed.slice(echoed + 1);
  }

  function play(id: string, index: number | undefined, data: string): void {
    const sound = decoded(id, data);
    const durationMs = (sound.samples.length / sound.sampleRate) * 1000;
    audio.post({ type: 'play', id, ...(index !== undefined && { index }), ...sound });
    dispatch({ type: 'queued', id, durationMs });
  }

  /** What cannot be read is played as nothing: it keeps its place, so that the chunk after it is heard. */
  function decoded(id: string, data: string): DecodedAudio {
    try {
      return world.decodeAudio(data);
    } catch (error) {
      passOver(unreadable('not-audio', `audio of ${id} (${String(error)})`));
      return { samples: new Float32Array(0), sampleRate: 48_000 };
    }
  }

  /** The last first: sound goes on between two of these messages, and nothing that waits may begin meanwhile. */
  function flush(): void {
    for (const id of state().pendingIds.toReversed()) audio.post({ type: 'flush', id });
  }

  /** The first of each kind is reported; the report of the others would say nothing new. */
  function passOver({ kind, detail }: Unreadable): void {
    const isFirst = state().unreadable[kind] === undefined;
    dispatch({ type: 'unreadable', kind });
    if (!isFirst) return;
    const error = new EviError(
      'server-error',
      `The voice service sent ${detail}: passed over, the call goes on.`,
    );
    dispatch({ type: 'problem', error });
  }

  /** A connection that was live is taken up again; one that never was tells the visitor why at once. */
  function ended(error: EviError | undefined, code: number | undefined): void {
    const { chatMetadata } = state();
    if (error && chatMetadata && mayPass(error.code) && tried < options.reconnect.tries) {
      void reconnect(chatMetadata.chatGroupId);
    } else {
      over({ reason: endReason(error), ...(code !== undefined && { code }) }, error);
    }
  }

  async function reconnect(chatGroupId: string): Promise<void> {
    // What was received before the loss is heard to its end.
    audio.finish();
    audio.keepFrames();
    if (tried === 0) dispatch({ type: 'reconnecting' });
    const delayMs = retryDelayMs(tried, Math.random(), options.reconnect);
    tried += 1;
    await world.waitForNetwork(delayMs, whole.signal);
    if (!whole.signal.aborted) connection = connect(chatGroupId);
  }

  function over(ending: Ending, error?: EviError): void {
    if (whole.signal.aborted) return;
    whole.abort();
    connection.close();
    audio.dropFrames();
    // Whatever the end: the report that all was heard is what lets the loudspeaker go.
    audio.finish();
    dispatch({ type: 'over', ending, ...(error && { error }) });
  }

  return {
    attachAudio: audio.attach,
    send(message) {
      if (isTooLong(encode(message))) {
        dispatch({ type: 'problem', error: tooLong(message.type) });
        return;
      }
      if (message.type === 'session_settings') settings = { ...settings, ...message, audio: inputFormat };
      const isLive = state().status === 'live';
      if (isLive) connection.send(encode(message));
      if (isPausing(message)) isPaused = message.type === 'pause_assistant_message';
      else if (!isLive || isEchoed(message)) unconfirmed.push(message);
    },
    setMuted: audio.setMuted,
    end(error) {
      flush();
      over({ reason: error ? endReason(error) : 'user' }, error);
    },
    release: audio.detach,
  };
}

function tooLong(type: ClientMessage['type']): EviError {
  return new EviError('server-error', `A ${type} was not sent: it is longer than the 16 MB EVI takes.`);
}

function isPausing({ type }: ClientMessage): boolean {
  return type === 'pause_assistant_message' || type === 'resume_assistant_message';
}

/** Whether EVI tells of having received it: by a `user_message` of the same words. */
function isEchoed(message: ClientMessage): message is Extract<ClientMessage, { type: 'user_input' }> {
  return message.type === 'user_input';
}
