import { expect } from '@open-wc/testing';
import { html } from 'lit-html';
import { expressionCaution } from '../../../src/ui/panel/expression-caution.js';
import { assistantSays, panelModel } from '../panel-model.js';
import { shadowFixture } from '../shadow-fixture.js';

describe('the caution about measures', () => {
  it('stands below the conversation, and looks at no more than one message for it during a call', async () => {
    const looked = new Set<string>();
    const messages = Array.from({ length: 1000 }, (_, turn) => {
      const { models, ...message } = assistantSays(`Sentence ${turn}`, { scores: { Joy: 0.5 } });
      return Object.defineProperty(message, 'models', {
        get() {
          looked.add(message.message.content ?? '');
          return models;
        },
      });
    });
    const model = panelModel({ state: { status: 'live', messages: messages as never } });
    const { root } = await shadowFixture(html`${expressionCaution(model)}`);
    expect(root.querySelector('.expression-caution p')).not.to.equal(null);
    expect([...looked]).to.deep.equal(['Sentence 0']);
  });
});
