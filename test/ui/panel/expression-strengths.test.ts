import { expect } from '@open-wc/testing';
import type { TranscriptMessage } from '../../../src/headless.js';
import { isMeasured, measuresOf, strongest } from '../../../src/ui/panel/expression-strengths.js';
import { assistantSays, visitorSays } from '../panel-model.js';

const scores = { Joy: 0.25, Craving: -9.87e-4, Interest: 0.5, Pain: 0, Awe: 1.01 };

const unmeasured: Record<string, TranscriptMessage> = {
  'without scores': assistantSays('Hi'),
  'with an empty list of scores': assistantSays('Hi', { scores: {} }),
  'with nothing but zeros and negatives': assistantSays('Hi', { scores: { Joy: 0, Craving: -0.01 } }),
  'with a score that is no number': assistantSays('Hi', { scores: { Joy: NaN } }),
  'whose measures lack their scores': {
    ...assistantSays('Hi'),
    models: JSON.parse('{"prosody":{}}') as object,
  },
  'that is still growing': visitorSays('I am', { interim: true, scores }),
  'that was not spoken': {
    type: 'error',
    code: 'E0100',
    slug: 'some_slug',
    message: 'It went wrong.',
    receivedAt: new Date(0),
  },
};

describe('the measures of a message', () => {
  for (const message of [visitorSays('Hello', { scores }), assistantSays('Hi', { scores })]) {
    it(`are those of some strength, in their order, at most 1: ${message.type}`, () => {
      expect(isMeasured(message)).to.be.true;
      expect(measuresOf(message)).to.deep.equal([
        ['Joy', 0.25],
        ['Interest', 0.5],
        ['Awe', 1],
      ]);
    });
  }

  for (const [kind, message] of Object.entries(unmeasured)) {
    it(`are none for one ${kind}`, () => {
      expect(isMeasured(message)).to.be.false;
      expect(measuresOf(message)).to.deep.equal([]);
    });
  }
});

describe('the strongest measures', () => {
  it('come first, as many as are asked for', () => {
    const measures = [['Joy', 0.2] as const, ['Awe', 0.4] as const, ['Fear', 0.3] as const];
    expect(strongest(measures, 2)).to.deep.equal([
      ['Awe', 0.4],
      ['Fear', 0.3],
    ]);
    expect(strongest(measures, 5)).to.have.length(3);
    expect(strongest([], 3)).to.deep.equal([]);
  });

  it('keep their order where they are equally strong', () => {
    const measures = ['Joy', 'Awe', 'Fear', 'Pride'].map((name) => [name, 0.5] as const);
    expect(strongest(measures, 3).map(([name]) => name)).to.deep.equal(['Joy', 'Awe', 'Fear']);
  });

  it('leave the list they are chosen from as it is', () => {
    const measures = [['Joy', 0.2] as const, ['Awe', 0.4] as const];
    strongest(measures, 1);
    expect(measures.map(([name]) => name)).to.deep.equal(['Joy', 'Awe']);
  });
});
