/**
 * Runs inside the page, before its own scripts: records what leaves for the loudspeaker, and what comes from the
 * microphone, by a second connection from the same node, marks the instant a message arrives, and keeps the microphone's
 * tracks in sight. It must not touch the widget: what is measured is what is shipped.
 */

export interface ListeningOptions {
  /** A loudspeaker that takes 44.1 kHz only. */
  refuse48kHz: boolean;
  /** Whether what is heard is recorded; that takes a `data:` module, which a strict policy forbids. */
  record: boolean;
}

export interface ListeningIn {
  /** Every time the page asked for the microphone, and what became of it. */
  asked: Promise<MediaStream>[];
  /** Every microphone track handed out so far. */
  tracks: MediaStreamTrack[];
  contexts: AudioContext[];
  /** How many samples of sound have been recorded. */
  recordedSamples(): number;
  /** All that was heard since the latest context began. */
  heard(): { samples: number[]; sampleRate: number };
  /** All that the browser gave of the microphone since then: on a busy machine it skips some, or waits. */
  spoken(): number[];
  /** Remembers this moment, told by the samples recorded so far. */
  mark(type: string): void;
  /** The moments that were marked, and those at which messages had arrived. */
  marks: { type: string; atSample: number }[];
}

declare global {
  interface Window {
    listeningIn: ListeningIn;
  }
}

/** What the call's thread says of a message, right after it has done what the message asks for. */
interface ReceivedEvent {
  type: string;
  message: { type: string };
}

/** Self-contained: it is sent to the page as text. */
export function listenIn(options: ListeningOptions): void {
  const asked: Promise<MediaStream>[] = [];
  const tracks: MediaStreamTrack[] = [];
  const contexts: AudioContext[] = [];
  const marks: ListeningIn['marks'] = [];
  const heard: Float32Array[] = [];
  const spoken: Float32Array[] = [];
  const join = (quanta: Float32Array[]): number[] => quanta.flatMap((quantum) => [...quantum]);
  let recordedSamples = 0;
  let recorder: AudioWorkletNode | undefined;
  let microphoneRecorder: AudioWorkletNode | undefined;
  window.listeningIn = {
    asked,
    tracks,
    contexts,
    marks,
    mark: (type) => recorder?.port.postMessage(type),
    recordedSamples: () => recordedSamples,
    heard: () => ({ samples: join(heard), sampleRate: contexts.at(-1)?.sampleRate ?? 0 }),
    spoken: () => join(spoken),
  };

  const recorderModule = `registerProcessor('test-recorder', class extends AudioWorkletProcessor {
    samples = 0;
    constructor() {
      super();
      this.port.onmessage = ({ data }) => this.port.postMessage({ type: data, atSample: this.samples });
    }
    process([[input]]) {
      const quantum = input ? input.slice() : new Float32Array(128);
      this.samples += quantum.length;
      this.port.postMessage(quantum, [quantum.buffer]);
      return true;
    }
  })`;

  const addModule = Worklet.prototype.addModule;
  Worklet.prototype.addModule = async function (url, moduleOptions) {
    if (options.record)
      await addModule.call(this, `data:text/javascript,${encodeURIComponent(recorderModule)}`);
    return addModule.call(this, url, moduleOptions);
  };

  const connect = AudioNode.prototype.connect as (...args: unknown[]) => AudioNode;
  function createRecorder(context: BaseAudioContext, quanta: Float32Array[]): AudioWorkletNode {
    quanta.length = 0;
    const node = new AudioWorkletNode(context, 'test-recorder');
    node.port.onmessage = ({ data }: MessageEvent<Float32Array | ListeningIn['marks'][number]>) => {
      if (!(data instanceof Float32Array)) return void marks.push(data);
      quanta.push(data);
      if (quanta === heard) recordedSamples += data.length;
    };
    connect.call(node, context.destination);
    return node;
  }
  /** One for each context, whatever leads to its loudspeaker: it hears the sum, as the visitor does. */
  function recorderFor(destination: AudioDestinationNode): AudioWorkletNode {
    if (recorder?.context === destination.context) return recorder;
    marks.length = recordedSamples = 0;
    return (recorder = createRecorder(destination.context, heard));
  }
  function microphoneRecorderFor(context: BaseAudioContext): AudioWorkletNode {
    if (microphoneRecorder?.context === context) return microphoneRecorder;
    return (microphoneRecorder = createRecorder(context, spoken));
  }
  AudioNode.prototype.connect = function (this: AudioNode, ...args: unknown[]) {
    if (options.record && args[0] instanceof AudioDestinationNode) connect.call(this, recorderFor(args[0]));
    if (options.record && this instanceof MediaStreamAudioSourceNode)
      connect.call(this, microphoneRecorderFor(this.context));
    return connect.apply(this, args);
  };

  const RealAudioContext = window.AudioContext;
  window.AudioContext = class extends RealAudioContext {
    constructor(contextOptions: AudioContextOptions = {}) {
      if (options.refuse48kHz && contextOptions.sampleRate === 48_000) {
        throw new DOMException('This loudspeaker takes no 48 kHz.', 'NotSupportedError');
      }
      super(options.refuse48kHz ? { ...contextOptions, sampleRate: 44_100 } : contextOptions);
      contexts.push(this);
    }
  };

  const RealWorker = window.Worker;
  window.Worker = class extends RealWorker {
    constructor(url: string | URL, workerOptions?: WorkerOptions) {
      super(url, workerOptions);
      this.addEventListener('message', ({ data }: MessageEvent<{ event?: ReceivedEvent }>) => {
        if (data.event?.type === 'received') window.listeningIn.mark(data.event.message.type);
      });
    }
  };

  const getUserMedia = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (constraints) => {
    const answer = getUserMedia(constraints);
    asked.push(answer);
    const stream = await answer;
    tracks.push(...stream.getTracks());
    return stream;
  };
}
