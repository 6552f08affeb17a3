/**
 * What a visitor chose, kept in their browser for this site and never sent anywhere. Where nothing may be kept, choices
 * last as long as the page does; what cannot be read counts as not chosen.
 */

export interface Choices {
  /** To a conversation, where the page asks first. */
  readonly hasAgreed?: boolean | undefined;
  readonly microphoneId?: string | undefined;
  readonly loudspeakerId?: string | undefined;
  /** 0…1 */
  readonly volume?: number | undefined;
  /** BCP 47 */
  readonly lang?: string | undefined;
  readonly withoutCaptions?: boolean | undefined;
}

const key = 'hume-evi-widget';

const isReadable: { [Name in keyof Choices]-?: (value: unknown) => boolean } = {
  hasAgreed: isBoolean,
  microphoneId: isText,
  loudspeakerId: isText,
  volume: (value) => typeof value === 'number' && value >= 0 && value <= 1,
  lang: isText,
  withoutCaptions: isBoolean,
};

/** Those made since the page was loaded, where the browser would not keep them. */
let unkept: Choices = {};

/** Read anew every time: another widget or another tab may have changed them. */
export function choices(): Choices {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown> | null;
    return { ...readable(kept ?? {}), ...unkept };
  } catch {
    // Storage is forbidden, or holds something else: neither is an error of this page.
    return unkept;
  }
}

/** @param changes `undefined` takes a choice back */
export function remember(changes: Choices): void {
  const chosen = { ...choices(), ...changes };
  try {
    localStorage.setItem(key, JSON.stringify(chosen));
    unkept = {};
  } catch {
    // Forbidden, or full.
    unkept = chosen;
  }
}

function readable(kept: Record<string, unknown>): Choices {
  const names = Object.entries(isReadable).filter(([name, test]) => test(kept[name]));
  return Object.fromEntries(names.map(([name]) => [name, kept[name]]));
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}
