/** What may go wrong while the call goes on all the same. */
import { appears } from './appears.js';
import { callWithDialogue } from './dialogue.js';
import type { Scene } from './stage.js';

export const problemScenes = {
  'mic-muted': {
    async act(stage) {
      const { page } = stage;
      await callWithDialogue(stage);
      // A headset's own button cannot be pressed here: the browser's word for it is given in its place.
      await page.evaluate(() => {
        const [track] = window.listeningIn.tracks;
        Object.defineProperty(track, 'muted', { value: true });
        track!.dispatchEvent(new Event('mute'));
      });
      await appears(page, '[part=error]');
    },
  },
  'tool-failed': {
    async act(stage) {
      const { page } = stage;
      await page.$eval('hume-evi-widget', (element) =>
        element.registerTool('price', () => Promise.reject(new Error('sold out'))),
      );
      const chat = await callWithDialogue(stage);
      chat.send({
        type: 'tool_call',
        name: 'price',
        parameters: '{}',
        tool_call_id: 'call-of-price',
        response_required: true,
        tool_type: 'function',
      });
      await appears(page, '[part=error]');
    },
  },
} satisfies Record<string, Scene>;
