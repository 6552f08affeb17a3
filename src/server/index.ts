/** The server room's door. For Node; nothing here runs in a browser. */
export { createEviServer, type EviServer, type EviServerOptions } from './evi-server.js';
export { createTokenHandler, type HumeKeys } from './token-handler.js';
export { createEmbeddedEngine } from './embedded-engine.js';
export { formatLogEntry, type LogEntry } from './log-entry.js';
export type {
  EmotionScores,
  Engine,
  SessionSettings,
  Sound,
  Speech,
  Tool,
  Turn,
  Utterance,
} from './engine.js';
