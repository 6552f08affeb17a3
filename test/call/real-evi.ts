/**
 * The project's own EVI-compatible server behind a shop's page, as the demo mounts it, and its log to wait for things
 * in. Nothing of the server is replaced; its log is also what was really sent, to be compared with what was heard.
 */
import { createEviServer, type EviServerOptions, type LogEntry } from '../../src/server/index.js';
import { decodeWav } from '../../src/server/wav.js';
import { createBulletin, type Bulletin } from './bulletin.js';
import { startSite, widget, type Answer, type Site } from './site.js';

type EntryOf<Type> = Extract<LogEntry, { type: Type }>;
type Received = EntryOf<'received'>['message'];
type Sent = EntryOf<'sent'>['message'];

/** One sentence of the assistant's, as it was sent. */
export interface SentUtterance {
  id: string;
  text: string;
  samples: Int16Array;
}

export interface EviSite extends Site {
  log: readonly LogEntry[];
  entries<Type extends LogEntry['type']>(type: Type): EntryOf<Type>[];
  sent<Type extends Sent['type']>(type: Type): Extract<Sent, { type: Type }>[];
  received<Type extends Received['type']>(type: Type): Extract<Received, { type: Type }>[];
  /** Everything the assistant has said, in order. */
  utterances(): SentUtterance[];
  /** Resolves as soon as the log is such that this holds; rejects when the server failed. */
  until: Bulletin['until'];
}

export interface EviSiteOptions extends EviServerOptions {
  /** Attributes of the widget on the page. */
  attributes?: string;
  /** The body of the page, instead of the widget. */
  body?: string;
}

export async function startEviSite({ attributes, body, ...options }: EviSiteOptions = {}): Promise<EviSite> {
  const log: LogEntry[] = [];
  const bulletin = createBulletin();
  const evi = createEviServer({
    ...options,
    log(entry) {
      log.push(entry);
      bulletin.announce();
    },
  });
  const answer: Answer = (request, response) => void evi.handleRequest(request, response);
  const site = await startSite({
    body: body ?? widget(attributes),
    token: answer,
    otherwise: answer,
    onUpgrade: (request, socket, head) => void evi.handleUpgrade(request, socket, head),
  });

  const entries: EviSite['entries'] = <Type extends LogEntry['type']>(type: Type) =>
    log.filter((entry): entry is EntryOf<Type> => entry.type === type);
  const sent: EviSite['sent'] = <Type extends Sent['type']>(type: Type) =>
    entries('sent').flatMap(({ message }) =>
      message.type === type ? [message as Extract<Sent, { type: Type }>] : [],
    );
  return {
    ...site,
    log,
    entries,
    sent,
    received: <Type extends Received['type']>(type: Type) =>
      entries('received').flatMap(({ message }) =>
        message.type === type ? [message as Extract<Received, { type: Type }>] : [],
      ),
    utterances: () =>
      sent('assistant_message').map(({ id, message }) => ({
        id: id ?? '',
        text: message.content ?? '',
        samples: joined(sent('audio_output').filter((chunk) => chunk.id === id)),
      })),
    until: (holds) =>
      bulletin.until(() => {
        const [failure] = entries('failed');
        if (failure) throw failure.error;
        return holds();
      }),
    async close() {
      await evi.close();
      await site.close();
    },
  };
}

function joined(chunks: readonly { data: string }[]): Int16Array {
  const parts = chunks.map(({ data }) => decodeWav(Buffer.from(data, 'base64')).samples);
  return Int16Array.from(parts.flatMap((part) => [...part]));
}
