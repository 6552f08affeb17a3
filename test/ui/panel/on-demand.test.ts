import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { css, ReactiveElement } from '@lit/reactive-element';
import { render } from 'lit-html';
import { createOnDemand, loadWhenOpened, type PanelPart } from '../../../src/ui/panel/on-demand.js';
import { panelModel } from '../panel-model.js';

class Host extends ReactiveElement {}
customElements.define('on-demand-host', Host);

const part: PanelPart = {
  styles: css`
    em {
      color: rgb(1, 2, 3);
    }
  `,
  view: () => html`<em>here</em>`,
};

/** A part behind a disclosure, on a host that draws it as the panel does. */
async function disclosed(fetchPart: () => Promise<PanelPart>) {
  const host = await fixture<Host>(html`<on-demand-host></on-demand-host>`);
  const onDemand = createOnDemand(host, fetchPart);
  const draw = () =>
    render(
      html`<details @toggle=${loadWhenOpened(onDemand)}>
        <summary>Part</summary>
        <p>${onDemand.view(panelModel())}</p>
      </details>`,
      host.renderRoot,
    );
  host.addController({ hostUpdated: () => void draw() });
  draw();
  const details = host.renderRoot.querySelector('details')!;
  const setOpen = async (open: boolean) => {
    const toggled = new Promise((resolve) => details.addEventListener('toggle', resolve, { once: true }));
    details.open = open;
    await toggled;
  };
  return { details, setOpen };
}

describe('a part of the panel that is loaded on demand', () => {
  it('is loaded when it is opened, once, and brings its styles', async () => {
    let fetched = 0;
    const { details, setOpen } = await disclosed(() => {
      fetched++;
      return Promise.resolve(part);
    });
    expect(fetched).to.equal(0);
    await setOpen(true);
    await waitUntil(() => details.querySelector('em'));
    expect(getComputedStyle(details.querySelector('em')!).color).to.equal('rgb(1, 2, 3)');
    await setOpen(false);
    await setOpen(true);
    expect(fetched).to.equal(1);
  });

  it('shows nothing while it comes', async () => {
    const { details, setOpen } = await disclosed(() => new Promise<PanelPart>(() => undefined));
    await setOpen(true);
    expect(details.querySelector('p')!.textContent).to.equal('');
  });

  it('says when it could not be loaded, and comes with the next opening', async () => {
    const told: unknown[] = [];
    const { reportError } = window;
    window.reportError = (error) => void told.push(error);
    const lost = new TypeError('Failed to fetch');
    const answers = [() => Promise.reject(lost), () => Promise.resolve(part)];
    const { details, setOpen } = await disclosed(() => answers.shift()!());
    try {
      await setOpen(true);
      await waitUntil(() => details.querySelector('[role=alert]'));
    } finally {
      window.reportError = reportError;
    }
    expect(details.textContent).to.include('This could not be loaded.');
    expect(told).to.deep.equal([lost]);
    await setOpen(false);
    await setOpen(true);
    await waitUntil(() => details.querySelector('em'));
    expect(details.querySelector('[role=alert]')).to.be.null;
  });
});
