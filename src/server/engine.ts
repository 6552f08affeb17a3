/**
 * What the server needs of an engine: ears, a mind and a voice. This is the one interface to implement in order to put
 * real speech recognition, a language model and a real voice behind the same wire; `embedded-engine.ts` is the one that
 * comes with the project. Types only; nothing here may know of sockets or messages on the wire.
 */
import type { WireClientMessage, WireServerMessage } from '../wire.js';

type MessageOf<Message, Type> = Extract<Message, { type: Type }>;

export type SessionSettings = Omit<MessageOf<WireClientMessage, 'session_settings'>, 'type'>;
export type Tool = NonNullable<SessionSettings['tools']>[number];
/** 48 numbers by display name, as they go over the wire. */
export type EmotionScores = NonNullable<
  MessageOf<WireServerMessage, 'assistant_prosody'>['models']['prosody']
>['scores'];

/** A stretch of mono 16-bit sound. */
export interface Sound {
  samples: Int16Array;
  sampleRate: number;
}

/** One turn of the visitor's: the sound has some quiet around it, the times are those of the speech itself. */
export interface Speech extends Sound {
  /** Milliseconds since the first sample the client sent. */
  beginMs: number;
  endMs: number;
}

export interface Utterance {
  role: 'user' | 'assistant';
  text: string;
}

/** What the visitor said or typed, and all an engine may use to answer it. */
export interface Turn {
  text: string;
  /** Present when it was spoken, absent when it was typed. */
  speech?: Speech;
  /** This chat so far, without this turn. */
  history: readonly Utterance[];
  /** Earlier chats of the same group: not empty when the client resumed one. */
  earlier: readonly Utterance[];
  settings: SessionSettings;
  /**
   * Has the client run one of `settings.tools`.
   * @param parameters a JSON text
   * @returns what the client answered, or the tool's fallback when it failed or took too long
   */
  callTool(tool: Tool, parameters: string): Promise<string>;
  /** Ends the call once the answer has been heard; absent unless the client enabled the built-in tool `hang_up`. */
  hangUp?(): void;
}

export interface Engine {
  /** Words for speech. Asked again and again while the visitor speaks when the client wants interim words. */
  hear(speech: Speech, signal: AbortSignal): Promise<string>;
  /** The expression of a voice, the visitor's or the assistant's. */
  express(sound: Sound): EmotionScores;
  /** The answer, sentence by sentence; the signal aborts when the visitor interrupts. */
  answer(turn: Turn, signal: AbortSignal): AsyncIterable<string>;
  /**
   * Any sample rate will do.
   * @param voiceId what the client asked for, if it did; an unknown one is no error
   */
  speak(sentence: string, voiceId: string | undefined, signal: AbortSignal): Promise<Sound>;
}
