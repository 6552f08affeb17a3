/**
 * What a client's messages mean: sound becomes turns, turns become answers, settings are kept. It knows neither socket
 * nor clock; faults of the client are thrown as `ClientError`.
 */
import type { WireClientMessage, WireServerMessage } from '../wire.js';
import { Assistant } from './assistant.js';
import type { ChatGroup } from './chat-groups.js';
import type { ChatOptions } from './chat-options.js';
import type { ChatQuery } from './chat-query.js';
import { decodeBase64 } from './client-messages.js';
import type { SessionSettings, Sound, Speech, Utterance } from './engine.js';
import { SpokenInput, type SpokenInputEvent } from './spoken-input.js';

export interface ConversationContext {
  options: ChatOptions;
  query: ChatQuery;
  group: ChatGroup;
  send(message: WireServerMessage): void;
  /** The visitor has said or typed something. */
  onTurn(): void;
  onSound(sound: Sound): void;
  onHangUp(): void;
  /** The engine failed; the conversation goes on. */
  onFailure(error: unknown): void;
}

/** How much more speech there must be before interim words are sent again. */
const interimEveryMs = 500;

export class Conversation {
  readonly #context: ConversationContext;
  readonly #spokenInput: SpokenInput;
  readonly #assistant: Assistant;
  readonly #history: Utterance[] = [];
  readonly #stopped = new AbortController();
  #settings: SessionSettings = {};
  /** Of the turn that goes on: how much was spoken over the assistant, and how much since the last interim words. */
  #spokenOverMs = 0;
  #sinceInterimMs = 0;
  /** Words are found for one stretch of speech after the other, so that they are sent in order. */
  #hearing = Promise.resolve();

  constructor(context: ConversationContext) {
    const { options, query, group, onHangUp, onFailure } = context;
    this.#context = context;
    this.#spokenInput = new SpokenInput(options.endOfTurnSilenceMs);
    this.#assistant = new Assistant({
      engine: options.engine,
      now: options.now,
      earlier: group.utterances.slice(-query.eventLimit),
      settings: () => this.#settings,
      send: (message) => this.#send(message),
      onHangUp,
      onFailure,
    });
  }

  get settings(): SessionSettings {
    return this.#settings;
  }

  /** Says what a new conversation begins with, if anything. */
  greet(): void {
    const { greeting } = this.#context.options;
    if (greeting !== undefined) this.#assistant.say(greeting, { fromText: false });
  }

  stop(): void {
    this.#stopped.abort();
    this.#assistant.stop();
  }

  /** @throws {ClientError} */
  receive(message: WireClientMessage): void {
    switch (message.type) {
      case 'audio_input':
        return this.receiveSound(decodeBase64(message.data));
      case 'session_settings':
        return this.#configure(message);
      case 'user_input':
        return this.#hearTyped(message.text);
      case 'assistant_input':
        return this.#assistant.say(message.text, { fromText: true });
      case 'tool_response':
      case 'tool_error':
        return this.#assistant.settleTool(message);
      case 'pause_assistant_message':
        return this.#assistant.pause();
      case 'resume_assistant_message':
        return this.#assistant.resume();
    }
  }

  /** @throws {ClientError} */
  receiveSound(bytes: Buffer): void {
    for (const event of this.#spokenInput.receive(bytes)) this.#hearEvent(event);
  }

  #configure({ type: _, ...changes }: Extract<WireClientMessage, { type: 'session_settings' }>): void {
    this.#settings = { ...this.#settings, ...changes };
    const { audio } = changes;
    if (audio) this.#spokenInput.configure({ sampleRate: audio.sample_rate, channels: audio.channels });
  }

  #hearTyped(text: string): void {
    this.#context.onTurn();
    this.#assistant.interrupt();
    const history = [...this.#history];
    const time = Math.round(this.#spokenInput.heardMs);
    this.#send({
      type: 'user_message',
      message: { role: 'user', content: text },
      models: {},
      time: { begin: time, end: time },
      from_text: true,
      interim: false,
    });
    this.#assistant.answer({ text, history });
  }

  #hearEvent(event: SpokenInputEvent): void {
    switch (event.type) {
      case 'sound':
        return this.#context.onSound(event.sound);
      case 'container':
        // Turns cannot be told apart in sound that is not decoded, so this is said once and honestly.
        return this.#assistant.say(
          `You are sending ${event.container} sound, which I cannot decode. Please type to me instead.`,
          { fromText: false },
        );
      case 'speech':
        return this.#hearSpeech(event.durationMs);
      case 'turn':
        return this.#hearTurn(event.speech);
    }
  }

  #hearSpeech(durationMs: number): void {
    if (this.#assistant.isSpeaking) this.#spokenOverMs += durationMs;
    if (this.#spokenOverMs >= this.#context.options.minInterruptionMs) {
      this.#spokenOverMs = 0;
      this.#assistant.interrupt();
    }
    this.#sinceInterimMs += durationMs;
    if (!this.#context.query.verboseTranscription || this.#sinceInterimMs < interimEveryMs) return;
    this.#sinceInterimMs = 0;
    const speech = this.#spokenInput.unfinishedTurn;
    if (speech) this.#transcribe(speech, { interim: true });
  }

  #hearTurn(speech: Speech): void {
    this.#spokenOverMs = 0;
    this.#sinceInterimMs = 0;
    this.#context.onTurn();
    // Who says "mhm" while the assistant speaks wants it to go on: that is written down and not answered.
    const wantsAnswer = !this.#assistant.isSpeaking;
    this.#transcribe(speech, {
      interim: false,
      onText: (text, history) => {
        if (wantsAnswer) this.#assistant.answer({ text, speech, history });
      },
    });
  }

  /** Sends the words of speech, then tells them and what was said before. */
  #transcribe(
    speech: Speech,
    { interim, onText }: { interim: boolean; onText?: (text: string, history: Utterance[]) => void },
  ): void {
    const { engine } = this.#context.options;
    const { signal } = this.#stopped;
    this.#hearing = this.#hearing.then(async () => {
      try {
        const text = await engine.hear(speech, signal);
        if (signal.aborted) return;
        const history = [...this.#history];
        this.#send({
          type: 'user_message',
          message: { role: 'user', content: text },
          models: interim ? {} : { prosody: { scores: engine.express(speech) } },
          time: { begin: Math.round(speech.beginMs), end: Math.round(speech.endMs) },
          from_text: false,
          interim,
        });
        onText?.(text, history);
      } catch (error) {
        if (!signal.aborted) this.#context.onFailure(error);
      }
    });
  }

  /** What is sent is what was said. */
  #send(message: WireServerMessage): void {
    this.#context.send(message);
    const isSaid =
      message.type === 'assistant_message' || (message.type === 'user_message' && !message.interim);
    if (!isSaid) return;
    const role = message.type === 'user_message' ? 'user' : 'assistant';
    const utterance: Utterance = { role, text: message.message.content ?? '' };
    this.#history.push(utterance);
    this.#context.group.utterances.push(utterance);
  }
}
