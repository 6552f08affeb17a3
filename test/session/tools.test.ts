import { expect } from '@open-wc/testing';
import type { EviError } from '../../src/evi-error.js';
import { createToolbox } from '../../src/session/index.js';
import type { ToolCall, ToolError, ToolResponse } from '../../src/wire.js';

const calling = new AbortController().signal;

const toolCall = (parameters = '{}', toolCallId = 'call-1'): ToolCall => ({
  type: 'tool_call',
  name: 'open_page',
  parameters,
  toolCallId,
  responseRequired: true,
  toolType: 'function',
});

function toolbox() {
  const answers: (ToolResponse | ToolError)[] = [];
  const failures: EviError[] = [];
  const box = createToolbox({
    send: (answer) => void answers.push(answer),
    onFailure: (error) => void failures.push(error),
  });
  return { ...box, box, answers, failures };
}

describe('a tool of the page', () => {
  it('is announced with what the assistant must know of it', () => {
    const { box, register } = toolbox();
    register('open_page', () => 'ok', {
      description: 'Opens a page.',
      parameters: { type: 'object', properties: { path: { type: 'string' } } },
      fallbackContent: 'The page cannot be opened.',
    });
    register('simple', () => 'ok');
    expect(box.declarations).to.deep.equal([
      {
        type: 'function',
        name: 'open_page',
        description: 'Opens a page.',
        parameters: '{"type":"object","properties":{"path":{"type":"string"}}}',
        fallbackContent: 'The page cannot be opened.',
      },
      { type: 'function', name: 'simple', parameters: '{"type":"object","properties":{}}' },
    ]);
  });

  it('gets its parameters parsed, and what it returns is told the assistant', async () => {
    const { register, run, answers } = toolbox();
    register('open_page', async (parameters) => {
      await Promise.resolve();
      return { opened: (parameters as { path: string }).path };
    });
    await run(toolCall('{"path":"/lamps"}'), calling);
    expect(answers).to.deep.equal([
      { type: 'tool_response', toolCallId: 'call-1', toolName: 'open_page', content: '{"opened":"/lamps"}' },
    ]);
  });

  for (const [what, returned, content] of [
    ['a text as it is', 'done', 'done'],
    ['nothing as nothing', undefined, ''],
    ['a number as JSON', 7, '7'],
  ] as const) {
    it(`answers ${what}`, async () => {
      const { register, run, answers } = toolbox();
      register('open_page', () => returned);
      await run(toolCall(), calling);
      expect(answers[0]).to.have.property('content', content);
    });
  }

  for (const [what, handler, parameters, error] of [
    [
      'throws',
      () => {
        throw new Error('no such page');
      },
      '{}',
      /no such page/,
    ],
    ['rejects', () => Promise.reject(new Error('offline')), '{}', /offline/],
    ['was given broken parameters', () => 'ok', '{"path":', /not valid JSON/],
    ['never ends', () => new Promise(() => undefined), '{}', /no answer in/],
  ] as const) {
    it(`tells the assistant of its failure, with the fallback, when it ${what}`, async () => {
      const { register, run, answers, failures } = toolbox();
      register('open_page', handler, { fallbackContent: 'It did not work.', timeoutMs: 5 });
      await run(toolCall(parameters), calling);
      expect(answers).to.have.length(1);
      expect(answers[0]).to.include({
        type: 'tool_error',
        toolCallId: 'call-1',
        content: 'It did not work.',
      });
      expect((answers[0] as ToolError).error).to.match(error);
      expect(failures.map(({ code }) => code)).to.deep.equal(['tool-failed']);
    });
  }

  it('answers a call once, however often it is asked', async () => {
    const { register, run, answerWith, answers } = toolbox();
    register('open_page', () => 'ok');
    await run(toolCall(), calling);
    await run(toolCall(), calling);
    await answerWith(toolCall(), 'again');
    expect(answers).to.have.length(1);
    await run(toolCall('{}', 'call-2'), calling);
    expect(answers).to.have.length(2);
  });

  it('says nothing after the call has ended', async () => {
    const { register, run, answers, failures } = toolbox();
    const hangUp = new AbortController();
    register('open_page', () => {
      hangUp.abort();
      throw new Error('too late');
    });
    await run(toolCall(), hangUp.signal);
    expect(answers).to.deep.equal([]);
    expect(failures).to.deep.equal([]);
  });

  it('is not run, nor answered for, when it was taken away or never there', async () => {
    const { box, register, run, answers } = toolbox();
    const unregister = register('open_page', () => 'ok');
    unregister();
    await run(toolCall(), calling);
    expect(answers).to.deep.equal([]);
    expect(box.declarations).to.deep.equal([]);
  });

  it('stays when what is taken away is another that had its name before', async () => {
    const { register, run, answers } = toolbox();
    const unregisterFirst = register('open_page', () => 'first');
    register('open_page', () => 'second');
    unregisterFirst();
    await run(toolCall(), calling);
    expect(answers[0]).to.include({ content: 'second' });
  });

  it('can be answered by the page itself, with a promise', async () => {
    const { run, answerWith, answers } = toolbox();
    await run(toolCall(), calling);
    await answerWith(toolCall(), Promise.resolve('from the page'));
    expect(answers[0]).to.include({ type: 'tool_response', content: 'from the page' });
  });

  it('cannot be answered by the page once its call is over, also not in another call', async () => {
    const { run, answerWith, answers } = toolbox();
    const hangUp = new AbortController();
    await run(toolCall(), hangUp.signal);
    hangUp.abort();
    await answerWith(toolCall(), 'too late');
    expect(answers).to.deep.equal([]);
  });

  it('is answered in every call that asks for it, also where the server counts from one again', async () => {
    const { register, run, answers } = toolbox();
    const hangUp = new AbortController();
    register('open_page', () => 'ok');
    await run(toolCall(), hangUp.signal);
    hangUp.abort();
    await run(toolCall(), calling);
    expect(answers).to.have.length(2);
  });
});
