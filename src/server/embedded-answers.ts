/**
 * What the embedded engine says. Short sentences that tell what was really received, then one that explains the
 * widget, another one each time. It must never claim to have understood speech.
 */
import type { Tool, Turn } from './engine.js';
import { speechAloud } from './speech-in-words.js';

const explanations = [
  'Talk over me, and I stop at once.',
  'You can also type, while we talk.',
  'The microphone button mutes you, and the call goes on.',
  'Close this panel if you like, and we go on talking.',
  'Your microphone is let go, the moment you end the call.',
  'Press escape, and the panel closes.',
  'A real engine in my place would understand your words.',
];

/** Answers one turn, sentence by sentence. */
export async function* answerTurn(turn: Turn): AsyncGenerator<string> {
  const spokenBefore = turn.earlier.filter(({ role }) => role === 'user').length;
  if (spokenBefore > 0 && turn.history.every(({ role }) => role !== 'user')) {
    yield `Welcome back. I remember ${count(spokenBefore, 'message')} of yours.`;
  }
  if (turn.speech) {
    yield speechAloud(turn.speech);
  } else {
    const tool = toolAskedFor(turn);
    if (tool) {
      yield `The tool ${tool.name} says: ${await turn.callTool(tool, '{}')}`;
      return;
    }
    if (turn.hangUp && /\b(goodbye|bye)\b/i.test(turn.text)) {
      turn.hangUp();
      yield 'Goodbye, it was nice to talk with you.';
      return;
    }
    yield `You wrote: ${turn.text}`;
  }
  yield nextExplanation(turn);
}

/** "Call the tool weather", typed, asks for the declared tool of that name. */
function toolAskedFor({ text, settings }: Turn): Tool | undefined {
  const name = /\bcall the tool ([\w-]+)/i.exec(text)?.[1];
  return settings.tools?.find((tool) => tool.name === name);
}

/** Counted in turns of the conversation, so that nothing has to be remembered between them. */
function nextExplanation({ history }: Turn): string {
  const turns = history.filter(({ role }) => role === 'user').length;
  return explanations[turns % explanations.length] ?? '';
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
