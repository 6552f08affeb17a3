/**
 * The colour of measured expressions, for decoration: each of the 48 measures belongs to a family of related ones, each
 * family has a hue, and a message takes the mean of its hues, weighed by strength. It is no judgement: the families are
 * ours, and nothing but a colour is made of them.
 */
import type { TranscriptMessage } from '../../../headless.js';
import { measuresOf } from '../expression-strengths.js';

/** By hue, in degrees of OKLCH; the names are those of the wire. */
export const familiesByHue: Readonly<Record<number, readonly string[]>> = {
  0: ['Admiration', 'Adoration', 'Craving', 'Desire', 'Entrancement', 'Love', 'Romance', 'Sympathy'],
  30: ['Anger', 'Contempt', 'Disgust', 'Envy'],
  85: ['Amusement', 'Ecstasy', 'Excitement', 'Joy', 'Pride', 'Surprise (positive)', 'Triumph'],
  150: ['Calmness', 'Contentment', 'Relief', 'Satisfaction'],
  205: [
    'Aesthetic Appreciation',
    'Awe',
    'Concentration',
    'Contemplation',
    'Determination',
    'Interest',
    'Realization',
  ],
  265: [
    'Boredom',
    'Disappointment',
    'Empathic Pain',
    'Guilt',
    'Nostalgia',
    'Pain',
    'Sadness',
    'Shame',
    'Tiredness',
  ],
  305: [
    'Anxiety',
    'Awkwardness',
    'Confusion',
    'Distress',
    'Doubt',
    'Embarrassment',
    'Fear',
    'Horror',
    'Surprise (negative)',
  ],
};

/** A point in the colour circle: its direction is the hue, its distance from the middle how much of it there is. */
export interface Tint {
  readonly x: number;
  readonly y: number;
}

export const noTint: Tint = { x: 0, y: 0 };

/** @returns distance 0 where nothing was measured, about 1 where all that was measured is of one family */
export function tintOf(message: TranscriptMessage | undefined): Tint {
  const measures = message ? measuresOf(message) : [];
  const total = measures.reduce((sum, [, strength]) => sum + strength, 0);
  return measures.reduce(({ x, y }, [name, strength]) => {
    const angle = hueOf(name);
    if (angle === undefined) return { x, y };
    const weight = strength / total;
    return { x: x + weight * Math.cos(angle), y: y + weight * Math.sin(angle) };
  }, noTint);
}

/** In radians; `undefined` for a measure that is not among the 48. */
function hueOf(name: string): number | undefined {
  const family = Object.entries(familiesByHue).find(([, names]) => names.includes(name));
  return family && (Number(family[0]) * Math.PI) / 180;
}
