/**
 * The audio-thread file of Hume's React client. It is not in the package, which loads it from a bucket on the web: it is
 * fetched once, from where the package itself fetches it, and kept out of the repository. Nothing is put in its place.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** As both versions name it. */
export const workletAddress = 'https://storage.googleapis.com/evi-react-sdk-assets/audio-worklet-20250702.js';

const copy = join('bench/.cache', basename(workletAddress));

/** @returns `undefined`, with a word on the console, where it cannot be had */
export async function findWorklet(): Promise<Buffer | undefined> {
  if (existsSync(copy)) return readFile(copy);
  try {
    const response = await fetch(workletAddress);
    if (!response.ok) throw new Error(`It was answered with ${response.status}.`);
    const body = Buffer.from(await response.arrayBuffer());
    await mkdir(dirname(copy), { recursive: true });
    await writeFile(copy, body);
    return body;
  } catch (cause) {
    console.warn(
      `voice-react runs without its worklet: ${workletAddress} cannot be fetched (${String(cause)}). It may be put at ${copy}; its source is in packages/react/src/worklets of github.com/HumeAI/empathic-voice-api-js.`,
    );
    return undefined;
  }
}
