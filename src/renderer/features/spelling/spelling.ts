import type { SpellAnswer, SpellRequest } from '#renderer/features/spelling/spell-messages.ts';
import type { DictionaryName } from '#shared/spelling/dictionaries.ts';

type Asked = (words: readonly string[] | null) => void;

let worker: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, Asked>();

/** The thread that reads the dictionaries; it begins with the first word that somebody wants checked. */
function thread(): Worker {
  if (worker !== null) return worker;
  const made = new Worker(new URL('./spell-worker.ts', import.meta.url), { type: 'module' });
  made.onmessage = ({ data }: MessageEvent<SpellAnswer>) => {
    waiting.get(data.id)?.(data.words);
    waiting.delete(data.id);
  };
  made.onerror = () => {
    for (const answer of waiting.values()) answer(null);
    waiting.clear();
  };
  worker = made;
  return made;
}

type Question = SpellRequest extends infer One ? (One extends SpellRequest ? Omit<One, 'id'> : never) : never;

function ask(question: Question): Promise<readonly string[] | null> {
  lastId += 1;
  const id = lastId;
  return new Promise((answer) => {
    waiting.set(id, answer);
    thread().postMessage({ ...question, id });
  });
}

/** Which words a dictionary knows, as far as it was asked: words come again and again. */
const known = new Map<DictionaryName, Map<string, boolean>>();
/** Most words that are remembered of one dictionary. */
const KNOWN_MAX = 20_000;

function knownOf(dictionary: DictionaryName): Map<string, boolean> {
  const words = known.get(dictionary) ?? new Map<string, boolean>();
  if (words.size > KNOWN_MAX) words.clear();
  known.set(dictionary, words);
  return words;
}

/** Whether a word is in a dictionary; undefined until that was looked up. */
export function isInDictionary(dictionary: DictionaryName, word: string): boolean | undefined {
  return known.get(dictionary)?.get(word);
}

/** Looks words up, those that were not looked up before. False when the dictionary cannot be read. */
export async function lookUp(dictionary: DictionaryName, words: readonly string[]): Promise<boolean> {
  const fresh = [...new Set(words)].filter((word) => isInDictionary(dictionary, word) === undefined);
  if (fresh.length === 0) return true;
  const wrong = await ask({ kind: 'check', dictionary, words: fresh });
  if (wrong === null) return false;
  const memory = knownOf(dictionary);
  for (const word of fresh) memory.set(word, !wrong.includes(word));
  return true;
}

/** What was perhaps meant by a word, the likeliest first. */
export async function suggestionsFor(dictionary: DictionaryName, word: string): Promise<readonly string[]> {
  return (await ask({ kind: 'suggest', dictionary, word })) ?? [];
}
