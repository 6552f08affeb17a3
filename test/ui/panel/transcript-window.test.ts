import { expect } from '@open-wc/testing';
import '../../../src/index.js';
import { createTranscriptWindow } from '../../../src/ui/panel/transcript-window.js';
import { assistantMessage, liveWidget } from '../live-widget.js';
import { installScriptedSocket } from '../scripted-socket.js';

describe('the part of a conversation that is drawn', () => {
  it('is all of it at first', () => {
    const { drawn } = createTranscriptWindow();
    expect(drawn(0, true)).to.deep.equal({ latestFrom: 0, earlierFrom: 0 });
    expect(drawn(100, true)).to.deep.equal({ latestFrom: 0, earlierFrom: 0 });
  });

  it('is the latest of a long one', () => {
    const { drawn } = createTranscriptWindow();
    expect(drawn(101, true)).to.deep.equal({ latestFrom: 51, earlierFrom: 51 });
    expect(drawn(102, true)).to.deep.equal({ latestFrom: 51, earlierFrom: 51 });
  });

  it('keeps what the reader has scrolled up to, until they come back', () => {
    const { drawn } = createTranscriptWindow();
    drawn(90, true);
    expect(drawn(300, false)).to.deep.equal({ latestFrom: 0, earlierFrom: 0 });
    expect(drawn(300, true), 'nothing new').to.deep.equal({ latestFrom: 0, earlierFrom: 0 });
    expect(drawn(301, true)).to.deep.equal({ latestFrom: 251, earlierFrom: 251 });
  });

  it('goes as far back as the reader asks for', () => {
    const { drawn, showEarlier } = createTranscriptWindow();
    drawn(200, true);
    showEarlier();
    expect(drawn(200, false)).to.deep.equal({ latestFrom: 150, earlierFrom: 100 });
    showEarlier();
    showEarlier();
    showEarlier();
    expect(drawn(201, false)).to.deep.equal({ latestFrom: 150, earlierFrom: 0 });
  });

  it('begins anew with a cleared conversation', () => {
    const { drawn } = createTranscriptWindow();
    drawn(500, true);
    expect(drawn(3, true)).to.deep.equal({ latestFrom: 0, earlierFrom: 0 });
  });

  describe('in a widget', () => {
    let uninstall: () => void;

    beforeEach(() => {
      uninstall = installScriptedSocket();
    });
    afterEach(() => uninstall());

    it('does not grow without end in a thousand turns, and nothing of them is lost', async () => {
      const { widget, socket } = await liveWidget();
      const boxes = () => widget.shadowRoot!.querySelectorAll('*').length;
      const turn = async (number: number) => {
        socket.say({
          ...assistantMessage,
          id: `a${number}`,
          message: { role: 'assistant', content: `Turn ${number}` },
        });
        await widget.updateComplete;
      };
      for (let number = 0; number < 100; number += 1) await turn(number);
      const afterHundred = boxes();
      for (let number = 100; number < 1000; number += 1) await turn(number);
      expect(boxes()).to.be.at.most(afterHundred + 1);
      expect(widget.messages).to.have.length(1000);
      expect(widget.shadowRoot!.querySelector('[role=log]')!.textContent).to.include('Turn 999');

      const earlier = () =>
        [...widget.shadowRoot!.querySelectorAll('button')].find(({ textContent }) =>
          textContent.includes('Earlier'),
        );
      while (earlier()) {
        earlier()!.click();
        await widget.updateComplete;
      }
      expect(widget.shadowRoot!.querySelectorAll('[part~=message]')).to.have.length(1000);
    });
  });
});
