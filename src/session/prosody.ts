/**
 * Joins the expression measures of the assistant's voice, which EVI sends by themselves, to the message they belong to,
 * whichever of the two comes first. Older servers put them into the message; those are kept.
 */
import type { ReceivedMessage } from '../wire.js';
import type { SessionState, TranscriptMessage } from './state.js';

type AssistantProsody = Extract<ReceivedMessage, { type: 'assistant_prosody' }>;

export function withProsody(state: SessionState, { id, models }: AssistantProsody): SessionState {
  if (id === undefined) return state;
  const place = state.messages.findIndex(
    (message) => message.type === 'assistant_message' && message.id === id,
  );
  if (place < 0) return { ...state, earlyProsody: { ...state.earlyProsody, [id]: models } };
  return {
    ...state,
    messages: state.messages.with(place, { ...state.messages[place], models } as TranscriptMessage),
  };
}

/** The message with the measures that came before it. */
export function withEarlyProsody<Message extends ReceivedMessage>(
  state: SessionState,
  message: Message,
): Message {
  if (message.type !== 'assistant_message' || message.id === undefined) return message;
  const models = state.earlyProsody[message.id];
  return models ? { ...message, models } : message;
}
