import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import type { EviToolCallEvent } from '../../src/ui/tool-call-event.js';
import { createScriptedEvi, type ScriptedChat } from './scripted-evi.js';
import { startSite, widget, type Site } from './site.js';
import { launch, lookAt, type Visitor } from './visitor.js';

const declaredTool = `<script type="application/json" data-tool="open_page" data-event="shop-open-page">
  { "description": "Opens a page of the shop.", "parameters": { "type": "object", "required": ["path"] } }
</script>`;

describe("a page's tools", () => {
  const evi = createScriptedEvi();
  let site: Site;
  let browser: Browser;
  let visitor: Visitor;

  before(async () => {
    const body = widget('mode="text"').replace('</hume', `${declaredTool}</hume`);
    site = await startSite({ onUpgrade: evi.onUpgrade, body });
    browser = await launch();
  });
  afterEach(() => visitor.page.browserContext().close());
  after(async () => {
    await browser.close();
    await site.close();
  });

  /** @param prepare what the page's own script does before the call */
  async function call(
    prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
  ): Promise<ScriptedChat> {
    visitor = await lookAt(site, browser, { record: false });
    await prepare(visitor.page);
    await visitor.page.evaluate(() => void document.querySelector('hume-evi-widget')!.connect());
    const chat = await evi.nextChat();
    chat.sendMetadata();
    return chat;
  }

  const ask = (chat: ScriptedChat, name: string, parameters: string) =>
    chat.send({
      type: 'tool_call',
      name,
      parameters,
      tool_call_id: `call-of-${name}`,
      response_required: true,
      tool_type: 'function',
    });

  const answersOf = (chat: ScriptedChat) =>
    chat.received.filter(({ type }) => type === 'tool_response' || type === 'tool_error');

  const contentsOf = (chat: ScriptedChat) =>
    answersOf(chat).map((answer) => ('content' in answer ? answer.content : undefined));

  const isAnswered = (chat: ScriptedChat) => answersOf(chat).length > 0;

  const announced = ({ received }: ScriptedChat) =>
    received.flatMap((message) => (message.type === 'session_settings' ? [message.tools ?? []] : []));

  it('are announced with the first settings, whether a script registers them or the HTML declares them', async () => {
    const chat = await call((page) =>
      page.evaluate(() =>
        document
          .querySelector('hume-evi-widget')!
          .registerTool('price', () => '49 €', { description: 'Tells the price.' }),
      ),
    );
    await chat.receives(({ received }) => received.length > 0);
    assert.deepEqual(announced(chat)[0], [
      {
        type: 'function',
        name: 'price',
        parameters: '{"type":"object","properties":{}}',
        description: 'Tells the price.',
      },
      {
        type: 'function',
        name: 'open_page',
        parameters: '{"type":"object","required":["path"]}',
        description: 'Opens a page of the shop.',
      },
    ]);
  });

  it('answer when the assistant asks: a registered one by its handler', async () => {
    const chat = await call((page) =>
      page.evaluate(() =>
        document
          .querySelector('hume-evi-widget')!
          .registerTool('price', (parameters) => ({ of: (parameters as { item: string }).item, euros: 49 })),
      ),
    );
    ask(chat, 'price', '{"item":"lamp"}');
    await chat.receives(isAnswered);
    assert.deepEqual(answersOf(chat), [
      {
        type: 'tool_response',
        tool_call_id: 'call-of-price',
        tool_name: 'price',
        content: '{"of":"lamp","euros":49}',
      },
    ]);
  });

  it('answer when the assistant asks: a declared one by the listener of its event', async () => {
    const chat = await call((page) =>
      page.evaluate(() =>
        document.addEventListener('shop-open-page', (event) => {
          const call = event as unknown as EviToolCallEvent;
          call.respondWith(Promise.resolve(`opened ${call.toolCall.parameters}`));
        }),
      ),
    );
    ask(chat, 'open_page', '{"path":"/lamps"}');
    await chat.receives(isAnswered);
    assert.deepEqual(contentsOf(chat), ['opened {"path":"/lamps"}']);
  });

  it('answer when the assistant asks: any by whoever listens for evi-tool-call', async () => {
    const chat = await call((page) =>
      page.evaluate(() =>
        document.body.addEventListener('evi-tool-call', (event) => event.respondWith(event.toolCall.name)),
      ),
    );
    ask(chat, 'unheard_of', '{}');
    await chat.receives(isAnswered);
    assert.deepEqual(contentsOf(chat), ['unheard_of']);
  });

  it('fail politely: the assistant is told, the page hears of it, the call goes on', async () => {
    const chat = await call((page) =>
      page.evaluate(() => {
        const element = document.querySelector('hume-evi-widget')!;
        element.registerTool('price', () => Promise.reject(new Error('sold out')), {
          fallbackContent: 'No idea.',
        });
      }),
    );
    ask(chat, 'price', '{}');
    await chat.receives(isAnswered);
    assert.deepEqual(answersOf(chat), [
      { type: 'tool_error', tool_call_id: 'call-of-price', error: 'sold out', content: 'No idea.' },
    ]);
    const { code, status } = await visitor.page.$eval('hume-evi-widget', ({ error, status: now }) => ({
      code: error?.code,
      status: now,
    }));
    assert.deepEqual({ code, status }, { code: 'tool-failed', status: 'live' });
  });
});
