/**
 * A recorder that hears whatever is connected to it, in the context it is made for. It must not be heard itself: its
 * output is silent, and is connected only because browsers run nothing that leads nowhere.
 */
import { encodeBase64 } from '../../src/audio/base64.js';
import { recorderName, type PackedRecording, type RecordedSound } from './recording.js';

export interface Recorder {
  readonly node: AudioNode;
  /** Forgets what was recorded so far. */
  begin(): void;
  /** What was recorded since the beginning. */
  read(): Promise<PackedRecording>;
}

/** Taken before anybody replaces it. */
export const connectNode = AudioNode.prototype.connect as (this: AudioNode, to: AudioNode) => AudioNode;

/** @param address the recording processor's file, absolute: a page may be anywhere */
export async function createRecorder(context: BaseAudioContext, address: string): Promise<Recorder> {
  await context.audioWorklet.addModule(address);
  const node = new AudioWorkletNode(context, recorderName, {
    channelCount: 1,
    channelCountMode: 'explicit',
    outputChannelCount: [1],
  });
  connectNode.call(node, context.destination);
  return {
    node,
    begin: () => node.port.postMessage('begin'),
    read: () =>
      new Promise((resolve) => {
        node.port.onmessage = ({ data }: MessageEvent<RecordedSound>) => resolve(packed(data));
        node.port.postMessage('read');
      }),
  };
}

function packed({ sampleRate, samples, quantumMs }: RecordedSound): PackedRecording {
  return {
    sampleRate,
    samples: encodeBase64(new Uint8Array(samples.buffer)),
    quantumMs: encodeBase64(new Uint8Array(quantumMs.buffer)),
  };
}
