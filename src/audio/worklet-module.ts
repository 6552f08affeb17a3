/**
 * Brings the audio-thread code into a context. A file of the page's own origin comes first, because it alone loads
 * under `script-src 'self'`; where the file cannot be had its text is tried as `blob:`, and as `data:` because Safari
 * takes `blob:` for foreign inside a frame.
 */
import { EviError } from '../evi-error.js';

/** @param workletUrl the site's own copy of the file */
export async function loadWorklets(context: BaseAudioContext, workletUrl: string | undefined): Promise<void> {
  const worklet = context.audioWorklet;
  try {
    await worklet.addModule(workletUrl ?? fileBesideThis()).catch(() => addAsText(worklet));
  } catch (cause) {
    throw new EviError(
      'worklet-failed',
      'audio-worklets.js could not be loaded. Put it beside hume-evi-widget.js or name your copy in worklet-url, and let the Content-Security-Policy allow it in script-src.',
      { cause },
    );
  }
}

/** Not written as one expression: bundlers take that for an asset and copy the source in. */
function fileBesideThis(): string {
  const here = import.meta.url;
  return new URL(__AUDIO_WORKLETS__, here).href;
}

async function addAsText(worklet: AudioWorklet): Promise<void> {
  const { default: text } = await import('virtual:audio-worklets');
  const blobUrl = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  try {
    await worklet.addModule(blobUrl);
  } catch {
    await worklet.addModule(`data:text/javascript,${encodeURIComponent(text)}`);
  } finally {
    URL.revokeObjectURL(blobUrl);
  }
}
