/**
 * Why there is no microphone, told from the names of `getUserMedia`'s rejections. Browsers use `NotAllowedError` both
 * for a visitor's no and for a page that forbids it; the page's policy tells them apart.
 */
import { EviError, type EviErrorCode } from '../evi-error.js';

type MicrophoneErrorCode = Extract<EviErrorCode, `mic-${string}` | 'unsupported-browser'>;

const sentences: Readonly<Record<MicrophoneErrorCode, string>> = {
  'mic-denied':
    'The visitor, or the browser for them, refused the microphone. Tell them how to allow it in the site settings, then connect again.',
  'mic-blocked-by-page':
    'The page forbids the microphone. Send "Permissions-Policy: microphone=(self)", and in a frame of another origin set allow="microphone".',
  'mic-missing': 'No microphone was found. Ask the visitor to plug one in, or offer mode="text".',
  'mic-busy':
    'The microphone could not be started; another program may be using it. Ask the visitor to close that and connect again.',
  'mic-lost': 'The microphone went away during the call: unplugged, or permission withdrawn. Connect again.',
  'mic-muted':
    'The device or the browser has muted the microphone: only silence is heard. The call goes on; tell the visitor to unmute it there.',
  'unsupported-browser': 'This browser does not give the microphone to pages. Offer mode="text".',
};

const codes: Readonly<Record<string, MicrophoneErrorCode>> = {
  NotAllowedError: 'mic-denied',
  SecurityError: 'mic-blocked-by-page',
  NotFoundError: 'mic-missing',
  OverconstrainedError: 'mic-missing',
  NotReadableError: 'mic-busy',
  AbortError: 'mic-busy',
};

export function microphoneError(code: MicrophoneErrorCode, cause?: unknown): EviError {
  return new EviError(code, sentences[code], { cause });
}

/** @param cause what `getUserMedia` rejected with */
export function explainRefusal(cause: unknown): EviError {
  const code = (cause instanceof Error ? codes[cause.name] : undefined) ?? 'unsupported-browser';
  return microphoneError(code === 'mic-denied' && isBlockedByPage() ? 'mic-blocked-by-page' : code, cause);
}

interface PermissionsPolicy {
  allowsFeature(feature: string): boolean;
}

/** Chromium calls it `featurePolicy` still; the others let no page ask, and then the answer is no. */
function isBlockedByPage(): boolean {
  const { permissionsPolicy, featurePolicy } = document as {
    permissionsPolicy?: PermissionsPolicy;
    featurePolicy?: PermissionsPolicy;
  };
  return (permissionsPolicy ?? featurePolicy)?.allowsFeature('microphone') === false;
}
