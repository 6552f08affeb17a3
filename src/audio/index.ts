/** The door of the room that hears and speaks: microphone, loudspeaker, and the forms sound takes on the wire. */
export { decodeAudio, type DecodedAudio } from './decode-audio.js';
export { encodeAudio } from './encode-audio.js';
export type * from './messages.js';
export type { AudioConstraints } from './microphone.js';
export { openAudio, type AudioOptions, type CallAudio } from './open-audio.js';
export type { SoundMeter, SoundSource } from './sound-meter.js';
