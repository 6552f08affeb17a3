/**
 * Hume's React client at work in a page: bundled by the test, with one of its versions, and run in Chromium. It shows
 * nothing and keeps what the client tells a page, and how loud its loudspeaker is; the conversation is told by the test.
 */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { useVoice, VoiceProvider, type VoiceContextType } from 'voice-react-0.2';

export interface VoiceReact {
  /** What `useVoice` gave the latest time. */
  voice: VoiceContextType;
  errors: string[];
  /** The loudest sample of the latest 40 ms that left for the loudspeaker. */
  peak(): number;
}

declare global {
  interface Window {
    voiceReact: VoiceReact;
  }
}

const meters: AnalyserNode[] = [];
const connect = AudioNode.prototype.connect as (...args: unknown[]) => AudioNode;
AudioNode.prototype.connect = function (this: AudioNode, ...args: unknown[]) {
  if (args[0] instanceof AudioDestinationNode) {
    const meter = this.context.createAnalyser();
    connect.call(this, meter);
    meters.push(meter);
  }
  return connect.apply(this, args);
};

function peakOf(meter: AnalyserNode): number {
  const samples = new Float32Array(meter.fftSize);
  meter.getFloatTimeDomainData(samples);
  return Math.max(...samples.map(Math.abs));
}

const page: Omit<VoiceReact, 'voice'> = {
  errors: [],
  peak: () => Math.max(0, ...meters.map(peakOf)),
};

function Caller(): null {
  window.voiceReact = Object.assign(page, { voice: useVoice() });
  return null;
}

createRoot(document.body).render(
  createElement(
    VoiceProvider,
    {
      // Its worklet lives on somebody's server and is not in the package; this is its way to do without.
      enableAudioWorklet: false,
      clearMessagesOnDisconnect: false,
      onToolCall: (_toolCall, send) => Promise.resolve(send.success('two days.')),
      onError: ({ message }) => page.errors.push(message),
    },
    createElement(Caller),
  ),
);
