/** Everybody who competes. Callers hold a call with the bench's server; the others are weighed and watched only. */
import type { Caller, Contestant } from './contestant.js';
import { ours } from './ours.js';
import { voiceReact02, voiceReact03 } from './voice-react.js';
import { deepChat, elevenLabs, vapi } from './weighed.js';

export const callers: readonly Caller[] = [ours, voiceReact02, voiceReact03];

export const contestants: readonly Contestant[] = [...callers, elevenLabs, vapi, deepChat];
