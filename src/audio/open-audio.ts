/**
 * Opens the sound of one call, whole or not at all: microphone, audio context, audio-thread processors. Whatever way that
 * ends, the microphone is given back.
 */
import { abortable } from './abortable.js';
import { assertAudioSupport, createAudioContext, startAudioContext } from './audio-context.js';
import { claimAudioSession } from './audio-session.js';
import { createCallAudio, type CallAudio, type CallAudioOptions } from './call-audio.js';
import { openMicrophone, releaseMicrophone } from './microphone.js';
import { startRecording, type RecordingOptions } from './recording.js';
import { watchPrompt } from './watch-prompt.js';
import { loadWorklets } from './worklet-module.js';

/** Without `microphone`, a call without one. */
export interface AudioOptions extends CallAudioOptions, RecordingOptions {
  /** The site's own copy of `audio-worklets.js`. */
  workletUrl?: string;
  /** As in `watchPrompt`. */
  onAsking(isAsking: boolean): void;
}

/**
 * Call it in the visitor's click.
 * @param signal gives up the opening: it rejects with the signal's reason as soon as all is released
 * @returns all of it working; rejects with an `EviError`, everything released
 */
export async function openAudio(options: AudioOptions, signal: AbortSignal): Promise<CallAudio> {
  signal.throwIfAborted();
  assertAudioSupport();
  const releaseSession = claimAudioSession(options.microphone ? 'play-and-record' : 'playback');
  let stream: MediaStream | undefined;
  let context: AudioContext | undefined;
  try {
    const request = options.microphone && openMicrophone(options.microphone, signal);
    if (request) void watchPrompt(request, options.onAsking);
    stream = await request;
    context = createAudioContext(stream);
    const ready = Promise.all([loadWorklets(context, options.workletUrl), startAudioContext(context)]);
    await abortable(ready, signal);
    const recording = stream && startRecording(context, stream, options);
    return createCallAudio(context, recording, options, releaseSession);
  } catch (error) {
    if (stream) releaseMicrophone(stream);
    await context?.close();
    releaseSession();
    throw error;
  }
}
