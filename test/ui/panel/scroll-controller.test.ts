import { expect, fixture } from '@open-wc/testing';
import { css, html, LitElement } from 'lit';
import { ScrollController } from '../../../src/ui/panel/scroll-controller.js';

class GrowingTranscript extends LitElement {
  static override styles = css`
    #transcript {
      overflow: auto;
      block-size: 100px;
    }
    p {
      block-size: 40px;
      margin: 0;
    }
  `;
  lines = 10;

  constructor() {
    super();
    new ScrollController(this);
  }

  get box(): Element {
    return this.renderRoot.querySelector('#transcript')!;
  }

  async grow(): Promise<void> {
    this.lines++;
    this.requestUpdate();
    await this.updateComplete;
  }

  protected override render() {
    return html`<div id="transcript">${Array.from({ length: this.lines }, () => html`<p>…</p>`)}</div>`;
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
});
