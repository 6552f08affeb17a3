/**
 * One whole conversation of our session with our server, over real sockets and a network that is cut: typed, spoken,
 * interrupted, with a tool, a pause and a mistake. It tells how the call ended and what both sides of the socket saw.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeAudio } from '../../src/audio/decode-audio.js';
import { encodeAudio } from '../../src/audio/encode-audio.js';
import { fetchToken } from '../../src/net/fetch-token.js';
import { openSocket, waitForNetwork } from '../../src/net/index.js';
import { createEviServer } from '../../src/server/index.js';
import { createToolbox, isCall, type SessionState } from '../../src/session/index.js';
import { createBulletin } from '../call/bulletin.js';
import { createQuickEngine } from '../server/quick-engine.js';
import { join, sampleRate, silence, tone } from '../server/sounds.js';
import { installBrowserGlobals } from './browser-globals.js';
import type { Cut } from './cuts.js';
import { startCuttingProxy } from './cutting-proxy.js';
import { capturePort, conversationIn, playbackPort } from './fake-world.js';

export interface Outcome {
  /** As it was before the visitor hung up, if there still was a call. */
  state: SessionState;
  /** What came out of the client's sockets, in order. */
  received: readonly string[];
  typed: readonly string[];
  cuts: readonly Cut[];
}

const samplesPerFrame = sampleRate / 50;
const spoken = join(tone(1000), silence(900));
const voice = { samples: tone(100, -20, 48_000), sampleRate: 48_000 };

export async function holdChaoticCall(plan: readonly Cut[]): Promise<Outcome> {
  const server = await startServer();
  const proxy = await startCuttingProxy(server.port, plan);
  const browser = installBrowserGlobals();
  const { state, typed } = await converse(proxy.port);
  browser.restore();
  proxy.close();
  await server.close();
  return { state, typed, received: browser.received, cuts: proxy.made };
}

async function startServer() {
  const evi = createEviServer({
    engine: createQuickEngine({
      async *answer({ text, settings, callTool }) {
        const [tool] = settings.tools ?? [];
        yield text.includes('tool') && tool ? await callTool(tool, '{}') : `You said ${text}`;
        yield 'And that was it.';
      },
      speak: () => Promise.resolve(voice),
    }),
    greeting: 'Hello.',
    // Time stands still: whatever was said last is being heard, and every word of the visitor's interrupts it.
    now: () => 0,
  });
  const http = createServer((request, response) => void evi.handleRequest(request, response));
  http.on('upgrade', (request, socket, head) => void evi.handleUpgrade(request, socket, head));
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  return {
    port: (http.address() as AddressInfo).port,
    async close() {
      await evi.close();
      http.closeAllConnections();
      http.close();
    },
  };
}

async function converse(port: number): Promise<Pick<Outcome, 'state' | 'typed'>> {
  const host = `127.0.0.1:${port}`;
  const conversation = conversationIn({
    fetchToken: (signal) => fetchToken(`http://${host}/token`, signal),
    openSocket,
    waitForNetwork,
    decodeAudio,
    encodeAudio,
  });
  const capture = capturePort();
  const toolbox = createToolbox({
    send: (answer) => conversation.send(answer),
    onFailure: conversation.report,
  });
  toolbox.register('clock', () => 'It is noon.');
  const over = new AbortController();
  const typed: string[] = [];
  const news = createBulletin();
  let losses = 0;
  let answers = 0;
  conversation.subscribe((_state, _previous, event) => {
    if (event.type === 'over') over.abort();
    if (event.type === 'reconnecting') losses += 1;
    if (event.type === 'received' && event.message.type === 'assistant_end') answers += 1;
    if (event.type === 'received' && event.message.type === 'tool_call') {
      void toolbox.run(event.message, over.signal);
    }
    news.announce();
  });

  const isOver = () => !isCall(conversation.state.status);
  const isLive = () => conversation.state.status === 'live';

  /** Does something in a live call and waits until it was answered, or the answer went down with the connection. */
  async function exchange(act: () => Promise<void> | void): Promise<void> {
    await news.until(() => isOver() || isLive());
    if (isOver()) return;
    const before = { losses, answers };
    await act();
    await news.until(() => isOver() || (isLive() && (losses > before.losses || answers > before.answers)));
  }

  /** Whatever happens to the connection, the line is to appear. */
  async function type(text: string): Promise<void> {
    typed.push(text);
    conversation.send({ type: 'user_input', text });
    const isEcho = (message: SessionState['messages'][number]) =>
      message.type === 'user_message' && message.message.content === text;
    await news.until(() => isOver() || conversation.state.messages.some(isEcho));
  }

  conversation.connect({
    socketUrl: `ws://${host}/v0/evi/chat`,
    sessionSettings: { tools: toolbox.declarations },
    interimTranscripts: true,
    reconnect: { tries: 8, baseDelayMs: 1, maxDelayMs: 5 },
  });
  conversation.attachAudio(playbackPort(), capture);
  await exchange(() => type('One.'));
  await exchange(() => {
    for (let start = 0; start < spoken.length; start += samplesPerFrame) {
      capture.say({ type: 'frame', samples: spoken.slice(start, start + samplesPerFrame) });
    }
  });
  await exchange(() => conversation.send({ type: 'assistant_input', text: 'Say this.' }));
  await exchange(() => type('Ask the tool.'));
  await exchange(async () => {
    conversation.setPaused(true);
    await type('Two.');
    if (!isOver()) conversation.setPaused(false);
  });
  await exchange(async () => {
    conversation.send({ type: 'session_settings', systemPrompt: 'Be brief.' });
    conversation.send({ type: 'tool_response', toolCallId: 'nobody asked', content: '' });
    await type('Three.');
  });

  const { state } = conversation;
  conversation.disconnect();
  return { state, typed };
}
