/**
 * The recording side of a call's graph: whichever microphone is in use → one node that stays → capture processor, which
 * thus never notices an exchange and keeps its port, wherever that has gone.
 */
import { createMicrophoneInput, type MicrophoneInput, type MicrophoneListener } from './microphone-input.js';
import { cancelsEcho, type AudioConstraints } from './microphone.js';
import { createProcessorNode } from './processor-node.js';
import { captureName } from './processor-names.js';

export interface Recording {
  /** The call's end of the channel to the capture processor. */
  readonly port: MessagePort;
  /** All that is heard of the visitor, muted or not. */
  readonly sound: AudioNode;
  readonly use: MicrophoneInput['use'];
  /** Gives the microphone back; does nothing the second time. */
  stop(): void;
}

export interface RecordingOptions extends MicrophoneListener {
  /** Those the stream was opened with. */
  microphone: AudioConstraints | undefined;
  /** Whether the voice is lowered at once when somebody speaks over it. Only where echo is cancelled. */
  yields: boolean;
}

export function startRecording(
  context: AudioContext,
  stream: MediaStream,
  { microphone = {}, yields, ...listener }: RecordingOptions,
): Recording {
  const capture = createProcessorNode(context, captureName, listener.onError);
  const sound = new GainNode(context);
  const input = createMicrophoneInput(stream, microphone, sound, {
    ...listener,
    onUse: (track) => capture.setYield(yields && cancelsEcho(track)),
  });
  // Some browsers run a processor only when it leads to the loudspeaker; this one's output is silent.
  sound.connect(capture.node).connect(context.destination);
  return {
    port: capture.port,
    sound,
    use: input.use,
    stop() {
      input.release();
      capture.stop();
    },
  };
}
