/**
 * Tells a phone what kind of sound the page makes. On iOS the silent switch mutes a page that says nothing, also in a
 * call; other systems do not ask (https://w3c.github.io/audio-session).
 */
interface AudioSession {
  type: string;
}

/**
 * To be called before the microphone is opened.
 * @returns a function that puts back what the page had said before
 */
export function claimAudioSession(type: 'play-and-record' | 'playback'): () => void {
  const { audioSession } = navigator as { audioSession?: AudioSession };
  if (!audioSession) return () => undefined;
  const previous = audioSession.type;
  audioSession.type = type;
  return () => {
    audioSession.type = previous;
  };
}
