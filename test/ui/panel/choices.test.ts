import { expect } from '@open-wc/testing';
import { choices, remember } from '../../../src/ui/panel/choices.js';

const key = 'hume-evi-widget';

/** A browser that lets this page keep nothing, for as long as `visit` takes. */
function withoutStorage(visit: () => void): void {
  Object.defineProperty(window, 'localStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('The request was denied.', 'SecurityError');
    },
  });
  try {
    visit();
  } finally {
    // The browser's own is on the prototype.
    Reflect.deleteProperty(window, 'localStorage');
  }
}

/** `localStorage` of this window is an accessor of its own in some browsers: it is put back as it was. */
const own = Object.getOwnPropertyDescriptor(window, 'localStorage');

describe('what a visitor chose', () => {
  afterEach(() => {
    if (own) Object.defineProperty(window, 'localStorage', own);
    // Takes back what was chosen where nothing could be kept.
    remember({});
    localStorage.removeItem(key);
  });

  it('is nothing at first', () => {
    expect(choices()).to.deep.equal({});
  });

  it('is kept for this site, each choice beside the others, and can be taken back', () => {
    remember({ volume: 0.5 });
    remember({ microphoneId: 'm1' });
    expect(choices()).to.deep.equal({ volume: 0.5, microphoneId: 'm1' });
    expect(JSON.parse(localStorage.getItem(key)!)).to.deep.equal({ volume: 0.5, microphoneId: 'm1' });
    remember({ microphoneId: undefined });
    expect(choices()).to.deep.equal({ volume: 0.5 });
  });

  it('is what another tab chose meanwhile', () => {
    remember({ volume: 0.5 });
    localStorage.setItem(key, '{"volume":0.25}');
    expect(choices()).to.deep.equal({ volume: 0.25 });
  });

  for (const kept of ['no JSON', 'null', '3', '[]', '{"volume":2,"lang":3,"withoutCaptions":"yes","x":1}']) {
    it(`is nothing where the browser has kept ${kept}`, () => {
      localStorage.setItem(key, kept);
      expect(choices()).to.deep.equal({});
    });
  }

  it('lasts as long as the page where nothing may be kept', () => {
    withoutStorage(() => {
      expect(choices()).to.deep.equal({});
      remember({ volume: 0.5 });
      remember({ lang: 'en' });
      expect(choices()).to.deep.equal({ volume: 0.5, lang: 'en' });
    });
  });
});
