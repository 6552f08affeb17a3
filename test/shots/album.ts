/** Where pictures are kept: full ones in a folder of the moment, small grey ones as references beside the tests. */
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Look } from './looks.js';
import { decodeThumbnail, encodeThumbnail, type Thumbnail } from './thumbnail.js';

/** Not kept in the repository. */
export const picturesFolder = 'shots';
const referencesFolder = join('test', 'shots', 'references');

export const fileName = (scene: string, { name }: Look): string => `${scene}.${name}.png`;

export function readReference(scene: string, look: Look): Thumbnail {
  return decodeThumbnail(readFileSync(join(referencesFolder, fileName(scene, look))));
}

export function keepReference(scene: string, look: Look, thumbnail: Thumbnail): void {
  writeFileSync(join(referencesFolder, fileName(scene, look)), encodeThumbnail(thumbnail));
}

export async function forgetReferences(): Promise<void> {
  await rm(referencesFolder, { recursive: true, force: true });
  await mkdir(referencesFolder, { recursive: true });
}

/** The names of all references there are. */
export const listReferences = (): Promise<string[]> => readdir(referencesFolder);

/** @returns the path of the picture */
export async function keepPicture(scene: string, look: Look, picture: Uint8Array): Promise<string> {
  await mkdir(picturesFolder, { recursive: true });
  const path = join(picturesFolder, fileName(scene, look));
  await writeFile(path, picture);
  return path;
}
