/**
 * A browser made of plain objects, for a whole session in Node: the test answers for visitor, network, server and audio
 * thread, and can ask what the session has taken and not given back. Time is the test runner's.
 */
import { serve } from '../../src/call-worker.js';
import type { CallCommand, CallReport, Port } from '../../src/session/index.js';
import { fakePort, type FakePort } from './fake-world.js';
import { replaceGlobals } from './replace-globals.js';

export interface FakeSocket {
  readonly sent: { type: string; [key: string]: unknown }[];
  /** How much was said to it after it had been closed. */
  readonly sentTooLate: number;
  readonly isOpen: boolean;
  opens(): void;
  /** The handshake is refused. */
  fails(): void;
  /** @param data what the browser hands over: a text, or something binary */
  says(data: unknown): void;
  /** The other side, or the network, closes it. */
  closes(code: number): void;
}

interface SocketEvents {
  onopen: (() => void) | null;
  onerror: (() => void) | null;
  onclose: ((event: { code: number; reason: string }) => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
}

export type FakeBrowser = ReturnType<typeof installFakeBrowser>;

export function installFakeBrowser() {
  const sockets: FakeSocket[] = [];
  const tracks: { onended: (() => void) | null; readyState: 'live' | 'ended' }[] = [];
  const contexts: { isClosed: boolean }[] = [];
  /** The call's ends of the channels to the processors, by the processor's name. */
  const ports: { name: string; port: FakePort<unknown> }[] = [];
  const page = watchedTarget();
  const document = watchedTarget();
  const devices = watchedTarget();
  let answerMicrophone: ((isAllowed: boolean) => void)[] = [];
  const permissions = { query: () => Promise.resolve({ state: 'prompt' }) };

  function newSocket(): object {
    const sent: FakeSocket['sent'] = [];
    let sentTooLate = 0;
    let readyState: 'connecting' | 'open' | 'closed' = 'connecting';
    const socket: SocketEvents & Record<string, unknown> = {
      onopen: null,
      onerror: null,
      onclose: null,
      onmessage: null,
      send(text: string) {
        if (readyState === 'open') sent.push(JSON.parse(text) as FakeSocket['sent'][number]);
        else sentTooLate += 1;
      },
      close: () => (readyState = 'closed'),
    };
    sockets.push({
      sent,
      get sentTooLate() {
        return sentTooLate;
      },
      get isOpen() {
        return readyState === 'open';
      },
      opens() {
        if (readyState !== 'connecting') return;
        readyState = 'open';
        socket.onopen?.();
      },
      fails() {
        if (readyState !== 'connecting') return;
        readyState = 'closed';
        socket.onerror?.();
      },
      says(data) {
        if (readyState === 'open') socket.onmessage?.({ data });
      },
      closes(code) {
        if (readyState !== 'open') return;
        readyState = 'closed';
        socket.onclose?.({ code, reason: '' });
      },
    });
    return socket;
  }

  function newContext(): object {
    const context = { isClosed: false };
    contexts.push(context);
    return {
      addEventListener: () => undefined,
      state: 'running',
      destination: {},
      currentTime: 0,
      audioWorklet: { addModule: () => Promise.resolve() },
      resume: () => Promise.resolve(),
      close() {
        context.isClosed = true;
        return Promise.resolve();
      },
    };
  }

  function newStream(): object {
    const track = {
      onended: null,
      muted: false,
      readyState: 'live' as 'live' | 'ended',
      getSettings: () => ({ echoCancellation: true }),
      stop() {
        this.readyState = 'ended';
      },
    };
    tracks.push(track);
    return { getTracks: () => [track], getAudioTracks: () => [track] };
  }

  function getUserMedia(): Promise<object> {
    return new Promise((resolve, reject) => {
      answerMicrophone.push((isAllowed) =>
        isAllowed ? resolve(newStream()) : reject(new DOMException('No.', 'NotAllowedError')),
      );
    });
  }

  /** It runs beside the page, and hears at once what is said to it. */
  function newWorker(): object {
    const saying = <Message>(data: Message) => new MessageEvent('message', { data });
    const far: Port<CallCommand, CallReport> = {
      onmessage: null,
      postMessage: (report) => worker.onmessage?.(saying(report)),
      close: () => undefined,
    };
    const worker = {
      onmessage: null as ((event: MessageEvent<unknown>) => void) | null,
      postMessage: (command: CallCommand) => far.onmessage?.(saying(command)),
      terminate: () => undefined,
    };
    serve(far);
    queueMicrotask(() => worker.onmessage?.(saying('ready')));
    return worker;
  }

  /** The call's end hears what is said to it; what it posts is only kept. */
  function newChannel(): object {
    const port1 = fakePort<unknown>();
    return { port1, port2: port1 };
  }

  function newNode(context: unknown, name: string): object {
    const postMessage = (control: { type: string; port?: FakePort<unknown> }) => {
      if (control.port) ports.push({ name, port: control.port });
    };
    return { ...audioNode(context), onprocessorerror: null, port: { postMessage } };
  }

  const restore = replaceGlobals({
    Worker: constructing(newWorker),
    WebSocket: constructing(newSocket),
    AudioContext: constructing(newContext),
    AudioWorkletNode: constructing(newNode),
    GainNode: constructing((context: unknown) => ({ ...audioNode(context), gain: audioParam() })),
    AnalyserNode: constructing(audioNode),
    MediaStreamAudioSourceNode: constructing(audioNode),
    MessageChannel: constructing(newChannel),
    navigator: { onLine: true, permissions, mediaDevices: { ...devices, getUserMedia } },
    document,
    fetch: () => Promise.reject(new TypeError('no network')),
    location: { href: 'https://shop.example/' },
    isSecureContext: true,
    window: globalThis,
    __AUDIO_WORKLETS__: './audio-worklets.js',
    __CALL_WORKER__: './call-worker.js',
    addEventListener: page.addEventListener,
    removeEventListener: page.removeEventListener,
  });

  return {
    sockets,
    tracks,
    contexts,
    ports,
    /** How many listeners for events of the page, its document and its devices there are. */
    listeners: () => page.listeners() + document.listeners() + devices.listeners(),
    /** The visitor answers every open request for the microphone. */
    answersMicrophone(isAllowed: boolean) {
      answerMicrophone.forEach((answer) => answer(isAllowed));
      answerMicrophone = [];
    },
    /** The latest microphone is gone. */
    unplugs() {
      const track = tracks.at(-1);
      if (!track) return;
      track.readyState = 'ended';
      track.onended?.();
    },
    /** The page hears that the network is back, or gone. */
    tells(type: 'online' | 'offline') {
      page.dispatch(type);
    },
    restore,
  };
}

function watchedTarget() {
  const target = new EventTarget();
  let listeners = 0;
  return {
    listeners: () => listeners,
    dispatch: (type: string) => target.dispatchEvent(new Event(type)),
    addEventListener(type: string, listener: EventListener, options?: AddEventListenerOptions) {
      listeners += 1;
      options?.signal?.addEventListener('abort', () => (listeners -= 1));
      target.addEventListener(type, listener, options);
    },
    removeEventListener(type: string, listener: EventListener) {
      listeners -= 1;
      target.removeEventListener(type, listener);
    },
  };
}

function audioNode(context: unknown) {
  return {
    context,
    connect: (next: unknown) => next,
    disconnect: () => undefined,
    // Never quiet: nobody waits for the first sound.
    getFloatTimeDomainData: (samples: Float32Array) => void samples.fill(1),
  };
}

function audioParam() {
  const param = {
    setTargetAtTime: () => param,
    setValueAtTime: () => param,
    linearRampToValueAtTime: () => param,
  };
  return param;
}

/** What can be called with `new` and makes what `make` makes. */
function constructing(make: (...given: never[]) => object): unknown {
  return function (...given: never[]) {
    return make(...given);
  };
}
