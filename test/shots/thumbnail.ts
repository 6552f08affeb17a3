/**
 * A picture made so small and grey that only its build is left: where something is, how large, how bright. The letters of
 * one font look like those of another in it. Pure functions on bytes.
 */
import { PNG } from 'pngjs';

export interface Thumbnail {
  width: number;
  height: number;
  /** 0 to 255, row by row. */
  luminance: Float64Array;
}

/** Pixels of the picture on a side of one of the thumbnail. */
const cell = 10;
/** The largest difference that is let pass: other fonts make less than 18, a missing heading 25, and all else more. */
export const tolerance = 22;
/** Cells to each side that are taken together: about a line of text. */
const blurReach = 1;
/** Cells by which something may have moved: with another font, a sentence has a line more or less. */
const moveReach = 3;

export function thumbnailOf(picture: Uint8Array): Thumbnail {
  const { width, height, data } = PNG.sync.read(Buffer.from(picture));
  const columns = Math.floor(width / cell);
  const rows = Math.floor(height / cell);
  const luminance = new Float64Array(columns * rows);
  for (let y = 0; y < rows * cell; y++) {
    for (let x = 0; x < columns * cell; x++) {
      const at = (y * width + x) * 4;
      const light = 0.2126 * data[at]! + 0.7152 * data[at + 1]! + 0.0722 * data[at + 2]!;
      luminance[Math.floor(y / cell) * columns + Math.floor(x / cell)]! += light / cell ** 2;
    }
  }
  return { width: columns, height: rows, luminance };
}

export function encodeThumbnail({ width, height, luminance }: Thumbnail): Buffer {
  const png = new PNG({ width, height });
  luminance.forEach((light, index) => {
    png.data.fill(Math.round(light), index * 4, index * 4 + 3);
    png.data[index * 4 + 3] = 255;
  });
  return PNG.sync.write(png, { colorType: 0 });
}

export function decodeThumbnail(file: Uint8Array): Thumbnail {
  const { width, height, data } = PNG.sync.read(Buffer.from(file));
  return {
    width,
    height,
    luminance: Float64Array.from({ length: width * height }, (_, index) => data[index * 4]!),
  };
}

/**
 * Blurs both, and looks for every place of each in the other, nearby.
 * @returns by how much the place differs that is found least: 0 for the same picture, 255 at most
 */
export function differenceOf(one: Thumbnail, other: Thumbnail): number {
  if (one.width !== other.width || one.height !== other.height) return 255;
  const [first, second] = [blurred(one), blurred(other)];
  return Math.max(leastFound(first, second), leastFound(second, first));
}

function leastFound(wanted: Thumbnail, within: Thumbnail): number {
  return wanted.luminance.reduce((most, light, index) => {
    const distances = around(within, index, moveReach).map((found) => Math.abs(found - light));
    return Math.max(most, Math.min(...distances));
  }, 0);
}

function blurred(thumbnail: Thumbnail): Thumbnail {
  const luminance = thumbnail.luminance.map((_, index) => {
    const lights = around(thumbnail, index, blurReach);
    return lights.reduce((sum, light) => sum + light, 0) / lights.length;
  });
  return { ...thumbnail, luminance };
}

/** The cells around this one, itself among them. */
function around({ width, height, luminance }: Thumbnail, index: number, reach: number): number[] {
  const [column, row] = [index % width, Math.floor(index / width)];
  const lights: number[] = [];
  for (let y = Math.max(0, row - reach); y <= Math.min(height - 1, row + reach); y++) {
    for (let x = Math.max(0, column - reach); x <= Math.min(width - 1, column + reach); x++) {
      lights.push(luminance[y * width + x]!);
    }
  }
  return lights;
}
