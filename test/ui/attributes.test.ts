import { expect, fixture, html } from '@open-wc/testing';
import type { HumeEviWidget } from '../../src/index.js';
import '../../src/index.js';
import { sessionOptions } from '../../src/ui/session-options.js';

/** What is written to the console while a widget with this attribute is made. */
async function warnings(
  attribute: string,
  value: string,
): Promise<{ widget: HumeEviWidget; said: string[] }> {
  const original = console.warn;
  const said: string[] = [];
  console.warn = (...words: unknown[]) => void said.push(words.join(' '));
  try {
    const widget = await fixture<HumeEviWidget>(html`<hume-evi-widget></hume-evi-widget>`);
    widget.setAttribute(attribute, value);
    await widget.updateComplete;
    return { widget, said };
  } finally {
    console.warn = original;
  }
}

const invalid: [string, string, keyof HumeEviWidget, unknown, string][] = [
  ['mode', 'video', 'mode', 'voice', 'voice, text'],
  ['layout', 'sideways', 'layout', 'floating', 'floating, side, inline'],
  ['placement', 'middle', 'placement', 'bottom-end', 'top-start'],
  ['theme', 'neon', 'theme', 'auto', 'auto, light, dark'],
  ['volume', '11', 'volume', 1, 'from 0 to 1'],
  ['volume', '', 'volume', 1, 'from 0 to 1'],
  ['mute-shortcut', 'M', 'muteShortcut', null, 'Control, Alt or Meta'],
  ['mute-shortcut', 'Shift+M', 'muteShortcut', null, 'Control, Alt or Meta'],
  ['yield', 'maybe', 'yield', 'on', 'on, off'],
  ['event-limit', '1.5', 'eventLimit', null, 'whole number'],
  ['config-version', 'latest', 'configVersion', null, 'whole number'],
  ['session-settings', '{systemPrompt: 1}', 'sessionSettings', null, 'JSON object'],
  ['variables', '["a"]', 'variables', null, 'JSON object'],
  ['variables', 'null', 'variables', null, 'JSON object'],
  ['token-url', 'javascript:alert(1)', 'tokenUrl', null, 'https:'],
  ['socket-url', 'ftp://example.org', 'socketUrl', null, 'wss:'],
  ['worklet-url', 'http://[', 'workletUrl', null, 'https:'],
];

describe('an attribute', () => {
  for (const [attribute, value, property, fallback, allowed] of invalid) {
    it(`${attribute}="${value}" is told once, and the default stands`, async () => {
      const { widget, said } = await warnings(attribute, value);
      expect(widget[property]).to.deep.equal(fallback);
      expect(said).to.have.length(1);
      expect(said[0]).to.include(`${attribute}="${value}"`).and.to.include(allowed);
    });
  }

  for (const [attribute, value] of [
    ['volume', '0'],
    ['mute-shortcut', 'Alt+Shift+M'],
    ['token-url', '/api/token'],
    ['socket-url', 'ws://localhost:3000/v0/evi/chat'],
    ['session-settings', '{"systemPrompt":"Be kind"}'],
  ] as const) {
    it(`${attribute}="${value}" is understood without a word`, async () => {
      const { said } = await warnings(attribute, value);
      expect(said).to.be.empty;
    });
  }

  it('takes its default again when it is removed', async () => {
    const widget = await fixture<HumeEviWidget>(
      html`<hume-evi-widget mode="text" volume="0.5" config-id="c1"></hume-evi-widget>`,
    );
    expect([widget.mode, widget.volume, widget.configId]).to.deep.equal(['text', 0.5, 'c1']);
    for (const name of ['mode', 'volume', 'config-id']) widget.removeAttribute(name);
    expect([widget.mode, widget.volume, widget.configId]).to.deep.equal(['voice', 1, null]);
  });

  it('sprouts on the element only when it was set', async () => {
    const widget = await fixture<HumeEviWidget>(html`<hume-evi-widget></hume-evi-widget>`);
    expect(widget.getAttributeNames()).to.deep.equal([]);
    widget.open = true;
    widget.placement = 'top-start';
    await widget.updateComplete;
    expect(widget.getAttributeNames()).to.have.members(['open', 'placement']);
  });

  it('reaches the call under the name of its property', async () => {
    const widget = await fixture<HumeEviWidget>(html`
      <hume-evi-widget
        token-url="/token"
        config-id="c1"
        config-version="3"
        socket-url="wss://example.org/chat"
        voice-id="v1"
        event-limit="20"
        custom-session-id="s1"
        resumed-chat-group-id="g1"
        session-settings='{"systemPrompt":"Be kind"}'
        variables='{"name":"Ada"}'
        limits='{"inactivityMs":120000}'
        mode="text"
        volume="0.5"
        yield="off"
        worklet-url="/worklets.js"
        without-interim
      ></hume-evi-widget>
    `);
    const given = Object.entries(sessionOptions(widget)).filter(([, value]) => value !== undefined);
    expect(Object.fromEntries(given)).to.deep.equal({
      tokenUrl: '/token',
      configId: 'c1',
      configVersion: 3,
      socketUrl: 'wss://example.org/chat',
      voiceId: 'v1',
      eventLimit: 20,
      customSessionId: 's1',
      resumedChatGroupId: 'g1',
      sessionSettings: { systemPrompt: 'Be kind' },
      variables: { name: 'Ada' },
      limits: { inactivityMs: 120_000 },
      mode: 'text',
      volume: 0.5,
      yield: 'off',
      workletUrl: '/worklets.js',
      interimTranscripts: false,
    });
  });
});
