/** What the two audio-thread processors are registered as; both threads must agree on it. */
export const captureName = 'hume-evi-capture';
export const playbackName = 'hume-evi-playback';
