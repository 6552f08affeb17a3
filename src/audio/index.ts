/** The door of the room that hears and speaks: microphone, loudspeaker, and the forms sound takes on the wire. */
export { listDevices, watchDevices, type AudioDevice, type AudioDevices } from './audio-devices.js';
export { decodeAudio, type DecodedAudio } from './decode-audio.js';
export { encodeAudio } from './encode-audio.js';
export type * from './messages.js';
export type { AudioConstraints } from './microphone.js';
export type { CallAudio } from './call-audio.js';
export { openAudio, type AudioOptions } from './open-audio.js';
export type { SoundMeter, SoundSource } from './sound-meter.js';
