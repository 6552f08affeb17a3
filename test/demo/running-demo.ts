/** The demo as a newcomer starts it, and how its pages are judged. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export function emulate(page: Page, scheme: string): Promise<void> {
  return page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    // Colours are judged as they stay.
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
}

/** What axe has against the page. */
export async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/** Resolves with the address it prints; its errors are this test's. */
export async function startDemo(
  environment: NodeJS.ProcessEnv,
): Promise<{ server: ChildProcess; address: string }> {
  const server = spawn(process.execPath, ['--import', 'tsx', 'demo/server.ts'], {
    env: { ...process.env, HUME_API_KEY: undefined, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  const address = /http:\S+/.exec(line.toString())?.[0];
  assert.ok(address, 'it prints its address');
  return { server, address };
}

export async function stop(server: ChildProcess): Promise<void> {
  server.kill();
  await once(server, 'exit');
}

/** Lets the demo's pages copy, and the test read what they copied. */
export async function allowClipboard(browser: Browser, address: string): Promise<void> {
  const granted = { permission: { name: 'clipboard-read' }, state: 'granted' } as const;
  await browser.defaultBrowserContext().setPermission(new URL(address).origin, granted);
}

/** @returns what is in the clipboard after the button was pressed */
export async function copySnippet(page: Page): Promise<string> {
  await page.click('[data-copies=snippet]');
  await page.waitForFunction(
    () => document.querySelector('[data-copies] ~ [role=status]')!.textContent !== '',
  );
  return page.evaluate(() => navigator.clipboard.readText());
}
