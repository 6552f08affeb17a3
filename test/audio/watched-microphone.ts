/** Keeps what a call takes from the browser in sight: every microphone track and every audio context. */

export interface WatchedMicrophone {
  /** The constraints of every request. */
  readonly asked: (MediaStreamConstraints | undefined)[];
  readonly tracks: MediaStreamTrack[];
  readonly contexts: AudioContext[];
  /** Is the recording light on? */
  recording(): boolean;
  restore(): void;
}

export function watchedMicrophone(): WatchedMicrophone {
  const asked: (MediaStreamConstraints | undefined)[] = [];
  const tracks: MediaStreamTrack[] = [];
  const contexts: AudioContext[] = [];
  const { mediaDevices } = navigator;
  const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
  const { AudioContext } = window;

  mediaDevices.getUserMedia = async (constraints) => {
    asked.push(constraints);
    const stream = await getUserMedia(constraints);
    tracks.push(...stream.getTracks());
    return stream;
  };
  window.AudioContext = class extends AudioContext {
    constructor(contextOptions?: AudioContextOptions) {
      super(contextOptions);
      contexts.push(this);
    }
  };

  return {
    asked,
    tracks,
    contexts,
    recording: () => tracks.some(({ readyState }) => readyState === 'live'),
    restore() {
      Reflect.deleteProperty(mediaDevices, 'getUserMedia');
      window.AudioContext = AudioContext;
    },
  };
}
