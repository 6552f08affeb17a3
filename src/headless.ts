/**
 * The call without a face: joins session, audio and net on the page's thread, and is the door for the widget and for
 * pages that bring their own interface. No Lit and no DOM tree here. Importing it in Node does nothing.
 */
import { listDevices, openAudio, watchDevices, type CallAudio } from './audio/index.js';
import { openCallThread, prepareCallThread, type CallThread } from './call-thread.js';
import { asEviError, type EviError } from './evi-error.js';
import { createTokenSource, socketAddress } from './net/index.js';
import {
  createConversation,
  createToolbox,
  defaultReconnect,
  isCall,
  startRemoteCall,
  type ChatOptions,
} from './session/index.js';
import type { Session, SessionOptions } from './session-contract.js';
import type { SessionSettings } from './wire.js';

export { EviError, type EviErrorCode, type EviErrorDetail } from './evi-error.js';
export type { AudioConstraints, AudioDevice, AudioDevices, SoundSource } from './audio/index.js';
export type * from './session/index.js';
export type * from './session-contract.js';
export type * from './wire.js';

export function createSession(options: SessionOptions): Session {
  let current = options;
  let audio: CallAudio | undefined;
  /** Settled once `audio` is there, or cannot be had. */
  let ready = Promise.resolve();
  let thread: CallThread | undefined;
  /** Ends the opening of the loudspeaker, and of the microphone. */
  let opening = new AbortController();
  /** Ends the tools' right to answer. */
  let call = new AbortController();

  const tokens = createTokenSource();
  const conversation = createConversation((chat, store) => {
    thread = openCallThread(stop);
    return startRemoteCall(thread, (signal) => tokens.next(current, signal), chat, store);
  });

  const toolbox = createToolbox({ send: conversation.send, onFailure: conversation.report });

  conversation.subscribe((state, _previous, event) => {
    if (event.type === 'received' && event.message.type === 'tool_call') {
      void toolbox.run(event.message, call.signal);
    }
    if (event.type === 'over') {
      call.abort();
      // What the server said is played to its end, even where the loudspeaker is not there yet.
      if (state.pendingIds.length === 0) opening.abort();
      audio?.releaseMicrophone();
      if (opening.signal.aborted && !audio) void close();
    }
    if (event.type === 'drained' && !isCall(state.status)) void close();
  });

  async function close(): Promise<void> {
    const [endedAudio, endedThread] = [audio, thread];
    audio = thread = undefined;
    await endedAudio?.close();
    endedThread?.close();
  }

  /** Brings `audio`. What fails is told to `onError`, at once or later; nothing is, once `opening` has ended. */
  async function openSound(
    mode: SessionOptions['mode'],
    onOpen: (opened: CallAudio) => void,
    onError: (cause: unknown) => void,
  ): Promise<void> {
    const { signal } = opening;
    const { audioConstraints = {}, loudspeakerId, volume = 1, workletUrl } = current;
    try {
      const opened = await openAudio(
        {
          microphone: mode === 'text' ? undefined : audioConstraints,
          loudspeakerId,
          volume,
          yields: current.yield !== 'off',
          ...(workletUrl !== undefined && { workletUrl }),
          onAsking: conversation.setAsking,
          onError,
          onProblem: conversation.report,
          onSolved: conversation.takeBack,
        },
        signal,
      );
      if (signal.aborted) {
        await opened.close();
        return;
      }
      audio = opened;
      onOpen(opened);
    } catch (error) {
      if (!signal.aborted) onError(error);
    }
  }

  function giveAudio(opened: CallAudio): void {
    if (!isCall(conversation.state.status)) opened.releaseMicrophone();
    conversation.attachAudio(opened.playback, opened.capture);
  }

  /** Silence and a released microphone at once, also while the last words of a call that is over are heard. */
  function stop(cause?: unknown): void {
    opening.abort();
    conversation.disconnect(cause === undefined ? undefined : soundError(cause));
    void close();
  }

  /** The tools of the settings, and those that were registered. */
  function withTools(settings: Omit<SessionSettings, 'type'>): Omit<SessionSettings, 'type'> {
    const tools = [...(settings.tools ?? []), ...toolbox.declarations];
    return tools.length > 0 ? { ...settings, tools } : settings;
  }

  function announceTools(): void {
    if (!isCall(conversation.state.status)) return;
    const { tools = [] } = withTools({ tools: current.sessionSettings?.tools ?? [] });
    conversation.send({ type: 'session_settings', tools });
  }

  function settled(): Promise<void> {
    return new Promise((resolve) => {
      const unsubscribe = conversation.subscribe(({ status }) => {
        if (status === 'starting') return;
        unsubscribe();
        resolve();
      });
    });
  }

  return {
    get state() {
      return conversation.state;
    },
    subscribe: conversation.subscribe,
    preconnect(changes) {
      current = { ...current, ...changes };
      if (isCall(conversation.state.status)) return;
      tokens.prepare(current);
      prepareCallThread();
    },
    async connect(changes) {
      if (isCall(conversation.state.status)) return;
      stop();
      current = { ...current, ...changes };
      opening = new AbortController();
      call = new AbortController();
      const done = settled();
      conversation.connect({
        ...chatOptions(current),
        sessionSettings: withTools(current.sessionSettings ?? {}),
      });
      ready = openSound(current.mode, giveAudio, stop);
      await done;
    },
    async tryMicrophone(onHeard, changes) {
      if (isCall(conversation.state.status)) return;
      stop();
      current = { ...current, ...changes };
      const { signal } = (opening = new AbortController());
      await new Promise<void>((resolve, reject) => {
        const listen = ({ capture }: CallAudio) => {
          // Nobody hears what it takes down.
          capture?.close();
          onHeard();
        };
        const fail = (cause: unknown) => {
          reject(soundError(cause));
          stop();
        };
        signal.addEventListener('abort', () => resolve());
        ready = openSound('voice', listen, fail);
      });
    },
    disconnect: () => stop(),
    mute: () => conversation.setMuted(true),
    unmute: () => conversation.setMuted(false),
    setVolume(volume) {
      current = { ...current, volume };
      audio?.setVolume(volume);
    },
    async setMicrophone(deviceId) {
      const audioConstraints = { ...current.audioConstraints, deviceId };
      await ready;
      await audio?.setMicrophone(audioConstraints);
      current = { ...current, audioConstraints };
    },
    async setLoudspeaker(loudspeakerId) {
      await ready;
      await audio?.setLoudspeaker(loudspeakerId);
      current = { ...current, loudspeakerId };
    },
    devices: listDevices,
    watchDevices,
    level: (of) => audio?.meter(of)?.level() ?? 0,
    spectrum(of, into) {
      const meter = audio?.meter(of);
      if (meter) meter.spectrum(into);
      else into.fill(0);
    },
    sendUserInput: (text) => conversation.send({ type: 'user_input', text }),
    sendAssistantInput: (text) => conversation.send({ type: 'assistant_input', text }),
    sendSessionSettings: (settings) =>
      conversation.send({ ...(settings.tools ? withTools(settings) : settings), type: 'session_settings' }),
    sendToolMessage: (message) => conversation.send(message),
    pauseAssistant: () => conversation.setPaused(true),
    resumeAssistant: () => conversation.setPaused(false),
    clearMessages: () => conversation.clearMessages(),
    registerTool(name, handler, options) {
      const unregister = toolbox.register(name, handler, options);
      announceTools();
      return () => {
        unregister();
        announceTools();
      };
    },
    answerTool: (toolCall, answer) => void toolbox.answerWith(toolCall, answer),
  };
}

function chatOptions({
  socketUrl,
  interimTranscripts = true,
  reconnect,
  ...rest
}: SessionOptions): ChatOptions {
  return {
    ...rest,
    socketUrl: socketAddress(socketUrl),
    interimTranscripts,
    reconnect: { ...defaultReconnect, ...reconnect },
  };
}

function soundError(cause: unknown): EviError {
  return asEviError(cause, 'worklet-failed', 'The sound of this call failed');
}
