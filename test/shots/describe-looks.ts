/** Tests that states look as they did when somebody last looked at them and was content. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { keepPicture, readReference } from './album.js';
import { comparedLooks } from './looks.js';
import { photograph } from './photograph.js';
import { openTheatre, type Scene, type Theatre } from './stage.js';
import { differenceOf, thumbnailOf, tolerance } from './thumbnail.js';

/** What differs is kept to be looked at, and the test says where. */
export function describeLooks(suite: string, scenes: Readonly<Record<string, Scene>>): Promise<void> {
  return describe(suite, () => {
    let theatre: Theatre;
    before(() => {
      theatre = openTheatre();
    });
    after(() => theatre.close());

    for (const [name, scene] of Object.entries(scenes)) {
      void it(`looks as it should: ${name}`, () =>
        theatre.play(scene, async (page) => {
          for (const look of comparedLooks) {
            const picture = await photograph(page, look);
            const difference = differenceOf(thumbnailOf(picture), readReference(name, look));
            if (difference <= tolerance) continue;
            const path = await keepPicture(name, look, picture);
            assert.fail(
              `It differs by ${difference.toFixed(1)}, more than ${tolerance}: look at ${path}. If it is as it should be: npm run shots -- --references ${name}`,
            );
          }
        }));
    }
  });
}
