/** What a scripted server says of the words of both sides, as it goes over the wire. */
import type { WireServerMessage } from '../../src/wire.js';

type MessageOf<Type> = Extract<WireServerMessage, { type: Type }>;
type UserMessage = MessageOf<'user_message'>;

export const fromAssistant = (id: string, content: string): MessageOf<'assistant_message'> => ({
  type: 'assistant_message',
  id,
  message: { role: 'assistant', content },
  models: {},
  from_text: false,
  is_quick_response: false,
});

/** Spoken, and final, unless said otherwise. */
export const fromVisitor = (
  content: string,
  otherwise: Partial<Pick<UserMessage, 'from_text' | 'interim' | 'models'>> = {},
): UserMessage => ({
  type: 'user_message',
  message: { role: 'user', content },
  models: {},
  time: { begin: 0, end: 0 },
  from_text: false,
  interim: false,
  ...otherwise,
});
