/**
 * A thread for one call: a module Worker, or the page's own where a policy, the browser or a missing file stands in the
 * way. Which of them it is, nobody is told. What is said to it before it listens is kept, in order.
 */
import { EviError } from './evi-error.js';
import type { CallCommand, CallReport, Port } from './session/index.js';

export type CallThread = Port<CallReport, CallCommand>;
type CallPort = Port<CallCommand, CallReport>;
type Line = Omit<CallThread, 'close'>;

/** What is used of Trusted Types, which TypeScript does not know. */
interface ScriptPolicy {
  createScriptURL(address: string): string;
}

/** A Worker that says nothing for so long is given up: some policies keep it from starting without a word. */
const workerPatienceMs = 3000;

/** Made once for the page: the line of code that imports the file, and the word that it may be run. */
let imported: string | undefined;
let policy: ScriptPolicy | undefined;

/** Started ahead, for whichever call of the page comes next. */
let spare: Promise<Worker> | undefined;

/** Starts the thread of a call that is likely to come; does nothing while one is waiting. */
export function prepareCallThread(): void {
  spare ??= openWorker();
  // Who needs it finds out, and does without.
  spare.catch(() => undefined);
}

/** @param onFailure called when the code of the call could not be loaded in any way */
export function openCallThread(onFailure: (error: EviError) => void): CallThread {
  const waiting: Parameters<CallThread['postMessage']>[] = [];
  let line: Line | undefined;
  let isClosed = false;
  const thread: CallThread = {
    onmessage: null,
    postMessage(...said) {
      if (line) line.postMessage(...said);
      else waiting.push(said);
    },
    close() {
      isClosed = true;
      thread.postMessage({ type: 'release' });
    },
  };

  async function open(): Promise<void> {
    const opened = spare ?? openWorker();
    spare = undefined;
    line = await opened.catch<Line>(serveHere);
    line.onmessage = (event) => thread.onmessage?.(event);
    for (const said of waiting) line.postMessage(...said);
  }

  open().catch((cause: unknown) => {
    if (!isClosed) onFailure(unloadable(cause));
  });
  return thread;
}

function unloadable(cause: unknown): EviError {
  const advice = 'call-worker.js could not be loaded: put it beside hume-evi-widget.js.';
  return new EviError('worklet-failed', advice, { cause });
}

/** Rejects where it cannot be had; nothing of it is left then. */
function openWorker(): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const worker = newWorker();
    const patience = setTimeout(giveUp, workerPatienceMs);
    worker.onmessage = () => {
      clearTimeout(patience);
      worker.onerror = null;
      resolve(worker);
    };
    worker.onerror = giveUp;

    function giveUp(): void {
      clearTimeout(patience);
      worker.terminate();
      reject(new Error('The Worker did not start.'));
    }
  });
}

/** A Worker must be of the page's own origin: one from elsewhere is imported by a line that is. */
function newWorker(): Worker {
  // Not written as one expression: bundlers take that for an asset and copy the source in.
  const here = import.meta.url;
  const file = new URL(__CALL_WORKER__, here);
  const isOfThisPage = file.origin === location.origin;
  return new Worker(trusted(isOfThisPage ? file.href : importing(file.href)), { type: 'module' });
}

function importing(address: string): string {
  imported ??= URL.createObjectURL(
    new Blob([`import ${JSON.stringify(address)}`], { type: 'text/javascript' }),
  );
  return imported;
}

/** @returns what a Worker takes: a string where the page does not ask for more, else what the policy makes of it */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy };
  };
  policy ??= trustedTypes?.createPolicy('hume-evi-widget', { createScriptURL: (script) => script });
  return policy?.createScriptURL(address) ?? address;
}

/** Two ends that hand over what is said at once: nothing is copied, and nothing waits for the page's next task. */
async function serveHere(): Promise<Line> {
  const { serve } = await import('./call-worker.js');
  const near: Line = { onmessage: null, postMessage: (command) => far.onmessage?.(saying(command)) };
  const far: CallPort = {
    onmessage: null,
    postMessage: (report) => near.onmessage?.(saying(report)),
    close: () => undefined,
  };
  serve(far);
  return near;
}

function saying<Message>(data: Message): MessageEvent<Message> {
  return new MessageEvent('message', { data });
}
