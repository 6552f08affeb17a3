/**
 * How one voice moves the visualizer: its spectrum, eased from frame to frame, so that the shape swells at once and
 * settles gently. It reads the sound when it is told to and keeps no time of its own.
 */
import type { Session, SoundSource } from '../../../headless.js';

export interface Voice {
  /** How far each band has moved, 0…1. Filled anew by `follow`, never replaced. */
  readonly bands: Float32Array;
  /**
   * Takes one step towards what is heard right now.
   * @returns whether anything moves
   */
  follow(isHeard: boolean): boolean;
}

/** An odd number: neighbouring points of the shape then never mirror each other. */
export const bandCount = 9;

/** Of full scale; below it is the room, not a voice. */
const silentLevel = 0.006;
/** Shares of the way that are gone in one frame, outwards and back. */
const rise = 0.4;
const fall = 0.12;
/** As good as at rest: less than a tenth of a pixel. */
const restingShare = 0.004;

export function createVoice(session: Pick<Session, 'level' | 'spectrum'>, source: SoundSource): Voice {
  const bands = new Float32Array(bandCount);
  const heard = new Float32Array(bandCount);
  return {
    bands,
    follow(isHeard) {
      const level = isHeard ? session.level(source) : 0;
      const loudness = level < silentLevel ? 0 : Math.min(1, 2 * Math.sqrt(level));
      if (loudness > 0) session.spectrum(source, heard);
      let isMoving = loudness > 0;
      bands.forEach((band, index) => {
        // The bands' strengths are in decibels, which lie close together: squared, they tell sounds apart.
        const aim = loudness * (0.2 + 0.8 * (heard[index] ?? 0) ** 2);
        const next = band + (aim - band) * (aim > band ? rise : fall);
        bands[index] = next < restingShare ? 0 : next;
        isMoving ||= bands[index] > 0;
      });
      return isMoving;
    },
  };
}
