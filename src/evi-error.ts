/**
 * The one error every room throws and the page receives. It names what went wrong; the words a visitor reads are
 * chosen from the code by the interface. It must import nothing: it is the vocabulary all rooms share.
 */

/** Everything that can go wrong, as a closed set. The README's table of errors says what each asks for. */
export type EviErrorCode =
  | 'insecure-context'
  | 'unsupported-browser'
  | 'mic-denied'
  | 'mic-blocked-by-page'
  | 'mic-missing'
  | 'mic-busy'
  | 'mic-lost'
  | 'mic-muted'
  | 'speaker-missing'
  | 'audio-blocked'
  | 'worklet-failed'
  | 'token-unreachable'
  | 'token-denied'
  | 'token-busy'
  | 'token-invalid'
  | 'socket-refused'
  | 'socket-lost'
  | 'server-error'
  | 'inactivity'
  | 'max-duration'
  | 'tool-failed';

/** What is known beside the code, where it makes a difference to the visitor. */
export type EviErrorDetail =
  /** The device has no network. */
  | 'offline'
  /** The page's own Content-Security-Policy forbids the connection. */
  | 'blocked-by-page'
  /** The service knows no configuration of this `config-id` and version. */
  | 'unknown-config';

/** EVI's own name for an error it reported, e.g. `E0712` and `custom_language_model_timed_out`. */
export interface ServerErrorName {
  code: string;
  slug: string;
}

export class EviError extends Error {
  override readonly name = 'EviError';
  readonly code: EviErrorCode;
  /** Set when EVI itself reported the error. */
  readonly server: ServerErrorName | undefined;
  readonly detail: EviErrorDetail | undefined;

  /**
   * @param code what went wrong
   * @param message one or two sentences for the site's developer: what happened, and what to do about it
   */
  constructor(
    code: EviErrorCode,
    message: string,
    options: ErrorOptions & { server?: ServerErrorName; detail?: EviErrorDetail } = {},
  ) {
    super(message, options);
    this.code = code;
    this.server = options.server;
    this.detail = options.detail;
  }
}

/**
 * @param code what it is called when it is not named yet
 * @param problem the words that its own follow, e.g. `The call could not be opened`
 */
export function asEviError(cause: unknown, code: EviErrorCode, problem: string): EviError {
  if (cause instanceof EviError) return cause;
  return new EviError(code, `${problem}: ${String(cause)}`, { cause });
}
