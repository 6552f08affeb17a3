/** The door of the session: what thinks. No DOM, no Lit, no browser audio behind it. */
export type { ChatOptions } from './chat-options.js';
export { createConversation, type Conversation } from './conversation.js';
export type { CapturePort, PlaybackPort, Socket, SocketListener, World } from './ports.js';
export { isCall } from './reduce.js';
export {
  initialState,
  type Ending,
  type EndReason,
  type SessionEvent,
  type SessionListener,
  type SessionState,
  type SessionStatus,
  type TranscriptMessage,
} from './state.js';
