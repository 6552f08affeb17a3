/**
 * The entry a page loads: registers the element, and loads nothing else. Loading it twice is harmless; importing it
 * where there is no page, as in server rendering, does nothing.
 */
import { HumeEviWidget } from './ui/element.js';

export { HumeEviWidget };
export type * from './ui/call-events.js';
export type * from './ui/panel-events.js';
export type { EviConsentEvent } from './ui/consent-event.js';
export type { EviRatingEvent, Rating } from './ui/rating-event.js';
export type { EviToolCallEvent } from './ui/tool-call-event.js';
export type { EviWarningEvent } from './ui/warning-event.js';
export type { EviError, EviErrorCode, EviErrorDetail } from './evi-error.js';
export type {
  AudioConstraints,
  CallLimits,
  EndReason,
  LimitKind,
  ReceivedMessage,
  ServerMessage,
  SessionSettings,
  SessionStatus,
  ToolCall,
  ToolError,
  ToolHandler,
  ToolOptions,
  ToolResponse,
  TranscriptMessage,
} from './headless.js';

if (typeof document !== 'undefined') HumeEviWidget.define();
