/**
 * Hume's React client with the least of an interface that can be called one: a button, the words, a field. Bundled with
 * one of its versions, as a site owner's build would, and run in Chromium.
 */
import { createElement, useState, type FormEvent } from 'react';
import { createRoot } from 'react-dom/client';
import { useVoice, VoiceProvider } from 'voice-react-0.2';

/** Whether the client's audio-thread file is at hand. */
declare const __WITH_WORKLET__: boolean;

const { service = '' } = document.currentScript?.dataset ?? {};

function Call() {
  const { connect, disconnect, status, messages, sendUserInput } = useVoice();
  const [text, setText] = useState('');

  async function start(): Promise<void> {
    const { accessToken } = (await (await fetch(`${service}/token`)).json()) as { accessToken: string };
    await connect({ auth: { type: 'accessToken', value: accessToken }, hostname: service });
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    sendUserInput(text);
    setText('');
  }

  const isOn = status.value === 'connected';
  const lines = messages.map((message, index) =>
    'message' in message && typeof message.message === 'object'
      ? createElement('li', { key: index }, message.message.content)
      : null,
  );
  return createElement(
    'main',
    { className: status.value },
    createElement('button', { onClick: () => void (isOn ? disconnect() : start()) }, isOn ? 'End' : 'Start'),
    createElement('ul', null, lines),
    createElement(
      'form',
      { onSubmit: submit },
      createElement('input', { value: text, onChange: ({ target }) => setText(target.value) }),
    ),
  );
}

createRoot(document.body).render(
  createElement(
    VoiceProvider,
    {
      enableAudioWorklet: __WITH_WORKLET__,
      clearMessagesOnDisconnect: false,
      // Ours keeps them all.
      messageHistoryLimit: 10_000,
    },
    createElement(Call),
  ),
);
