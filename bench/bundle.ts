/** Bundles what runs in a page, or on its audio thread, into one script: minified, for production. */
import { rolldown } from 'rolldown';

export interface BundleOptions {
  /** Packages to be taken for others. */
  alias?: Record<string, string>;
  /** Names to be replaced by what they stand for. */
  define?: Record<string, string>;
}

export async function bundlePage(
  input: string,
  { alias = {}, define = {} }: BundleOptions = {},
): Promise<string> {
  const bundle = await rolldown({
    input,
    platform: 'browser',
    // Third-party packages warn of what a page never reaches: directives for servers, parts for Node.
    logLevel: 'silent',
    resolve: { alias },
    transform: { define: { 'process.env.NODE_ENV': '"production"', ...define } },
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code;
}
