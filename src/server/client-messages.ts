/**
 * Checks what a client sends. The shapes are those of `hume`'s own serializers, so that what its SDK can send is what
 * is accepted; a few rules the schema cannot express are added here. Unknown fields are ignored, as EVI does.
 */
import { empathicVoice } from 'hume/serialization';
import type { WireClientMessage } from '../wire.js';
import { ClientError } from './client-error.js';

type MessageType = WireClientMessage['type'];

interface Schema {
  parse(
    raw: unknown,
    options: { unrecognizedObjectKeys: 'strip' },
  ): { ok: true } | { ok: false; errors: { path: string[]; message: string }[] };
}

const schemas: Record<MessageType, Schema> = {
  audio_input: empathicVoice.AudioInput,
  session_settings: empathicVoice.SessionSettings,
  user_input: empathicVoice.UserInput,
  assistant_input: empathicVoice.AssistantInput,
  tool_response: empathicVoice.ToolResponseMessage,
  tool_error: empathicVoice.ToolErrorMessage,
  pause_assistant_message: empathicVoice.PauseAssistantMessage,
  resume_assistant_message: empathicVoice.ResumeAssistantMessage,
};

/** @throws {ClientError} E0100, or E0101 naming the field */
export function decodeClientMessage(text: string): WireClientMessage {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch (cause) {
    throw new ClientError('invalid_json', 'The message is not valid JSON.', { cause });
  }
  return checkClientMessage(message);
}

/** @throws {ClientError} E0101 naming the field */
export function checkClientMessage(message: unknown): WireClientMessage {
  const type =
    typeof message === 'object' && message !== null && 'type' in message ? message.type : undefined;
  if (typeof type !== 'string' || !Object.hasOwn(schemas, type)) {
    throw invalid('type', `expected one of ${Object.keys(schemas).join(', ')}`);
  }
  const result = schemas[type as MessageType].parse(message, { unrecognizedObjectKeys: 'strip' });
  const fault = result.ok ? undefined : result.errors[0];
  if (fault) throw invalid(fault.path.join('.'), fault.message);
  const checked = message as WireClientMessage;
  checkFurther(checked);
  return checked;
}

/** @throws {ClientError} E0201 */
export function decodeBase64(data: string): Buffer {
  if (data.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(data)) {
    throw new ClientError('invalid_base64', 'data: not valid base64.');
  }
  return Buffer.from(data, 'base64');
}

function checkFurther(message: WireClientMessage): void {
  if (message.type === 'user_input' || message.type === 'assistant_input') {
    if (message.text.trim() === '') throw invalid('text', 'expected some text');
  }
  if (message.type !== 'session_settings') return;
  const { audio, tools } = message;
  if (audio) {
    requireWhole('audio.sample_rate', audio.sample_rate, 8000, 192_000);
    requireWhole('audio.channels', audio.channels, 1, 8);
  }
  tools?.forEach(({ parameters }, index) => requireJson(`tools.${index}.parameters`, parameters));
}

function requireWhole(field: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw invalid(field, `expected a whole number from ${least} to ${most}, received ${value}`);
  }
}

function requireJson(field: string, text: string): void {
  try {
    JSON.parse(text);
  } catch (cause) {
    throw new ClientError('invalid_message', `${field}: expected a JSON schema as a string.`, { cause });
  }
}

function invalid(field: string, fault: string): ClientError {
  return new ClientError(
    'invalid_message',
    `${field === '' ? 'message' : field}: ${fault.replace(/\.$/, '')}.`,
  );
}
