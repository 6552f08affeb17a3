/** What holds for the widget whatever it shows: all of it can be hit, reached, seen, and kept at rest. */
import { expect } from '@open-wc/testing';
import { emulateMedia, executeServerCommand, setViewport } from '@web/test-runner-commands';
import { cutOff } from './cut-off.js';
import { controlsOf, faceFixture, faces, nameOf, type Face } from './faces.js';

/** WCAG 2.5.8 */
const leastTargetPx = 24;

describe('every face of the widget', () => {
  let face: Face;
  beforeEach(async () => {
    face = await faceFixture();
  });

  /** @param faultsOf of the face that is shown now */
  function assertNoFace(faultsOf: () => string[]): void {
    for (const [name, changes] of Object.entries(faces)) {
      face.wear(changes);
      expect(faultsOf(), name).to.deep.equal([]);
    }
  }

  const controlsThat = (test: (control: HTMLElement) => boolean) =>
    controlsOf(face.root).filter(test).map(nameOf);

  it('has controls of at least 24 pixels each way', () => {
    assertNoFace(() =>
      controlsThat((control) => {
        const { width, height } = control.getBoundingClientRect();
        return Math.min(width, height) < leastTargetPx;
      }),
    );
  });

  describe('without motion', () => {
    before(() => emulateMedia({ reducedMotion: 'reduce' }));
    after(() => emulateMedia({ reducedMotion: 'no-preference' }));

    it('is at rest where the visitor wants it to be', () => {
      assertNoFace(() => face.root.getAnimations().map((animation) => animation.constructor.name));
    });

    describe('at 400 %, in a window of 1280 × 1024 pixels', () => {
      before(() => setViewport({ width: 320, height: 256 }));
      after(() => setViewport({ width: 1000, height: 800 }));

      it('is cut off nowhere, and every control can be scrolled to, and is covered by nothing', () => {
        assertNoFace(() => [...cutOff(face.root), ...controlsThat((control) => !isReachable(control))]);
      });
    });
  });

  describe('in colours that the system forces', () => {
    before(() => executeServerCommand('force-colours', true));
    after(() => executeServerCommand('force-colours', false));

    it('has an edge, an icon and a focus to be seen on every control', () => {
      expect(matchMedia('(forced-colors: active)').matches).to.be.true;
      assertNoFace(() => controlsOf(face.root).flatMap(unseenOf));
    });
  });
});

function isReachable(control: HTMLElement): boolean {
  control.scrollIntoView({ block: 'nearest' });
  const { left, right, top, bottom } = control.getBoundingClientRect();
  // Scrolling goes by whole pixels.
  const isInside = left >= 0 && right <= innerWidth && top > -1 && bottom < innerHeight + 1;
  const root = control.getRootNode() as ShadowRoot;
  return isInside && control.contains(root.elementFromPoint((left + right) / 2, (top + bottom) / 2));
}

/** What of a control cannot be told from what is behind it. The browser draws boxes to tick and to slide itself. */
function unseenOf(control: HTMLElement): string[] {
  const root = control.getRootNode() as ShadowRoot;
  const behind = getComputedStyle(root.querySelector('#panel')!).backgroundColor;
  const box = control.matches('textarea') ? control.closest('form')! : control;
  const { backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(box);
  const icon = control.querySelector('svg');
  const iconColor = icon && getComputedStyle(icon).stroke;
  control.focus();
  const { outlineStyle, outlineColor } = getComputedStyle(box);
  const isUnseen = {
    edge: !control.matches('input, summary') && (borderTopWidth === '0px' || borderTopColor === behind),
    icon: iconColor === behind || iconColor === backgroundColor,
    focus: outlineStyle === 'none' || outlineColor === behind,
  };
  return Object.entries(isUnseen).flatMap(([what, isSo]) => (isSo ? [`${what} of ${nameOf(control)}`] : []));
}
