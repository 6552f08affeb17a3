/**
 * The call's own thread: joins session, the wire and the forms sound takes on it, out of reach of a page that freezes.
 * Where there can be no Worker the page loads this file itself and serves the call beside everything else. Loaded
 * anywhere else, it does nothing.
 */
import { decodeAudio, encodeAudio } from './audio/index.js';
import { openSocket, waitForNetwork } from './net/index.js';
import { serveCall, type CallCommand, type CallReport, type Port } from './session/index.js';

export function serve(port: Port<CallCommand, CallReport>): void {
  serveCall(port, { openSocket, waitForNetwork, decodeAudio, encodeAudio });
}

if ('DedicatedWorkerGlobalScope' in globalThis) {
  serve(globalThis as unknown as Port<CallCommand, CallReport>);
  postMessage('ready');
}
