/**
 * The visitor's microphone, made of sounds the bench chooses: every stream the page asks for carries them. They are
 * recorded where they leave, so that a measurement begins with the sample and not with the order to play it.
 */
import { connectNode, createRecorder, type Recorder } from './recorder.js';

export interface Microphone {
  recorder(): Recorder | undefined;
  /** @param address a WAV file, heard from now on; over and over if so wished */
  play(address: string, isRepeated: boolean): Promise<void>;
  /** Lets the microphone hear what this stream carries, so many decibels louder. */
  hear(stream: MediaStream, gainDb: number): void;
}

export function replaceMicrophone(recorderAddress: string): Microphone {
  const context = new AudioContext({ sampleRate: 48_000 });
  const room = new GainNode(context);
  let recorder: Recorder | undefined;
  void createRecorder(context, recorderAddress).then((made) => {
    connectNode.call(room, made.node);
    recorder = made;
  });

  navigator.mediaDevices.getUserMedia = () => {
    const microphone = context.createMediaStreamDestination();
    connectNode.call(room, microphone);
    for (const track of microphone.stream.getAudioTracks()) pretendEchoCancellation(track);
    return Promise.resolve(microphone.stream);
  };

  return {
    recorder: () => recorder,
    async play(address, isRepeated) {
      const file = await (await fetch(address)).arrayBuffer();
      const buffer = await context.decodeAudioData(file);
      const source = new AudioBufferSourceNode(context, { buffer, loop: isRepeated });
      connectNode.call(source, room);
      source.start();
    },
    hear(stream, gainDb) {
      const gain = new GainNode(context, { gain: 10 ** (gainDb / 20) });
      connectNode.call(new MediaStreamAudioSourceNode(context, { mediaStream: stream }), gain);
      connectNode.call(gain, room);
    },
  };
}

/** As a real microphone's track does; that of a stream made by a page knows nothing of it. */
function pretendEchoCancellation(track: MediaStreamTrack): void {
  const settings = track.getSettings.bind(track);
  track.getSettings = () => ({
    ...settings(),
    echoCancellation: true,
    noiseSuppression: true,
    autoGainControl: true,
  });
}
