import { expect } from '@open-wc/testing';
import { panelView } from '../../../../src/ui/panel/panel.js';
import type { SettingsActions } from '../../../../src/ui/panel/settings/settings-view.js';
import { assistantSays, panelModel, type ModelChanges } from '../../panel-model.js';
import { shadowFixture } from '../../shadow-fixture.js';

const devices = {
  microphones: [
    { id: 'm1', label: 'Desk' },
    { id: 'm2', label: 'Headset' },
  ],
  loudspeakers: [{ id: 's1', label: 'Room' }],
};
const live: ModelChanges['state'] = { status: 'live', messages: [assistantSays('Hello')] };

const shown = (changes: ModelChanges = {}) =>
  shadowFixture(panelView(panelModel({ isSettingsOpen: true, settingsModel: { devices }, ...changes })));

/** What every choice asks for, in words. */
function noted(): { asked: unknown[][]; actions: SettingsActions } {
  const asked: unknown[][] = [];
  const note =
    (name: string) =>
    (...given: unknown[]) =>
      void asked.push([name, ...given]);
  const actions: SettingsActions = {
    setMicrophone: note('microphone'),
    setLoudspeaker: note('loudspeaker'),
    toggleTrial: () => void asked.push(['trial']),
    setVolume: note('volume'),
    setCaptions: note('captions'),
    setLanguage: note('language'),
    withdrawConsent: note('withdrawal'),
  };
  return { asked, actions };
}

/** The control with this label. */
function labelled(root: ShadowRoot, name: string): HTMLElement {
  const label = [...root.querySelectorAll('label')].find(({ textContent }) => textContent.includes(name));
  return label!.control!;
}

function pick(select: HTMLSelectElement, label: string): void {
  [...select.options].find(({ text }) => text === label)!.selected = true;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

const chosen = (select: HTMLSelectElement) => select.selectedOptions[0]!.text;

describe('the settings', () => {
  for (const theme of ['light', 'dark']) {
    for (const dir of ['ltr', 'rtl']) {
      it(`have no accessibility faults, ${theme}, ${dir}`, async () => {
        const { host } = await shadowFixture(
          panelView(panelModel({ state: live, isSettingsOpen: true, settingsModel: { devices } })),
          theme,
        );
        host.dir = dir;
        await expect(host).to.be.accessible();
      });
    }
  }

  it('take the place of the conversation, and leave the buttons of the call where they are', async () => {
    const { root, part, show } = await shown({ state: live });
    expect(part('transcript').checkVisibility()).to.be.false;
    expect(part('end').checkVisibility()).to.be.true;
    show(panelView(panelModel({ state: live })));
    expect(part('transcript').checkVisibility()).to.be.true;
    expect(root.querySelector('#settings')).to.be.null;
  });

  it('are opened by a button that says whether they are', async () => {
    let toggled = 0;
    const actions = {
      toggleSettings() {
        toggled++;
      },
    };
    const { part, show } = await shadowFixture(panelView(panelModel({ actions })));
    expect(part('settings').ariaLabel).to.equal('Settings');
    expect(part('settings').ariaExpanded).to.equal('false');
    part('settings').click();
    expect(toggled).to.equal(1);
    show(panelView(panelModel({ actions, isSettingsOpen: true })));
    expect(part('settings').ariaExpanded).to.equal('true');
  });

  it('list the devices, the chosen one marked, and ask for another', async () => {
    const { asked, actions } = noted();
    const { root } = await shown({
      choices: { microphoneId: 'm2', loudspeakerId: 'gone' },
      settingsModel: { devices, actions },
    });
    const microphone = labelled(root, 'Microphone') as HTMLSelectElement;
    const loudspeaker = labelled(root, 'Loudspeaker') as HTMLSelectElement;
    expect([...microphone.options].map(({ text }) => text)).to.deep.equal([
      'Chosen by your system',
      'Desk',
      'Headset',
    ]);
    expect([chosen(microphone), chosen(loudspeaker)]).to.deep.equal(['Headset', 'Chosen by your system']);
    pick(microphone, 'Desk');
    pick(microphone, 'Chosen by your system');
    pick(loudspeaker, 'Room');
    expect(asked).to.deep.equal([
      ['microphone', 'm1'],
      ['microphone', undefined],
      ['loudspeaker', 's1'],
    ]);
  });

  it('mark a device only once it is had, and say why it was not', async () => {
    const { root, show } = await shown();
    pick(labelled(root, 'Microphone') as HTMLSelectElement, 'Desk');
    show(panelView(panelModel({ isSettingsOpen: true, settingsModel: { devices, problem: 'mic-busy' } })));
    expect(chosen(labelled(root, 'Microphone') as HTMLSelectElement)).to.equal('Chosen by your system');
    expect(root.querySelector('#settings [role=alert]')!.textContent).to.include('Another program');
  });

  it('have no loudspeaker to choose where the browser lets no page choose, and no microphone in a chat', async () => {
    const { root } = await shown({ settingsModel: {}, callMode: 'text' });
    const labels = [...root.querySelectorAll('#settings label')].map(({ textContent }) => textContent);
    expect(labels.join()).not.to.match(/Microphone|Loudspeaker/);
    expect(root.querySelector('#settings')!.textContent).not.to.include('Try the microphone');
    expect(root.querySelector('meter')).to.be.null;
  });

  it('show how loud the visitor is during a call, and before one when they try the microphone', async () => {
    const { asked, actions } = noted();
    const { root, show } = await shown({ settingsModel: { actions } });
    const trial = () =>
      [...root.querySelectorAll('button')].find(({ textContent }) => textContent.includes('Try'));
    const showsMeter = () => labelled(root, 'How loud you are heard') === root.querySelector('meter');
    expect(root.querySelector('meter')).to.be.null;
    expect(trial()!.ariaPressed).to.equal('false');
    trial()!.click();
    expect(asked).to.deep.equal([['trial']]);
    show(panelView(panelModel({ isSettingsOpen: true, settingsModel: { isTrying: true } })));
    expect(trial()!.ariaPressed).to.equal('true');
    expect(showsMeter()).to.be.true;
    show(panelView(panelModel({ state: live, isSettingsOpen: true })));
    expect(trial()).to.be.undefined;
    expect(showsMeter()).to.be.true;
  });

  it('change the volume, the language, and whether the conversation is shown', async () => {
    const { asked, actions } = noted();
    const { root } = await shown({
      settings: { volume: 0.5 },
      choices: { withoutCaptions: true },
      settingsModel: { actions },
    });
    const volume = labelled(root, 'Volume') as HTMLInputElement;
    expect(volume.value).to.equal('0.5');
    expect(volume.ariaValueText, 'to who hears it').to.equal('50%');
    volume.value = '0.25';
    volume.dispatchEvent(new Event('input'));
    expect(chosen(labelled(root, 'Language') as HTMLSelectElement)).to.equal('English');
    pick(labelled(root, 'Language') as HTMLSelectElement, 'English');
    const captions = labelled(root, 'in writing') as HTMLInputElement;
    expect(captions.checked).to.be.false;
    captions.click();
    expect(asked).to.deep.equal([
      ['volume', 0.25],
      ['language', 'en'],
      ['captions', true],
    ]);
  });

  it('hide the conversation when the visitor wants no captions, and offer none where the page has none', async () => {
    const { root, part, show } = await shadowFixture(
      panelView(panelModel({ state: live, choices: { withoutCaptions: true } })),
    );
    expect(part('message')).to.be.null;
    show(panelView(panelModel({ isSettingsOpen: true, settings: { withoutTranscript: true } })));
    expect(root.querySelector('[type=checkbox]')).to.be.null;
  });

  it('give every control at least 24 pixels each way', async () => {
    const { root } = await shown({ state: live });
    const controls = [...root.querySelectorAll('#settings :is(select, input, button)')];
    expect(controls).to.have.length(6);
    for (const control of controls) {
      const { width, height } = control.getBoundingClientRect();
      expect(Math.min(width, height), control.outerHTML).to.be.at.least(24);
    }
  });
});
