/**
 * Hume's own client at work in a page: bundled by the test and run in Chromium. It keeps what the client hands out and
 * sends sound in both of EVI's forms; the conversation itself is told by the test.
 */
import {
  convertBlobToBase64,
  getAudioStream,
  getBrowserSupportedMimeType,
  HumeClient,
  type Hume,
} from 'hume';

export type Message = Hume.empathicVoice.SubscribeEvent;
type Chat = ReturnType<HumeClient['empathicVoice']['chat']['connect']>;

export interface OfficialClient {
  chat: Chat;
  received: Message[];
  /** Resolves with the next message of this type; all others until then are passed over, and interim words too. */
  next(type: Message['type']): Promise<Message>;
  /** The code the chat was closed with. */
  closed: Promise<number>;
  /** Sends a sound as linear16, in frames of 20 ms. */
  speak(wavAddress: string): Promise<void>;
  /** Sends the microphone as the browser's recorder packs it, until this many chunks have gone. */
  record(chunkCount: number): Promise<string>;
}

declare global {
  interface Window {
    connectOfficialClient(accessToken: string): void;
    officialClient: OfficialClient;
  }
}

const sampleRate = 16_000;
const frameSamples = sampleRate / 50;

window.connectOfficialClient = (accessToken) => {
  const client = new HumeClient({ environment: location.origin, accessToken });
  const chat = client.empathicVoice.chat.connect({
    accessToken,
    verboseTranscription: true,
    reconnectAttempts: 0,
  });
  const received: Message[] = [];
  let passed = 0;
  const news = new EventTarget();
  chat.on('message', (message) => {
    received.push(message);
    news.dispatchEvent(new Event('message'));
  });

  window.officialClient = {
    chat,
    received,
    closed: new Promise((resolve) => chat.on('close', ({ code }) => resolve(code))),
    async next(type) {
      for (;;) {
        while (passed < received.length) {
          const message = received[passed++]!;
          if (message.type === type && !('interim' in message && message.interim)) return message;
        }
        await new Promise((resolve) => news.addEventListener('message', resolve, { once: true }));
      }
    },
    async speak(wavAddress) {
      const file = await (await fetch(wavAddress)).arrayBuffer();
      const sound = await new OfflineAudioContext(1, 1, sampleRate).decodeAudioData(file);
      const samples = Int16Array.from(sound.getChannelData(0), (sample) => sample * 32_767);
      for (let start = 0; start < samples.length; start += frameSamples) {
        const frame = new Blob([samples.slice(start, start + frameSamples)]);
        chat.sendAudioInput({ data: await convertBlobToBase64(frame) });
      }
    },
    async record(chunkCount) {
      const found = getBrowserSupportedMimeType();
      if (!found.success) throw found.error;
      const stream = await getAudioStream();
      const recorder = new MediaRecorder(stream, { mimeType: found.mimeType });
      recorder.start(100);
      for (let sent = 0; sent < chunkCount; sent++) {
        const { data } = await new Promise<BlobEvent>((resolve) =>
          recorder.addEventListener('dataavailable', resolve, { once: true }),
        );
        chat.sendAudioInput({ data: await convertBlobToBase64(data) });
      }
      recorder.stop();
      stream.getTracks().forEach((track) => track.stop());
      return found.mimeType;
    },
  };
};
