/**
 * The loudspeaker's side of the audio thread: joins the port the call talks through to the stream that is heard. It
 * must decide nothing: order lives in the queue, sound in the stream, and when to give way in `InstantYield`.
 */
import type { InstantYield } from './instant-yield.js';
import type { PlaybackCommand, PlaybackReport, ChannelEnd } from './messages.js';
import { PlaybackStream } from './playback-stream.js';
import type { RenderQuantum } from './register-processor.js';
import { UtteranceQueue } from './utterance-queue.js';

/**
 * Audio thread: buffers are made when a command arrives, never while a quantum is rendered; reports are posted when
 * something changes.
 */
export function startPlayback(
  port: ChannelEnd<PlaybackCommand, PlaybackReport>,
  sampleRate: number,
  instantYield: InstantYield,
): RenderQuantum {
  const queue = new UtteranceQueue((report) => port.postMessage(report));
  const stream = new PlaybackStream(queue, sampleRate);

  port.onmessage = ({ data: command }) => {
    if (command.type === 'play') stream.play(command);
    else if (command.type === 'flush') {
      stream.flush(command.id);
      instantYield.interrupted();
    } else queue.finish(command.mark);
  };

  return (_input, output) => {
    stream.render(output);
    instantYield.shape(output);
  };
}
