/** Samples a second of what the microphone hears once it is captured: announced to EVI, and enough for speech. */
export const captureRate = 16_000;
