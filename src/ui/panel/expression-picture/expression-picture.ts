/**
 * How the voices sounded during the conversation: the strongest measures of expression as lines over its turns, a
 * drawing for each voice, and the same as a table for screen readers.
 */
import { html, svg } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import type { Term } from '../../words.js';
import { courseOfExpressions, linePath, type ExpressionCourse } from './expression-course.js';
import { isMeasured } from '../expression-strengths.js';
import type { SpokenMessage } from '../shown-messages.js';
import { expressionTableView } from './expression-table.js';
import type { PanelModel } from '../model.js';
import { percentIn } from '../percent.js';

type Voice = SpokenMessage['type'];

export function expressionPictureView({ state, term }: PanelModel) {
  const measured = state.messages.filter(isMeasured);
  return html`${guard([...measured, term], () => pictureView(measured, term))}`;
}

function pictureView(measured: readonly SpokenMessage[], term: Term) {
  const course = courseOfExpressions(measured);
  return html`${drawnVoices(course).map((voice) => drawingView(course, voice, term))}
    ${legendView(course, term)}
    <div class="visually-hidden">${expressionTableView(course, term)}</div>`;
}

/** The visitor first; a voice that was never measured is left out. */
function drawnVoices({ turns }: ExpressionCourse): Voice[] {
  const all: Voice[] = ['user_message', 'assistant_message'];
  return all.filter((voice) => turns.some(({ message }) => message.type === voice));
}

function drawingView(course: ExpressionCourse, voice: Voice, term: Term) {
  return html`<div class="drawing" aria-hidden="true">
    <span>${term(`voice:${voice}`)}</span><span>${percentIn(term('$code'))(course.ceiling)}</span>
    <svg viewBox="0 0 100 100" preserveAspectRatio="none">
      ${course.names.map((name, index) => lineView(linePath(course, name, voice), index))}
    </svg>
  </div>`;
}

function legendView({ names }: ExpressionCourse, term: Term) {
  return html`<div class="legend" aria-hidden="true">
    ${names.map(
      (name, index) =>
        html`<span
          ><svg viewBox="0 0 100 100" preserveAspectRatio="none">${lineView('M0 50H100', index)}</svg>
          ${term('expression', name)}</span
        >`,
    )}
  </div>`;
}

/** Told apart by dashes as well as by colour. The drawing is stretched, the stroke is not. */
function lineView(path: string, index: number) {
  return svg`<path class="line-${index + 1}" d=${path} vector-effect="non-scaling-stroke" />`;
}
