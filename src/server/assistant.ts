/**
 * The assistant's side of a chat: answers turns one after the other, can be interrupted, paused and resumed. It decides
 * what to say next, never what the visitor meant; the only clock it knows is the playhead's.
 */
import type { WireServerMessage } from '../wire.js';
import type { Engine, SessionSettings, Speech, Utterance } from './engine.js';
import { Playhead } from './playhead.js';
import { speakSentence } from './speak-sentence.js';
import { ToolCalls, type ToolAnswer } from './tool-calls.js';

export interface AssistantOptions {
  engine: Engine;
  /** What was said in earlier chats of the group. */
  earlier: readonly Utterance[];
  settings(): SessionSettings;
  send(message: WireServerMessage): void;
  /** The last words of a call the assistant ends have been heard. */
  onHangUp(): void;
  onFailure(error: unknown): void;
  now(): number;
}

/** What is to be said, once it is its turn. */
interface Reply {
  fromText: boolean;
  sentences(signal: AbortSignal): AsyncIterable<string> | Iterable<string>;
  endsCall?: boolean;
}

const toolTimeoutMs = 10_000;

export class Assistant {
  readonly #options: AssistantOptions;
  readonly #playhead: Playhead;
  readonly #tools: ToolCalls;
  /** Aborts everything that is being said or waits to be said. */
  #stopping = new AbortController();
  #queue = Promise.resolve();
  /** Replies in the queue, the one that is being said included. */
  #unfinished = 0;
  #isPaused = false;
  /** While paused: what to say on resuming. Only the last counts. */
  #held: Reply | undefined;

  constructor(options: AssistantOptions) {
    this.#options = options;
    this.#playhead = new Playhead(options.now);
    this.#tools = new ToolCalls(options.send, toolTimeoutMs);
  }

  /** The visitor should be hearing the assistant now. */
  get isSpeaking(): boolean {
    return this.#playhead.remainingMs > 0;
  }

  /** Answers a turn instead of what is still to be said. */
  answer(turn: { text: string; speech?: Speech; history: readonly Utterance[] }): void {
    this.#cancel();
    const { engine, earlier, settings } = this.#options;
    const canHangUp = settings().builtin_tools?.some(({ name }) => name === 'hang_up') ?? false;
    const reply: Reply = {
      fromText: false,
      sentences: (signal) =>
        engine.answer(
          {
            ...turn,
            earlier,
            settings: settings(),
            callTool: (tool, parameters) => this.#tools.call(tool, parameters, signal),
            ...(canHangUp && { hangUp: () => (reply.endsCall = true) }),
          },
          signal,
        ),
    };
    this.#perform(reply);
  }

  /** Speaks words as they are, after what is being said. */
  say(text: string, { fromText }: { fromText: boolean }): void {
    this.#perform({ fromText, sentences: () => [text] });
  }

  /** The visitor talks or types over the assistant: everything stops, and the client is told to be silent. */
  interrupt(): void {
    const { now, send } = this.#options;
    const wasSpeaking = this.isSpeaking;
    this.stop();
    if (wasSpeaking) send({ type: 'user_interruption', time: Math.round(now()) });
  }

  pause(): void {
    this.#isPaused = true;
    if (this.#unfinished === 0) return;
    this.#cancel();
    this.#options.send({ type: 'assistant_end' });
  }

  resume(): void {
    this.#isPaused = false;
    const reply = this.#held;
    this.#held = undefined;
    if (reply) this.#perform(reply);
  }

  settleTool(answer: ToolAnswer): void {
    this.#tools.settle(answer);
  }

  /** Nothing more is sent. */
  stop(): void {
    this.#cancel();
    this.#playhead.stop();
  }

  /** Sends nothing more of what is under way; what was sent is heard. */
  #cancel(): void {
    this.#stopping.abort();
    this.#stopping = new AbortController();
    // What comes next does not wait for an engine that is slow to notice the signal.
    this.#queue = Promise.resolve();
    this.#unfinished = 0;
  }

  #perform(reply: Reply): void {
    if (this.#isPaused) {
      this.#held = reply;
      return;
    }
    const { signal } = this.#stopping;
    this.#unfinished++;
    this.#queue = this.#queue
      .then(() => this.#speak(reply, signal))
      .then(() => {
        if (!signal.aborted) this.#unfinished--;
      });
  }

  async #speak(reply: Reply, signal: AbortSignal): Promise<void> {
    const { engine, settings, send, onFailure, onHangUp } = this.#options;
    try {
      signal.throwIfAborted();
      for await (const text of reply.sentences(signal)) {
        const voiceId = settings().voice_id ?? undefined;
        const { fromText } = reply;
        await speakSentence(text, { engine, voiceId, fromText, playhead: this.#playhead, send, signal });
      }
      signal.throwIfAborted();
      send({ type: 'assistant_end' });
      if (!reply.endsCall) return;
      await this.#playhead.waitUntilLeft(0, signal);
      onHangUp();
    } catch (error) {
      if (signal.aborted) return;
      onFailure(error);
      send({ type: 'assistant_end' });
    }
  }
}
