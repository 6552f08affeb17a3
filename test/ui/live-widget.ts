/** An element in a call, for tests that speak for the server. */
import type { HumeEviWidget } from '../../src/index.js';
import { openedSocket, ScriptedSocket } from './scripted-socket.js';
import { textWidget } from './widget-fixture.js';

export const assistantMessage = {
  type: 'assistant_message',
  id: 'a1',
  message: { role: 'assistant', content: 'Good day!' },
  models: {},
  from_text: false,
  is_quick_response: false,
};

export async function liveWidget({ isOpen = true } = {}): Promise<{
  widget: HumeEviWidget;
  socket: ScriptedSocket;
}> {
  const widget = await textWidget();
  if (isOpen) await widget.show();
  const connected = widget.connect();
  const socket = await openedSocket(ScriptedSocket.made.length + 1);
  socket.goLive();
  await connected;
  await widget.updateComplete;
  return { widget, socket };
}
