/**
 * The rooms of `src/` and the walls between them: who may import whom, which packages live where, and which browser
 * features only one room may name. The README draws the same picture in words. It reads text only, so a test can hand
 * it a breach.
 */
import { posix } from 'node:path';
import ts from 'typescript';
import { importsOf, nodesOf, parseModule, type ModuleImport } from './module-imports.js';

export interface SourceText {
  /** From `src/` on, e.g. `net/open-socket.ts`. */
  path: string;
  text: string;
}

const longestFileLines = 250;
const vocabulary = ['evi-error.ts', 'wire.ts'];

/** A room is a folder, entered by its `index.ts`, or a file beside the folders. */
const mayImport: Record<string, readonly string[]> = {
  session: vocabulary,
  audio: vocabulary,
  net: vocabulary,
  i18n: vocabulary,
  ui: [...vocabulary, 'ui/panel', 'i18n', 'headless.ts'],
  'ui/panel': [...vocabulary, 'ui', 'i18n', 'headless.ts'],
  server: ['wire.ts'],
  'headless.ts': [...vocabulary, 'session', 'audio', 'net', 'session-contract.ts', 'call-thread.ts'],
  'call-thread.ts': [...vocabulary, 'session', 'call-worker.ts'],
  'call-worker.ts': ['session', 'audio', 'net'],
  'session-contract.ts': [...vocabulary, 'session', 'audio'],
  'index.ts': [...vocabulary, 'ui', 'headless.ts'],
  'worklets.ts': ['audio'],
  'wire.ts': [],
  'evi-error.ts': [],
  'globals.d.ts': [],
};

/** An entry of the package is itself the door of its room: it picks what it publishes. */
const entries: Record<string, string> = { 'index.ts': 'ui', 'worklets.ts': 'audio' };

/** What the page must not load with the launcher: of these it may import types, and the rest by `import()`. */
const loadedOnIntent = ['ui/panel', 'headless.ts'];

const packageRooms: Record<string, readonly string[]> = {
  '@lit/reactive-element': ['ui', 'ui/panel'],
  'lit-html': ['ui/panel'],
  'virtual:audio-worklets': ['audio'],
  hume: ['server', 'wire.ts'],
  ws: ['server'],
  'espeak-ng': ['server'],
  node: ['server'],
};

const nameRooms: Record<string, readonly string[]> = {
  Worker: ['call-thread.ts'],
  WebSocket: ['net', 'server'],
  fetch: ['net', 'server'],
  AudioContext: ['audio'],
  OfflineAudioContext: ['audio'],
  mediaDevices: ['audio'],
  permissions: ['audio'],
  localStorage: ['ui', 'ui/panel'],
  sessionStorage: ['ui', 'ui/panel'],
};
const storageNames = ['localStorage', 'sessionStorage'];

/** @returns one sentence for each breach; none when all is well */
export function breachesOf(files: readonly SourceText[]): string[] {
  const storing = files.filter(({ path, text }) => namesIn(parseModule(path, text), storageNames).length > 0);
  return [
    ...files.flatMap(breachesOfFile),
    ...storing.slice(1).map(({ path }) => `${path} uses storage, which belongs in one file only.`),
  ];
}

function breachesOfFile({ path, text }: SourceText): string[] {
  const module = parseModule(path, text);
  const room = roomOf(path);
  if (!(room in mayImport)) return [`${path} is in no known room.`];
  const lines = text.split('\n').length - 1;
  return [
    ...importsOf(module).flatMap((line) => breachOfImport(path, room, line) ?? []),
    ...namesIn(module, Object.keys(nameRooms))
      .filter((name) => !nameRooms[name]?.includes(room))
      .map((name) => `${path} names ${name}, which belongs in ${String(nameRooms[name])}.`),
    ...(lines > longestFileLines ? [`${path} has ${lines} lines, more than ${longestFileLines}.`] : []),
  ];
}

function breachOfImport(path: string, room: string, { specifier, kind }: ModuleImport): string | undefined {
  if (!specifier.startsWith('.')) return breachOfPackage(path, room, specifier);
  const target = posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts');
  const targetRoom = roomOf(target);
  if (targetRoom === room) return undefined;
  if (!mayImport[room]?.includes(targetRoom)) return `${path} must not import ${target}.`;
  const isAtHome = entries[room] === targetRoom || room.startsWith(`${targetRoom}/`);
  if (!isAtHome && !isDoor(target, targetRoom)) {
    return `${path} enters ${targetRoom} by ${target}, not by its door.`;
  }
  if (room === 'ui' && loadedOnIntent.includes(targetRoom) && kind === 'static') {
    return `${path} loads ${target} with the page: import its types, and the rest by import().`;
  }
  return undefined;
}

function breachOfPackage(path: string, room: string, specifier: string): string | undefined {
  const rooms = packageRooms[packageOf(specifier)];
  if (rooms?.includes(room)) return undefined;
  return `${path} must not import ${specifier}${rooms === undefined ? '' : `, which belongs in ${rooms.join(', ')}`}.`;
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node';
  return /^@[^/]+\/[^/]+|^[^/]+/.exec(specifier)?.[0] ?? specifier;
}

/** `ui/panel/view.ts` → `ui/panel`; `net/index.ts` → `net`; `wire.ts` → `wire.ts`. */
function roomOf(path: string): string {
  if (path.startsWith('ui/panel/')) return 'ui/panel';
  return path.split('/')[0] ?? path;
}

function isDoor(target: string, room: string): boolean {
  return target === room || target === `${room}/index.ts`;
}

/** The wanted names that stand in the code; comments and strings do not count. */
function namesIn(module: ts.SourceFile, wanted: readonly string[]): string[] {
  const names = nodesOf(module)
    .filter(ts.isIdentifier)
    .map(({ text }) => text);
  return wanted.filter((name) => names.includes(name));
}
