/**
 * A browser that asks its visitor for the microphone. Without a window it cannot: it says that it would, as it does with
 * one, and the request stays open until the test answers for the visitor. Neither is known to the widget.
 */
import type { Page } from 'puppeteer-core';

declare global {
  interface Window {
    answerPrompt(isAllowed: boolean): void;
  }
}

/** @returns a function that answers the prompt */
export async function askForMicrophone(page: Page): Promise<(isAllowed: boolean) => Promise<void>> {
  const { origin } = new URL(page.url());
  const permission = { name: 'microphone' };
  await page.browserContext().setPermission(origin, { permission, state: 'prompt' });
  await page.evaluate(() => {
    const { mediaDevices } = navigator;
    const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
    const answer = new Promise<boolean>((resolve) => (window.answerPrompt = resolve));
    mediaDevices.getUserMedia = async (constraints) => {
      if (await answer) return getUserMedia(constraints);
      throw new DOMException('Permission denied', 'NotAllowedError');
    };
  });
  return (isAllowed) => page.evaluate((allowed) => window.answerPrompt(allowed), isAllowed);
}
