/** The conversations that can be resumed: what was said in the chats of each group. In memory, the oldest forgotten. */
import { randomUUID } from 'node:crypto';
import type { Utterance } from './engine.js';

export interface ChatGroup {
  id: string;
  utterances: Utterance[];
}

const keptGroups = 1000;

export class ChatGroups {
  readonly #groups = new Map<string, ChatGroup>();

  begin(): ChatGroup {
    const group: ChatGroup = { id: randomUUID(), utterances: [] };
    this.#groups.set(group.id, group);
    const [oldest] = this.#groups.keys();
    if (this.#groups.size > keptGroups && oldest !== undefined) this.#groups.delete(oldest);
    return group;
  }

  find(id: string): ChatGroup | undefined {
    return this.#groups.get(id);
  }
}
