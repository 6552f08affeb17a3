/**
 * The 48 expression scores of a voice, as an illustration of what they look like on the wire. Each expression has a
 * typical voice, a point in three dimensions (how loud, how high, how fast, each 0…1); its score is
 * `(1 − distance)²`, and 0 from a distance of 1. It must not be mistaken for a measurement of feelings.
 */
import type { EmotionScores } from './engine.js';
import type { SoundMeasures } from './sound-measures.js';

type Point = readonly [loud: number, high: number, fast: number];

/** By display name. The places are chosen by hand, so that a voice that just talks is told as calm and interested. */
const typicalVoices: Record<keyof EmotionScores, Point> = {
  Admiration: [0.5, 0.6, 0.4],
  Adoration: [0.4, 0.7, 0.4],
  'Aesthetic Appreciation': [0.4, 0.5, 0.3],
  Amusement: [0.6, 0.7, 0.6],
  Anger: [1, 0.6, 0.8],
  Anxiety: [0.4, 0.7, 0.9],
  Awe: [0.4, 0.5, 0.2],
  Awkwardness: [0.3, 0.5, 0.5],
  Boredom: [0.2, 0.2, 0.2],
  Calmness: [0.6, 0.2, 0.4],
  Concentration: [0.7, 0.2, 0.6],
  Confusion: [0.4, 0.6, 0.3],
  Contemplation: [0.3, 0.3, 0.3],
  Contempt: [0.5, 0, 0],
  Contentment: [0.4, 0.4, 0.4],
  Craving: [0.5, 0.5, 0.7],
  Desire: [0.4, 0.4, 0.5],
  Determination: [0.8, 0.3, 0.6],
  Disappointment: [0.3, 0.3, 0.4],
  Disgust: [1, 0, 0],
  Distress: [0.7, 0.9, 0.7],
  Doubt: [0.3, 0.5, 0.4],
  Ecstasy: [0.9, 0.9, 0.9],
  Embarrassment: [0.2, 0.6, 0.6],
  'Empathic Pain': [0.3, 0.6, 0.2],
  Entrancement: [0.2, 0.4, 0.2],
  Envy: [0.5, 0.4, 0.5],
  Excitement: [0.9, 0.8, 0.9],
  Fear: [0.6, 1, 0.9],
  Guilt: [0.2, 0.4, 0.3],
  Horror: [0.8, 1, 0.6],
  Interest: [0.7, 0.3, 0.5],
  Joy: [0.8, 0.8, 0.7],
  Love: [0.3, 0.5, 0.4],
  Nostalgia: [0.3, 0.4, 0.2],
  Pain: [0.8, 0.8, 0.3],
  Pride: [0.7, 0.5, 0.4],
  Realization: [0.6, 0.6, 0.5],
  Relief: [0.4, 0.4, 0.2],
  Romance: [0.2, 0.3, 0.3],
  Sadness: [0.2, 0.3, 0.1],
  Satisfaction: [0.6, 0.3, 0.4],
  Shame: [0.1, 0.4, 0.3],
  'Surprise (negative)': [0.7, 0.9, 0.5],
  'Surprise (positive)': [0.8, 0.9, 0.6],
  Sympathy: [0.3, 0.5, 0.3],
  Tiredness: [0.1, 0.1, 0.1],
  Triumph: [1, 0.7, 0.6],
};

export function expressionScores({ levelDb, pitchHz, syllablesPerSecond }: SoundMeasures): EmotionScores {
  const voice: Point = [
    within(levelDb, -45, -10),
    // Pitch is heard by ratio. A voice without any is taken to be in the middle.
    pitchHz === undefined ? 0.5 : within(Math.log2(pitchHz), Math.log2(80), Math.log2(320)),
    within(syllablesPerSecond, 1, 7),
  ];
  const scores = Object.entries(typicalVoices).map(([name, typical]) => [name, likeness(voice, typical)]);
  return Object.fromEntries(scores) as EmotionScores;
}

function likeness([loud, high, fast]: Point, typical: Point): number {
  const distance = Math.hypot(loud - typical[0], high - typical[1], fast - typical[2]);
  return Math.max(0, 1 - distance) ** 2;
}

/** Where a value lies between two others, 0…1. */
function within(value: number, least: number, most: number): number {
  return Math.min(1, Math.max(0, (value - least) / (most - least)));
}
