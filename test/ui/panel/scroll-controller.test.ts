import { expect, fixture, waitUntil } from '@open-wc/testing';
import { css, ReactiveElement, type PropertyValues } from '@lit/reactive-element';
import { html, render } from 'lit-html';
import { ScrollController } from '../../../src/ui/panel/scroll-controller.js';

class GrowingTranscript extends ReactiveElement {
  static override styles = css`
    #transcript {
      overflow: auto;
      block-size: var(--height, 100px);
    }
    p {
      block-size: 40px;
      margin: 0;
    }
  `;
  lines = 10;
  readonly scrolling = new ScrollController(this);

  get box(): Element {
    return this.renderRoot.querySelector('#transcript')!;
  }

  /** Resolves once the new height has been laid out and seen. */
  async resize(height: string): Promise<void> {
    const seen = new Promise<void>((resolve) => {
      const sizes = new ResizeObserver(([entry]) => {
        if (`${entry!.contentRect.height}px` !== height) return;
        sizes.disconnect();
        resolve();
      });
      sizes.observe(this.box);
    });
    this.style.setProperty('--height', height);
    await seen;
  }

  async grow(): Promise<void> {
    this.lines++;
    this.requestUpdate();
    await this.updateComplete;
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    const lines = Array.from({ length: this.lines }, () => html`<p>…</p>`);
    render(html`<div id="transcript">${lines}</div>`, this.renderRoot);
  }
}
customElements.define('growing-transcript', GrowingTranscript);

describe('a transcript that grows', () => {
  let transcript: GrowingTranscript;
  beforeEach(async () => {
    transcript = await fixture(html`<growing-transcript></growing-transcript>`);
  });

  it('stays at its end', async () => {
    expect(transcript.box.scrollTop).to.equal(300);
    await transcript.grow();
    expect(transcript.box.scrollTop).to.equal(340);
  });

  it('stays where the reader has scrolled to', async () => {
    transcript.box.scrollTop = 120;
    await transcript.grow();
    expect(transcript.box.scrollTop).to.equal(120);
  });

  it('follows again once the reader is back at its end', async () => {
    transcript.box.scrollTop = 120;
    await transcript.grow();
    transcript.box.scrollTop = transcript.box.scrollHeight;
    await transcript.grow();
    expect(transcript.box.scrollTop).to.equal(380);
  });

  it('says that the reader has left its end, and that they are back', async () => {
    expect(transcript.scrolling.isAtEnd).to.be.true;
    transcript.box.scrollTop = 120;
    await waitUntil(() => !transcript.scrolling.isAtEnd);
    transcript.box.scrollTop = 299;
    await waitUntil(() => transcript.scrolling.isAtEnd);
  });

  it('goes back to its end when it is asked to, and follows from there', async () => {
    transcript.box.scrollTop = 120;
    await waitUntil(() => !transcript.scrolling.isAtEnd);
    transcript.scrolling.showEnd();
    expect(transcript.box.scrollTop).to.equal(300);
    expect(transcript.scrolling.isAtEnd).to.be.true;
    await transcript.grow();
    expect(transcript.box.scrollTop).to.equal(340);
  });

  it('stays at its end when there is less room for it', async () => {
    await transcript.resize('60px');
    expect(transcript.box.scrollTop).to.equal(340);
    await transcript.grow();
    expect(transcript.box.scrollTop).to.equal(380);
  });

  it('stays at its end when it grows in the moment in which the room becomes less', async () => {
    transcript.style.setProperty('--height', '60px');
    await transcript.grow();
    expect(transcript.box.scrollTop).to.equal(380);
  });

  it('stays where the reader has scrolled to when there is less room for it', async () => {
    transcript.box.scrollTop = 120;
    await transcript.resize('60px');
    expect(transcript.box.scrollTop).to.equal(120);
  });

  it('stays at its end in another place of the page', async () => {
    const parent = transcript.parentElement!;
    transcript.remove();
    parent.append(transcript);
    await transcript.updateComplete;
    await transcript.resize('60px');
    expect(transcript.box.scrollTop).to.equal(340);
  });
});
