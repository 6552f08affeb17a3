import { expect } from '@open-wc/testing';
import { englishExpressions } from '../../../../src/i18n/en-expressions.js';
import { familiesByHue, noTint, tintOf } from '../../../../src/ui/panel/visualizer/expression-colour.js';
import { toolCall, visitorSays } from '../../panel-model.js';

const tint = (scores?: Record<string, number>) => tintOf(visitorSays('Hello', scores ? { scores } : {}));
const strengthOf = ({ x, y }: ReturnType<typeof tintOf>) => Math.hypot(x, y);

describe('the colour of measured expressions', () => {
  it('knows each of the 48 measures, in one family only', () => {
    const names = Object.values(familiesByHue).flat();
    expect(names.sort()).to.deep.equal(Object.keys(englishExpressions).sort());
  });

  it('is strongest where all that was measured is related', () => {
    expect(strengthOf(tint({ Joy: 0.4, Amusement: 0.2 }))).to.be.closeTo(1, 1e-9);
    expect(strengthOf(tint({ Joy: 0.4, Sadness: 0.4 }))).to.be.below(0.1);
  });

  it('leans towards the stronger measure', () => {
    const { x, y } = tint({ Anger: 0.6, Calmness: 0.2 });
    expect((Math.atan2(y, x) * 180) / Math.PI).to.be.within(30, 90);
  });

  it('is none where nothing was measured', () => {
    for (const nothing of [
      tint(),
      tint({ Joy: -0.1 }),
      tint({ Schadenfreude: 1 }),
      tintOf(toolCall),
      tintOf(undefined),
    ]) {
      expect(nothing).to.deep.equal(noTint);
    }
  });
});
