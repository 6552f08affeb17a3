/** What must be true of a page after every call, however it ended. */
import type { Page } from 'puppeteer-core';
import './listening-in.js';

/** Every microphone that was given is given back, and every audio context is closed. */
export const releasesEverything = (page: Page) =>
  page.waitForFunction(async () => {
    const { asked, tracks, contexts } = window.listeningIn;
    const answers = await Promise.allSettled(asked);
    const given = answers.filter(({ status }) => status === 'fulfilled').length;
    return (
      tracks.length === given &&
      tracks.every(({ readyState }) => readyState === 'ended') &&
      contexts.every(({ state }) => state === 'closed')
    );
  });
