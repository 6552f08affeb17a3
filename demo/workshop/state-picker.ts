/**
 * A list of states that a call may be in: choosing one leads the widget to a server that brings just that about. Choosing
 * none leads it back to the one it had.
 */
import type { HumeEviWidget } from '../../src/index.js';
import { states } from '../states/states.js';

export function offerStates(select: HTMLSelectElement, widget: HumeEviWidget): void {
  const home = {
    tokenUrl: widget.getAttribute('token-url') ?? '',
    socketUrl: widget.getAttribute('socket-url') ?? '',
  };
  select.append(...Object.keys(states).map((name) => new Option(name)));
  select.addEventListener('change', () => {
    widget.disconnect();
    widget.clearMessages();
    const path = `/state/${encodeURIComponent(select.value)}`;
    widget.setAttribute('token-url', select.value === '' ? home.tokenUrl : `${path}/token`);
    widget.setAttribute('socket-url', select.value === '' ? home.socketUrl : `${path}/chat`);
    if (select.value !== '') void enter(widget);
  });
}

async function enter(widget: HumeEviWidget): Promise<void> {
  await widget.show();
  await widget.connect();
}
