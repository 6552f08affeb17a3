import { expect } from '@open-wc/testing';
import type { ProcessorControl } from '../../src/audio/messages.js';
import { registerProcessor, type AudioThreadScope } from '../../src/audio/register-processor.js';

interface Processor {
  port: { onmessage: ((event: { data: ProcessorControl }) => void) | null };
  process(inputs: Float32Array[][], outputs: Float32Array[][]): boolean;
}

/** An audio thread with one processor on it, whose work is to copy input to output. */
function copyingProcessor(): {
  processor: Processor;
  startedAt: number[];
  yielded: boolean[];
  session: MessageChannel;
} {
  const yielded: boolean[] = [];
  const startedAt: number[] = [];
  let Registered: (new () => unknown) | undefined;
  const scope = {
    sampleRate: 44_100,
    AudioWorkletProcessor: class {
      port = { onmessage: null };
    } as unknown as AudioThreadScope['AudioWorkletProcessor'],
    registerProcessor: (_name: string, constructor: new () => unknown) => (Registered = constructor),
  };
  registerProcessor(scope, 'copy', (_port, sampleRate) => {
    startedAt.push(sampleRate);
    return (input, output, yields) => {
      yielded.push(yields);
      output.set(input ?? [-1]);
    };
  });
  return { processor: new Registered!() as Processor, startedAt, yielded, session: new MessageChannel() };
}

const heardBy = (processor: Processor, inputs: Float32Array[]) => {
  const output = new Float32Array(1);
  const goesOn = processor.process([inputs], [[output]]);
  return { sample: output[0], goesOn };
};

describe('a processor', () => {
  it('waits in silence for the port it is to talk through', () => {
    const { processor, startedAt } = copyingProcessor();
    expect(heardBy(processor, [Float32Array.of(0.5)])).to.deep.equal({ sample: 0, goesOn: true });
    expect(startedAt).to.deep.equal([]);
  });

  it('works at the context’s rate once it has the port, also when nothing is connected', () => {
    const { processor, startedAt, session } = copyingProcessor();
    processor.port.onmessage?.({ data: { type: 'connect', port: session.port1 } });
    expect(startedAt).to.deep.equal([44_100]);
    expect(heardBy(processor, [Float32Array.of(0.5)])).to.deep.equal({ sample: 0.5, goesOn: true });
    expect(heardBy(processor, [])).to.deep.equal({ sample: -1, goesOn: true });
  });

  it('knows whether it is to yield, as often as it is told', () => {
    const { processor, session, yielded } = copyingProcessor();
    processor.port.onmessage?.({ data: { type: 'connect', port: session.port1 } });
    heardBy(processor, []);
    for (const enabled of [true, false]) {
      processor.port.onmessage?.({ data: { type: 'yield', enabled } });
      heardBy(processor, []);
    }
    expect(yielded).to.deep.equal([false, true, false]);
  });

  it('lets itself be collected once it is stopped, before and after it had a port', () => {
    for (const connect of [true, false]) {
      const { processor, session } = copyingProcessor();
      if (connect) processor.port.onmessage?.({ data: { type: 'connect', port: session.port1 } });
      processor.port.onmessage?.({ data: { type: 'stop' } });
      expect(heardBy(processor, [Float32Array.of(0.5)])).to.deep.equal({ sample: 0, goesOn: false });
    }
  });
});
