/** The door of the session: what thinks. No DOM, no Lit, no browser audio behind it. */
export { startCall, type Call } from './call.js';
export type { CallCommand, CallReport } from './call-messages.js';
export type { ChatOptions } from './chat-options.js';
export { createConversation, type Conversation } from './conversation.js';
export type { CallLimits } from './limits.js';
export type { CapturePort, PlaybackPort, Port, Socket, SocketListener, World } from './ports.js';
export { isCall } from './reduce.js';
export { defaultReconnect, type ReconnectOptions } from './reconnection.js';
export { startRemoteCall } from './remote-call.js';
export { serveCall } from './serve-call.js';
export { createToolbox, type ToolHandler, type ToolOptions } from './tools.js';
export {
  initialState,
  type Ending,
  type EndReason,
  type LimitKind,
  type LimitWarning,
  type SessionEvent,
  type SessionListener,
  type SessionState,
  type SessionStatus,
  type TranscriptMessage,
  type Utterance,
} from './state.js';
