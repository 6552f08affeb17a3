/**
 * Draws the visualizer's one shape: a drop that the assistant's voice swells, in a halo that the visitor's voice ripples.
 * In silence both are circles. It draws what it is given and keeps nothing.
 */
import { bandCount } from './voice.js';
import type { Tint } from './expression-colour.js';

export interface Shape {
  readonly assistant: Float32Array;
  readonly visitor: Float32Array;
  /** The CSS colour the page gave it. */
  readonly colour: string;
  readonly tint: Tint;
}

/** Of the square the shape is drawn in, in pixels of the canvas: sharp up to 160 CSS pixels on a fine screen. */
export const sidePx = 320;

const restPx = 60;
const swellPx = 50;
/** From the outside in. Together with the drop they fill the square when both voices are loudest. */
const layers = [
  { gapPx: 26, ripplePx: 24, alpha: 0.12 },
  { gapPx: 13, ripplePx: 12, alpha: 0.22 },
  { gapPx: 0, ripplePx: 0, alpha: 1 },
];
/** Of the colour, even where all measures agree: the page's own stays in sight. */
const mostTint = 0.75;

export function drawShape(
  context: CanvasRenderingContext2D,
  { assistant, visitor, colour, tint }: Shape,
): void {
  const tinted = `oklch(0.68 0.15 ${(Math.atan2(tint.y, tint.x) * 180) / Math.PI})`;
  const share = Math.min(1, Math.hypot(tint.x, tint.y)) * mostTint;
  context.clearRect(0, 0, sidePx, sidePx);
  for (const { gapPx, ripplePx, alpha } of layers) {
    const path = closedCurve(
      (band) => restPx + gapPx + swellPx * (assistant[band] ?? 0) + ripplePx * (visitor[band] ?? 0),
    );
    context.globalAlpha = alpha;
    context.fillStyle = colour;
    context.fill(path);
    context.globalAlpha = alpha * share;
    context.fillStyle = tinted;
    context.fill(path);
    if (gapPx > 0) continue;
    context.globalAlpha = 1;
    context.fillStyle = light(context);
    context.fill(path);
  }
}

/** Falls from above, on the side the shape's shadow is not. */
function light(context: CanvasRenderingContext2D): CanvasGradient {
  const middle = sidePx / 2;
  const from = middle - restPx / 2;
  const gradient = context.createRadialGradient(from, from, 0, middle, middle, restPx + swellPx);
  gradient.addColorStop(0, 'rgb(255 255 255 / 0.55)');
  gradient.addColorStop(0.6, 'rgb(255 255 255 / 0)');
  gradient.addColorStop(1, 'rgb(0 0 0 / 0.25)');
  return gradient;
}

/** Smooth through the middles of the lines between the points, one point a band. */
function closedCurve(radiusOf: (band: number) => number): Path2D {
  const points = Array.from({ length: bandCount }, (_, place) => {
    // Voices are strongest in their low bands: every second one first, they stand all around.
    const radius = radiusOf((place * 2) % bandCount);
    const angle = (place / bandCount) * 2 * Math.PI - Math.PI / 2;
    return [sidePx / 2 + radius * Math.cos(angle), sidePx / 2 + radius * Math.sin(angle)] as const;
  });
  const path = new Path2D();
  let [fromX, fromY] = points.at(-1) ?? [0, 0];
  for (const [x, y] of [...points, ...points.slice(0, 1)]) {
    path.quadraticCurveTo(fromX, fromY, (fromX + x) / 2, (fromY + y) / 2);
    [fromX, fromY] = [x, y];
  }
  return path;
}
