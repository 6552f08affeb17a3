/**
 * The main thread's handle of one audio-thread processor: its node in the graph, and the port through which whoever
 * runs the call talks to the processor, past this thread.
 */
import { EviError } from '../evi-error.js';
import type { ProcessorControl } from './messages.js';

export interface ProcessorNode {
  readonly node: AudioWorkletNode;
  /** The call's end of the channel; may be transferred to a Worker. */
  readonly port: MessagePort;
  /** Whether speech at this microphone lowers the assistant's voice at once. @default false */
  setYield(enabled: boolean): void;
  /** Lets the processor and its node go; does nothing the second time. */
  stop(): void;
}

/**
 * @param name what the processor is registered as; its module must have been loaded
 * @param onError called when the processor breaks
 */
export function createProcessorNode(
  context: BaseAudioContext,
  name: string,
  onError: (error: EviError) => void,
): ProcessorNode {
  const node = createNode(context, name);
  const { port1: port, port2: processorPort } = new MessageChannel();
  const tell = (control: ProcessorControl, transfer: Transferable[] = []) =>
    node.port.postMessage(control, transfer);

  node.onprocessorerror = (cause) =>
    onError(new EviError('worklet-failed', `The audio thread's ${name} broke. Connect again.`, { cause }));
  tell({ type: 'connect', port: processorPort }, [processorPort]);

  return {
    node,
    port,
    setYield: (enabled) => tell({ type: 'yield', enabled }),
    stop() {
      // Chromium keeps a node forever when its context closes before the processor has run once more; its listener
      // would keep the whole call with it.
      node.onprocessorerror = null;
      tell({ type: 'stop' });
      node.disconnect();
      port.close();
    },
  };
}

/** Mono in and out; the browser mixes whatever it is connected to. */
function createNode(context: BaseAudioContext, name: string): AudioWorkletNode {
  try {
    return new AudioWorkletNode(context, name, {
      outputChannelCount: [1],
      channelCount: 1,
      channelCountMode: 'explicit',
    });
  } catch (cause) {
    throw new EviError('worklet-failed', 'The file at worklet-url is not the widget’s audio-worklets.js.', {
      cause,
    });
  }
}
