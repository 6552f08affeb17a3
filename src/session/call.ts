/**
 * One call, from the token to its end: receives, plays, sends, and tells the store what happened. Everything in here
 * lives as long as the call; what comes after its end is ignored. It must never change state but through `dispatch`.
 */
import { EviError } from '../evi-error.js';
import type { ClientMessage, ServerMessage } from '../wire.js';
import { createAudioLink } from './audio-link.js';
import { chatUrl, firstSettings, type ChatOptions } from './chat-options.js';
import { closeError, endReason, serverError } from './closing.js';
import { decode, unreadable, type Unreadable } from './decode.js';
import { encode, encodeAudioInput } from './encode.js';
import type { CapturePort, PlaybackPort, Socket, World } from './ports.js';
import type { Ending } from './state.js';
import type { Store } from './store.js';

/** How long an open socket may stay without `chat_metadata`. */
const metadataTimeoutMs = 10_000;

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
  const attempt = new AbortController();
  const audio = createAudioLink(dispatch, state().muted);
  let unsent: ClientMessage[] = [];
  let socket: Socket | undefined;
  let isLive = false;
  let metadataTimer: ReturnType<typeof setTimeout> | undefined;
  /** What EVI reported in the message before this moment, if that was an error. */
  let lastError: EviError | undefined;

  async function open(): Promise<void> {
    try {
      const token = await world.fetchToken(attempt.signal);
      const listener = { onMessage: receive, onClose: closed };
      const opened = await world.openSocket(chatUrl(options, token), listener, attempt.signal);
      if (attempt.signal.aborted) {
        opened.close();
        return;
      }
      socket = opened;
      socket.send(encode(firstSettings(options)));
      metadataTimer = setTimeout(noMetadata, metadataTimeoutMs);
    } catch (error) {
      if (!attempt.signal.aborted) failed(error);
    }
  }

  function failed(cause: unknown): void {
    const error =
      cause instanceof EviError
        ? cause
        : new EviError('socket-refused', `The call could not be opened: ${String(cause)}`, { cause });
    over({ reason: endReason(error) }, error);
  }

  function noMetadata(): void {
    failed(
      new EviError(
        'socket-refused',
        `The voice service sent no chat_metadata in ${metadataTimeoutMs / 1000} s.`,
      ),
    );
  }

  function receive(data: unknown): void {
    const message = decode(data);
    if (message.type === 'unreadable') return passOver(message);
    act(message);
    dispatch({ type: 'received', message: { ...message, receivedAt: new Date() } });
    lastError = message.type === 'error' ? serverError(message) : undefined;
    if (lastError) dispatch({ type: 'problem', error: lastError });
  }

  /** What must be done about a message, before anybody is told of it. */
  function act(message: ServerMessage): void {
    switch (message.type) {
      case 'chat_metadata':
        return goLive();
      case 'audio_output':
        return play(message.id, message.index, message.data);
      case 'assistant_end':
        return audio.finish();
      case 'user_interruption':
        return flush();
    }
  }

  function goLive(): void {
    clearTimeout(metadataTimer);
    isLive = true;
    audio.sendFramesTo((samples) => socket?.send(encodeAudioInput(world.encodeAudio(samples))));
    unsent.forEach(send);
    unsent = [];
  }

  function play(id: string, index: number | undefined, data: string): void {
    const place = index === undefined ? { id } : { id, index };
    try {
      audio.post({ type: 'play', ...place, ...world.decodeAudio(data) });
    } catch (error) {
      passOver(unreadable('not-audio', `audio of ${id} (${String(error)})`));
      audio.post({ type: 'play', ...place, samples: new Float32Array(0), sampleRate: 48_000 });
    }
  }

  function flush(): void {
    for (const id of state().pendingIds) audio.post({ type: 'flush', id });
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

  function closed(code: number, reason: string): void {
    const error = lastError ?? closeError(code, reason, isLive);
    over({ reason: endReason(error), code }, error);
  }

  function over(ending: Ending, error?: EviError): void {
    if (attempt.signal.aborted) return;
    attempt.abort();
    clearTimeout(metadataTimer);
    audio.sendFramesTo(undefined);
    // Whatever the end: the report that all was heard is what lets the loudspeaker go.
    audio.finish();
    socket?.close();
    dispatch({ type: 'over', ending, ...(error && { error }) });
  }

  function send(message: ClientMessage): void {
    if (isLive) socket?.send(encode(message));
    else unsent.push(message);
  }

  void open();
  return {
    attachAudio: audio.attach,
    send,
    setMuted: audio.setMuted,
    end(error) {
      flush();
      over({ reason: error ? endReason(error) : 'user' }, error);
    },
    release: audio.detach,
  };
}
