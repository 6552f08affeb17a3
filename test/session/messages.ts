/** Server messages as they come over the wire, for tests: each with the fields Hume's servers send. */

export const chatMetadata = {
  type: 'chat_metadata',
  chat_group_id: '8859a139-d98a-4e2f-af54-9dd66d8c96e1',
  chat_id: '2c3a8636-2dde-47f1-8f9e-cea27791fd2e',
};

export const userMessage = (content: string, interim = false) => ({
  type: 'user_message',
  message: { role: 'user', content },
  models: { prosody: { scores: { 'Aesthetic Appreciation': 0.1, Craving: -9.87e-4 } } },
  time: { begin: 100, end: 900 },
  from_text: false,
  interim,
});

export const assistantMessage = (id: string, content: string) => ({
  type: 'assistant_message',
  id,
  message: { role: 'assistant', content },
  models: {},
  from_text: false,
  is_quick_response: false,
  language: null,
});

export const audioOutput = (id: string, index: number, data = 'AAAA') => ({
  type: 'audio_output',
  id,
  index,
  data,
});

export const assistantEnd = { type: 'assistant_end' };
export const userInterruption = { type: 'user_interruption', time: 1_700_000_000 };
export const serverErrorMessage = (code: string, slug = 'some_slug') => ({
  type: 'error',
  code,
  slug,
  message: 'It went wrong.',
});
