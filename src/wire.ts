/**
 * The messages of the EVI chat socket, as the `hume` package types them: snake_case as they are sent, camelCase as a
 * page sees them. Types only; nothing here exists at run time.
 */
import type { Hume, serialization } from 'hume';

/** Server → client, as sent. */
export type WireServerMessage = serialization.empathicVoice.SubscribeEvent.Raw;
/** Client → server, as sent. */
export type WireClientMessage = serialization.empathicVoice.PublishEvent.Raw;

/** Server → client, camelCase. */
export type ServerMessage = Hume.empathicVoice.SubscribeEvent;
/** Client → server, camelCase. */
export type ClientMessage = Hume.empathicVoice.PublishEvent;

/** A server message as the page receives it: camelCase, and when it came. */
export type ReceivedMessage = ServerMessage & { receivedAt: Date };

export type SessionSettings = Hume.empathicVoice.SessionSettings;
export type ToolCall = Hume.empathicVoice.ToolCallMessage;
export type ToolResponse = Hume.empathicVoice.ToolResponseMessage;
export type ToolError = Hume.empathicVoice.ToolErrorMessage;
