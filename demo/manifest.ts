/** The element's own description, made from the sources as they are: what the workshop builds its form from. */
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

const argv = ['analyze', '--config', 'custom-elements-manifest.config.mjs'];

/** @returns the text of `custom-elements.json` */
export async function describeElement(): Promise<string> {
  return JSON.stringify(await cli({ argv, noWrite: true }));
}
