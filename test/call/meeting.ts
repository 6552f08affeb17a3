/** A shop with our server and a visitor who looks at it, and what can be asked of the two together. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { findHeard, soundBetween, type HeardUtterance } from './heard.js';
import { panelOf, type Panel } from './panel.js';
import { startEviSite, type EviSite, type EviSiteOptions } from './real-evi.js';
import { visit, type Visitor } from './visitor.js';

export interface Meeting {
  evi: EviSite;
  visitor: Visitor;
  panel: Panel;
}

const within15ms = 15 * 48;

/** @param microphoneFile what the visitor says, if the call is to have a microphone */
export async function meet(
  t: TestContext,
  options: EviSiteOptions,
  microphoneFile?: string,
): Promise<Meeting> {
  const evi = await startEviSite(options);
  t.after(() => evi.close());
  const visitor = await visit(evi, microphoneFile === undefined ? {} : { microphoneFile });
  t.after(() => visitor.browser.close());
  return { evi, visitor, panel: await panelOf(visitor.page) };
}

/** Nothing more will be said to what the visitor said last. */
export function isAnswered(evi: EviSite): boolean {
  const types = evi.entries('sent').map(({ message }) => message.type);
  return types.lastIndexOf('assistant_end') > types.lastIndexOf('user_message');
}

/** What the visitor should read of the conversation. */
export function conversation(evi: EviSite): string[] {
  return evi.entries('sent').flatMap(({ message }) => {
    if (message.type === 'assistant_message') return [`Assistant: ${message.message.content ?? ''}`];
    if (message.type === 'user_message' && !message.interim) return [`You: ${message.message.content ?? ''}`];
    return [];
  });
}

/** These were heard to the end, and nothing before them. */
export async function assertHeardWhole({ evi, visitor }: Meeting, from = 0): Promise<void> {
  const utterances = evi.utterances().slice(from);
  const { samples } = await visitor.page.evaluate(() => window.listeningIn.heard());
  const heard = findHeard(samples, utterances);
  assertWhole(
    heard,
    utterances.map(({ id }) => id),
  );
  assert.equal(soundBetween(samples, 0, heard[0]!.start), 0);
}

/**
 * Of what was sent before the one interruption, one utterance broke off where the message came, and nothing of the rest
 * was heard; everything after it was heard to the end.
 */
export async function assertInterruptedOnce({ evi, visitor }: Meeting): Promise<void> {
  const { samples, marks } = await visitor.page.evaluate(() => ({
    ...window.listeningIn.heard(),
    marks: window.listeningIn.marks,
  }));
  const utterances = evi.utterances();
  const heard = findHeard(samples, utterances);
  const sentBefore = utterancesBeforeInterruption(evi);
  const cutOff = heard.findIndex(({ isWhole }) => !isWhole);
  assert.equal(heard[cutOff]?.id, utterances[cutOff]?.id);
  assert.ok(cutOff < sentBefore, 'what was cut off is what was spoken over');
  assertWhole(
    heard.slice(cutOff + 1),
    utterances.slice(sentBefore).map(({ id }) => id),
  );
  const interruption = marks.find(({ type }) => type === 'user_interruption')!.atSample;
  assert.equal(soundBetween(samples, interruption + within15ms, heard[cutOff + 1]!.start), 0);
}

function assertWhole(heard: readonly HeardUtterance[], ids: readonly string[]): void {
  assert.deepEqual(
    heard.map(({ id, isWhole }) => ({ id, isWhole })),
    ids.map((id) => ({ id, isWhole: true })),
  );
}

function utterancesBeforeInterruption(evi: EviSite): number {
  const types = evi.entries('sent').map(({ message }) => message.type);
  const before = types.slice(0, types.indexOf('user_interruption'));
  return before.filter((type) => type === 'assistant_message').length;
}
