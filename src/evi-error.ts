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

  /**
   * @param code what went wrong
   * @param message one or two sentences for the site's developer: what happened, and what to do about it
   */
  constructor(
    code: EviErrorCode,
    message: string,
    options: ErrorOptions & { server?: ServerErrorName } = {},
  ) {
    super(message, options);
    this.code = code;
    this.server = options.server;
  }
}
