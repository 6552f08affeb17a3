/** How the measures of expression moved, as a table: what the picture says, for those who do not see it. */
import { html } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import type { Term } from '../../words.js';
import type { ExpressionCourse, Turn } from './expression-course.js';
import { percentIn } from '../percent.js';

export function expressionTableView({ names, turns }: ExpressionCourse, term: Term) {
  const percent = percentIn(term('$code'));
  const ordinal = new Intl.NumberFormat(term('$code'));
  const row = ({ message, strengths }: Turn, index: number) =>
    html`<tr>
      <th scope="row">${ordinal.format(index + 1)}, ${term(`voice:${message.type}`)}</th>
      ${strengths.map((strength) => html`<td>${percent(strength)}</td>`)}
    </tr>`;
  return html`<table>
    <caption>
      ${term('expressionPicture')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${term('expressionTurn')}</th>
        ${names.map((name) => html`<th scope="col">${term('expression', name)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${turns.map((turn, index) =>
        // As in the transcript, one more turn costs one more row, as long as the same measures are the strongest.
        guard([turn.message, term, ...names], () => row(turn, index)),
      )}
    </tbody>
  </table>`;
}
