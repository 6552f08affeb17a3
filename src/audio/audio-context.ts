/**
 * The one audio context of a call: made at EVI's own rate where the device allows, and brought to run. It must be made
 * after the microphone has opened, since a Bluetooth headset changes its rate at that moment.
 */
import { EviError } from '../evi-error.js';

/** What EVI speaks: its voice needs no conversion then. */
const preferredSampleRate = 48_000;
/** A device that is allowed to start does so well within this; without a gesture it waits forever. */
const startPatienceMs = 3000;

/** Throws an `EviError` where there is no hope, before the visitor is asked for anything. */
export function assertAudioSupport(): void {
  if (!isSecureContext) {
    throw new EviError(
      'insecure-context',
      'Calls need a secure page: serve it over https, or from localhost.',
    );
  }
  if (!('AudioWorkletNode' in globalThis)) throw unsupported();
}

/** @param microphone what is to be heard in it: Firefox takes a stream only into a context of the stream's own rate */
export function createAudioContext(microphone: MediaStream | undefined): AudioContext {
  try {
    const context = new AudioContext({ sampleRate: preferredSampleRate });
    if (!microphone || takes(context, microphone)) return context;
    void context.close();
  } catch {
    // The device refuses the rate.
  }
  return createAtDeviceRate();
}

/** The node is left to the garbage collector: where it leads nowhere it does nothing. */
function takes(context: AudioContext, mediaStream: MediaStream): boolean {
  try {
    return new MediaStreamAudioSourceNode(context, { mediaStream }).context === context;
  } catch {
    return false;
  }
}

function createAtDeviceRate(): AudioContext {
  try {
    return new AudioContext();
  } catch (cause) {
    throw unsupported(cause);
  }
}

function unsupported(cause?: unknown): EviError {
  return new EviError(
    'unsupported-browser',
    'This browser cannot process sound in a page. A current Chrome, Edge, Firefox or Safari can.',
    { cause },
  );
}

/** Resolves once the context runs; rejects with an `EviError` when the browser keeps it waiting for a gesture. */
export async function startAudioContext(context: AudioContext): Promise<void> {
  let patience: number | undefined;
  const outOfPatience = new Promise<never>((_resolve, reject) => {
    patience = window.setTimeout(() => reject(new Error('It is still suspended.')), startPatienceMs);
  });
  try {
    await Promise.race([context.resume(), outOfPatience]);
  } catch (cause) {
    throw new EviError(
      'audio-blocked',
      "The browser does not let the page make sound yet. Call connect() from the visitor's click or key press.",
      { cause },
    );
  } finally {
    window.clearTimeout(patience);
  }
}

/** How long rendered sound takes to leave the device. Some browsers do not know their output's share. */
export function latencyMs(context: AudioContext): number {
  const { baseLatency = 0, outputLatency = 0 } = context as Partial<AudioContext>;
  return (baseLatency + outputLatency) * 1000;
}
