/** What the bench knows of everybody who competes. Types only. */
import type { Page } from 'puppeteer-core';
import type { ContestantName } from '../measure.js';

export interface Contestant {
  name: ContestantName;
  /** Of its package. */
  version: string;
  /** A page that holds nothing else, as a site owner would write it; the service's addresses are for callers. */
  page(service: Service): string;
  /** The files of that page which are not in the repository's `dist/`, by their paths. */
  files(): Promise<Record<string, SiteFile>>;
}

/** Where tokens and chats are. */
export interface Service {
  /** `http://…`, without a path. */
  origin: string;
}

export interface SiteFile {
  type: string;
  body: string | Buffer;
}

/** One that holds a call with the bench's server. */
export interface Caller extends Contestant {
  /** Where the visitor types, a selector. */
  field: string;
  /** Where the words are shown, a selector. */
  transcript: string;
  /**
   * Clicks where a visitor would, once.
   * @param heldMs how long the button is down before that
   */
  start(page: Page, heldMs?: number): Promise<void>;
  /** Hangs up, and resolves when the call is over. */
  hangUp(page: Page): Promise<void>;
}
