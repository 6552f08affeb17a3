/**
 * Hears what a contestant sends to the loudspeaker, by a second connection from the same nodes. It must not change what
 * is heard, nor ask the page's main thread for anything while it listens.
 */
import { connectNode, createRecorder, type Recorder } from './recorder.js';

export interface Loudspeaker {
  /** The recorder of the latest context that has a way to the loudspeaker, as soon as there is one. */
  recorder(): Recorder | undefined;
  /** That context. */
  context(): BaseAudioContext | undefined;
  /** What leaves for the loudspeaker, to be heard by a microphone in the same room. */
  echo: MediaStream | undefined;
}

export function listenToLoudspeaker(recorderAddress: string): Loudspeaker {
  let context: BaseAudioContext | undefined;
  let recording: Promise<Recorder> | undefined;
  let recorder: Recorder | undefined;
  let room: MediaStreamAudioDestinationNode | undefined;

  const loudspeaker: Loudspeaker = { recorder: () => recorder, context: () => context, echo: undefined };

  function listen(next: BaseAudioContext): Promise<Recorder> {
    context = next;
    recorder = undefined;
    if (next instanceof AudioContext) {
      room = next.createMediaStreamDestination();
      loudspeaker.echo = room.stream;
    }
    const made = createRecorder(next, recorderAddress);
    void made.then((ready) => {
      if (context === next) recorder = ready;
    });
    return made;
  }

  AudioNode.prototype.connect = function (this: AudioNode, ...args: unknown[]) {
    const [to] = args;
    if (to instanceof AudioDestinationNode) {
      if (to.context !== context) recording = listen(to.context);
      if (room) connectNode.call(this, room);
      void recording?.then(({ node }) => connectNode.call(this, node));
    }
    return (connectNode as (...all: unknown[]) => AudioNode).apply(this, args);
  };

  return loudspeaker;
}
