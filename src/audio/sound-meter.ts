/**
 * How loud a sound is right now, and at which pitches: for whoever draws it. Values are read when they are wanted and
 * kept nowhere; a reading allocates nothing, so that it may be taken in every frame.
 */

export type SoundSource = 'microphone' | 'loudspeaker';

export interface SoundMeter {
  /** Root mean square of the latest 43 ms (at 48 kHz), 0…1 of full scale. */
  level(): number;
  /**
   * Fills `into` with the strength of as many bands, equally wide in pitch, from 80 Hz to 8 kHz: 0 for −100 dB of full
   * scale and less, 1 for −30 dB and more, as an `AnalyserNode` scales it.
   */
  spectrum(into: Float32Array): void;
}

/** 43 ms at 48 kHz, in which a band may be 23 Hz narrow. */
const windowLength = 2048;
const lowestHz = 80;
/** What is sent to EVI reaches no higher. */
const highestHz = 8000;

/** @param sound the node to listen to, whose way to the loudspeaker is left as it is */
export function createSoundMeter(sound: AudioNode): SoundMeter {
  const { context } = sound;
  const analyser = new AnalyserNode(context, { fftSize: windowLength, smoothingTimeConstant: 0 });
  const samples = new Float32Array(windowLength);
  const strengths = new Uint8Array(analyser.frequencyBinCount);
  sound.connect(analyser);

  /** Of the edge below band `index` of `count`. */
  function binAt(index: number, count: number): number {
    return (lowestHz * (highestHz / lowestHz) ** (index / count) * windowLength) / context.sampleRate;
  }

  return {
    level() {
      analyser.getFloatTimeDomainData(samples);
      let sum = 0;
      for (const sample of samples) sum += sample ** 2;
      return Math.min(1, Math.sqrt(sum / samples.length));
    },
    spectrum(into) {
      analyser.getByteFrequencyData(strengths);
      for (let band = 0; band < into.length; band++) {
        const first = Math.round(binAt(band, into.length));
        const end = Math.max(first + 1, Math.round(binAt(band + 1, into.length)));
        let strongest = 0;
        for (let bin = first; bin < end; bin++) strongest = Math.max(strongest, strengths[bin] ?? 0);
        into[band] = strongest / 255;
      }
    },
  };
}
