import { expect } from '@open-wc/testing';
import type { CaptureFrame, PlaybackCommand, PlaybackReport } from '../../src/audio/messages.js';
import { createProcessorNode, type ProcessorNode } from '../../src/audio/processor-node.js';
import { captureName, playbackName } from '../../src/audio/processor-names.js';
import { loadWorklets } from '../../src/audio/worklet-module.js';
import { chord, correlation } from './signals.js';

const rate = 48_000;
const fade = 144;

interface Rendering {
  context: OfflineAudioContext;
  capture: ProcessorNode;
  playback: ProcessorNode;
  reports: PlaybackReport[];
  tell(command: PlaybackCommand): void;
  /** Stands still at this time until the audio thread has taken in what `act` sends: messages race the rendering. */
  at(seconds: number, act?: () => void): void;
}

async function rendering(seconds: number): Promise<Rendering> {
  const context = new OfflineAudioContext(1, rate * seconds, rate);
  await loadWorklets(context, undefined);
  const fail = (error: Error) => {
    throw error;
  };
  const capture = createProcessorNode(context, captureName, fail);
  const playback = createProcessorNode(context, playbackName, fail);
  const reports: PlaybackReport[] = [];
  const answered = new EventTarget();
  playback.port.onmessage = ({ data }: MessageEvent<PlaybackReport>) => {
    reports.push(data);
    answered.dispatchEvent(new Event(data.type === 'ended' ? data.id : data.type));
  };
  playback.node.connect(context.destination);
  capture.node.connect(context.destination);
  const tell = (command: PlaybackCommand) => playback.port.postMessage(command);
  return {
    context,
    capture,
    playback,
    reports,
    tell,
    at(moment, act) {
      void context.suspend(moment).then(async () => {
        act?.();
        const echo = `echo at ${moment}`;
        const echoed = new Promise((resolve) => answered.addEventListener(echo, resolve));
        tell({ type: 'flush', id: echo });
        await echoed;
        await context.resume();
      });
    },
  };
}

describe('the processors on a real audio thread', () => {
  it('do nothing when their file is loaded anywhere else', async () => {
    expect(Object.keys(await import('../../src/worklets.js'))).to.deep.equal([]);
  });

  it('send the microphone as 50 frames a second of what was said', async () => {
    const { context, capture, at } = await rendering(2);
    const buffer = new AudioBuffer({ length: rate * 2, sampleRate: rate });
    buffer.copyToChannel(chord(rate, rate * 2, 6900), 0);
    const source = new AudioBufferSourceNode(context, { buffer });
    source.connect(capture.node);
    source.start();
    const frames: CaptureFrame[] = [];
    const received = new Promise<void>((resolve) => {
      capture.port.onmessage = ({ data }: MessageEvent<CaptureFrame>) => {
        if (frames.push(data) === 99) resolve();
      };
    });
    at(0);
    const [rendered] = await Promise.all([context.startRendering(), received]);

    const captured = Int16Array.from(frames.flatMap(({ samples }) => [...samples]));
    const said = chord(16_000, 32_000, 6900).subarray(0, captured.length);
    expect(correlation(captured.subarray(320), said.subarray(320))).to.be.above(0.9999);
    expect(rendered.getChannelData(0).every((sample) => sample === 0)).to.equal(true);
  });

  it('play bit for bit what they are sent', async () => {
    const { context, tell, at, reports } = await rendering(1);
    const sent = chord(rate, rate / 2, 20_000);
    at(0, () => {
      tell({ type: 'play', id: 'a', index: 1, samples: sent.slice(5000), sampleRate: rate });
      tell({ type: 'play', id: 'a', index: 0, samples: sent.slice(0, 5000), sampleRate: rate });
      tell({ type: 'finish', mark: 1 });
    });
    at(0.75);
    const heard = (await context.startRendering()).getChannelData(0);

    expect(heard.slice(fade, sent.length - fade)).to.deep.equal(sent.slice(fade, -fade));
    expect(heard.subarray(sent.length).every((sample) => sample === 0)).to.equal(true);
    expect(reports.filter((report) => !('id' in report) || report.id === 'a')).to.deep.equal([
      { type: 'started', id: 'a' },
      { type: 'ended', id: 'a', playedMs: (5000 * 1000) / rate + (19_000 * 1000) / rate },
      { type: 'drained', mark: 1 },
    ]);
  });

  it('are silent within 10 ms of a flush', async () => {
    const { context, tell, at } = await rendering(1);
    at(0, () => tell({ type: 'play', id: 'a', samples: chord(rate, rate, 20_000), sampleRate: rate }));
    at(0.5, () => tell({ type: 'flush', id: 'a' }));
    const heard = (await context.startRendering()).getChannelData(0);

    expect(heard.subarray(rate * 0.49, rate * 0.5).every((sample) => sample === 0)).to.equal(false);
    expect(heard.subarray(rate * 0.51).every((sample) => sample === 0)).to.equal(true);
  });

  it('finish when they are told to, so that nothing keeps them alive', async () => {
    const { context, playback, tell, at, reports } = await rendering(1);
    at(0, () => tell({ type: 'play', id: 'a', samples: chord(rate, rate, 20_000), sampleRate: rate }));
    void context.suspend(0.5).then(async () => {
      playback.stop();
      await context.resume();
    });
    await context.startRendering();
    expect(reports.map(({ type }) => type)).to.deep.equal(['ended', 'started']);
  });
});
