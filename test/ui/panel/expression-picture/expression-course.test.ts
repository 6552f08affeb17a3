import { expect } from '@open-wc/testing';
import {
  courseOfExpressions,
  linePath,
} from '../../../../src/ui/panel/expression-picture/expression-course.js';
import { assistantSays, visitorSays } from '../../panel-model.js';

const visitor = (scores: Record<string, number>) => visitorSays('…', { scores });
const assistant = (scores: Record<string, number>) => assistantSays('…', { scores });

describe('the course of the measures', () => {
  it('follows the three that were strongest over all turns', () => {
    const { names } = courseOfExpressions([
      visitor({ Joy: 0.1, Awe: 0.3, Fear: 0.2, Pride: 0.6 }),
      assistant({ Joy: 0.2, Awe: 0.3, Fear: 0.3 }),
      visitor({ Joy: 0.2, Awe: 0.3, Fear: 0.2 }),
    ]);
    expect(names).to.deep.equal(['Awe', 'Fear', 'Pride']);
  });

  it('takes the ones that came first where several are equally strong', () => {
    const equal = { Joy: 0.5, Awe: 0.5, Fear: 0.5, Pride: 0.5 };
    expect(courseOfExpressions([visitor(equal), assistant(equal)]).names).to.deep.equal([
      'Joy',
      'Awe',
      'Fear',
    ]);
  });

  it('counts nothing against a measure that was slightly negative', () => {
    const { names } = courseOfExpressions([visitor({ Joy: 0.2, Awe: 0.19 }), visitor({ Joy: -0.1, Awe: 0 })]);
    expect(names).to.deep.equal(['Joy', 'Awe']);
  });

  it('is measured against the next quarter above its peak', () => {
    const ceilingAt = (peak: number) => courseOfExpressions([visitor({ Joy: peak })]).ceiling;
    expect([0.01, 0.25, 0.26, 0.75, 0.9, 1.2].map(ceilingAt)).to.deep.equal([0.25, 0.25, 0.5, 0.75, 1, 1]);
  });

  it('is empty where nothing was measured', () => {
    expect(courseOfExpressions([])).to.deep.equal({ names: [], turns: [], ceiling: 0 });
  });
});

describe('the line of a measure', () => {
  const course = courseOfExpressions([
    visitor({ Joy: 0.5 }),
    assistant({ Joy: 0.1 }),
    visitor({ Awe: 0.2 }),
    visitor({ Joy: 0.25 }),
    assistant({ Joy: 0.2 }),
  ]);

  it('goes from turn to turn of one voice, each at its place in the conversation', () => {
    expect(linePath(course, 'Joy', 'user_message')).to.equal('M0 0L50 100L75 50h0');
    expect(linePath(course, 'Joy', 'assistant_message')).to.equal('M25 80L100 60h0');
  });

  it('lies at the bottom where its measure was not among those of a turn', () => {
    expect(linePath(course, 'Awe', 'assistant_message')).to.equal('M25 100L100 100h0');
  });

  it('is a dot for a single turn', () => {
    expect(linePath(courseOfExpressions([visitor({ Joy: 1 })]), 'Joy', 'user_message')).to.equal('M0 0h0');
  });
});
