import { expect } from '@open-wc/testing';
import { transcriptAsWebVtt } from '../../../../src/ui/panel/saving/transcript-as-web-vtt.js';
import type { Transcript } from '../../../../src/ui/panel/saving/transcript-lines.js';
import { assistantSays, panelModel, visitorSays } from '../../panel-model.js';
import { at, conversation, saying } from './conversation.js';

const { term } = panelModel();

/** What the browser's own reader of captions makes of it. */
async function captions(transcript: Transcript): Promise<VTTCue[]> {
  const href = URL.createObjectURL(new Blob([transcriptAsWebVtt(transcript, term)], { type: 'text/vtt' }));
  const video = document.createElement('video');
  const track = Object.assign(document.createElement('track'), { src: href });
  video.append(track);
  try {
    await new Promise((resolve, reject) => {
      track.onload = resolve;
      track.onerror = reject;
      track.track.mode = 'hidden';
    });
    return [...track.track.cues!] as VTTCue[];
  } finally {
    URL.revokeObjectURL(href);
  }
}

const shown = (cue: VTTCue) => cue.getCueAsHTML().textContent;

describe('the conversation as WebVTT', () => {
  it('is what was heard, when it was heard, with the speaker’s name', () => {
    expect(transcriptAsWebVtt(conversation, term)).to.equal(
      [
        'WEBVTT',
        '',
        '00:00:00.000 --> 00:00:00.800',
        '<v Assistant>Hello!</v>',
        '',
        '00:00:00.800 --> 00:00:02.100',
        '<v Assistant>We have three</v>',
        '',
        '00:00:03.500 --> 00:00:06.500',
        '<v You>How much?</v>',
        '',
      ].join('\n'),
    );
  });

  it('is read by the browser, cue by cue', async () => {
    const cues = await captions(conversation);
    expect(cues.map(shown)).to.deep.equal(['Hello!', 'We have three', 'How much?']);
    expect(cues.map(({ startTime }) => startTime)).to.deep.equal([0, 0.8, 3.5]);
  });

  it('keeps arrows, tags, ampersands and blank lines as they were said', async () => {
    const words = ['1 --> 2', '<b>bold</b> </v>', 'a & b &amp; c', 'one\n\n00:00.000 --> 00:09.000\ntwo'];
    const cues = await captions(saying(...words.map((said, index) => at(index * 5_000, visitorSays(said)))));
    expect(cues.map(shown)).to.deep.equal(words.map((said) => said.replace('\n\n', '\n')));
  });

  it('leaves out what was still unheard when the visitor hung up', async () => {
    const cues = await captions({
      messages: [
        at(0, assistantSays('Heard.', { id: 'a1' })),
        at(10, assistantSays('Unheard.', { id: 'a2' })),
      ],
      utterances: {
        a1: { receivedMs: 900, heardMs: 400, isInterrupted: false },
        a2: { receivedMs: 900, heardMs: 0, isInterrupted: false },
      },
    });
    expect(cues.map(shown)).to.deep.equal(['Heard.']);
  });

  it('begins no line before the one above it', () => {
    const text = transcriptAsWebVtt(
      {
        messages: [
          at(0, assistantSays('A long answer.', { id: 'a1' })),
          at(10, assistantSays('And more of it.', { id: 'a2' })),
          at(100, visitorSays('Typed meanwhile.')),
        ],
        utterances: {
          a1: { receivedMs: 9_000, heardMs: 9_000, isInterrupted: false },
          a2: { receivedMs: 9_000, heardMs: 9_000, isInterrupted: false },
        },
      },
      term,
    );
    const begins = [...text.matchAll(/^(\S+) -->/gm)].map(([, begin]) => begin);
    expect(begins).to.deep.equal(['00:00:00.000', '00:00:09.000', '00:00:09.000']);
  });
});
