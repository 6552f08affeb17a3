/**
 * A visit in which a call is live, with ears and a mouth: what leaves the loudspeaker is recorded, and what the visitor
 * says is played into the microphone.
 */
import type { Page } from 'puppeteer-core';
import type { Caller } from './contestants/contestant.js';
import type { Chat } from './evi.js';
import type { Network } from './network/link.js';
import type {} from './page/probe.js';
import { unpackRecording, type Recording } from './recording.js';
import type { Stage, Visit } from './stage.js';

export type Ear = 'loudspeaker' | 'microphone';

export interface Call extends Visit {
  chat: Chat;
  /** Plays a sound into the microphone. @param address of a published sound */
  play(address: string, options?: { isRepeated: boolean }): Promise<void>;
  /** Forgets what was recorded so far. */
  listen(ear: Ear): Promise<void>;
  /** @returns what was recorded since `listen` */
  heard(ear: Ear): Promise<Recording>;
}

export interface CallOptions {
  network?: Network;
  /** Runs on the page before the click. */
  prepare?(page: Page): Promise<void>;
}

/** Loads a contestant's page with the probe in it; nobody has clicked yet. */
export async function visitWithProbe(stage: Stage, caller: Caller, network: Network = {}): Promise<Visit> {
  const visit = await stage.open(caller, {
    network,
    prepare: (page) => page.evaluateOnNewDocument(stage.probe),
  });
  await hasRecorder(visit.page, 'microphone');
  return visit;
}

/** Resolves when the call is live in both directions: sound comes in, and the loudspeaker is recorded. */
export async function openCall(
  stage: Stage,
  caller: Caller,
  { network, prepare }: CallOptions = {},
): Promise<Call> {
  const visit = await visitWithProbe(stage, caller, network);
  await prepare?.(visit.page);
  await caller.start(visit.page);
  const chat = await stage.evi.nextChat();
  await chat.firstSoundAtMs();
  await hasRecorder(visit.page, 'loudspeaker');
  return {
    ...visit,
    chat,
    play: (address, { isRepeated } = { isRepeated: false }) =>
      visit.page.evaluate((wav, again) => window.probe.microphone.play(wav, again), address, isRepeated),
    listen: (ear) => visit.page.evaluate((name) => window.probe[name].recorder()?.begin(), ear),
    async heard(ear) {
      const packed = await visit.page.evaluate((name) => window.probe[name].recorder()?.read(), ear);
      if (!packed) throw new Error(`Nobody listens to the ${ear} any more.`);
      return unpackRecording(packed);
    },
  };
}

async function hasRecorder(page: Page, ear: Ear): Promise<void> {
  await page.waitForFunction((name) => window.probe[name].recorder() !== undefined, {}, ear);
}
