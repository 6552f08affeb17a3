import { expect } from '@open-wc/testing';
import type { EviError } from '../../src/evi-error.js';
import { captureName } from '../../src/audio/processor-names.js';
import { loadWorklets } from '../../src/audio/worklet-module.js';
import { replaced } from './replaced.js';

/** Stands for the bundled file, which only a build has. */
const bundledText = `registerProcessor('${captureName}', class extends AudioWorkletProcessor {})`;

describe('the audio thread’s code', () => {
  let context: OfflineAudioContext;
  let tried: string[];
  let refused: RegExp;
  let restore: () => void;

  before(() => {
    const map = document.createElement('script');
    map.type = 'importmap';
    const source = `export default ${JSON.stringify(bundledText)}`;
    map.textContent = JSON.stringify({
      imports: { 'virtual:audio-worklets': `data:text/javascript,${encodeURIComponent(source)}` },
    });
    document.head.append(map);
  });

  beforeEach(() => {
    context = new OfflineAudioContext(1, 128, 48_000);
    tried = [];
    refused = /nothing/;
    const addModule = Worklet.prototype.addModule;
    restore = replaced(Worklet.prototype, 'addModule', function (this: Worklet, url: string) {
      tried.push(url.replace(/[:,].*/, ':'));
      return refused.test(url)
        ? Promise.reject(new DOMException('refused', 'AbortError'))
        : addModule.call(this, url);
    });
  });

  afterEach(() => restore());

  const isThere = () => new AudioWorkletNode(context, captureName) instanceof AudioWorkletNode;

  it('is loaded from the file beside the widget, and nothing else is tried', async () => {
    await loadWorklets(context, undefined);
    expect(isThere()).to.equal(true);
    expect(tried).to.deep.equal(['http:']);
  });

  it('is loaded from the site’s own copy when it names one', async () => {
    await loadWorklets(context, `data:text/javascript,${encodeURIComponent(bundledText)}`);
    expect(isThere()).to.equal(true);
    expect(tried).to.deep.equal(['data:']);
  });

  it('is loaded from its text when the file is missing', async () => {
    await loadWorklets(context, '/missing/audio-worklets.js');
    expect(isThere()).to.equal(true);
    expect(tried).to.deep.equal(['/missing/audio-worklets.js', 'blob:']);
  });

  it('is loaded as data: where blob: is refused', async () => {
    refused = /^(http|blob):/;
    await loadWorklets(context, undefined);
    expect(isThere()).to.equal(true);
    expect(tried).to.deep.equal(['http:', 'blob:', 'data:']);
  });

  it('is reported missing, with what to do, when all is refused', async () => {
    refused = /./;
    const error = await loadWorklets(context, undefined).catch((reason: unknown) => reason as EviError);
    expect(error).to.have.property('code', 'worklet-failed');
    expect(error)
      .to.have.property('message')
      .that.matches(/worklet-url/);
    expect(error).to.have.nested.property('cause.message', 'refused');
  });
});
