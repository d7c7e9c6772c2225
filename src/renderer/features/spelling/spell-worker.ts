import nspell from 'nspell';
import type { SpellAnswer, SpellRequest } from '#renderer/features/spelling/spell-messages.ts';
import type { DictionaryName } from '#shared/spelling/dictionaries.ts';

// A thread of its own: reading a dictionary takes a third of a second, a suggestion up to one.

type Speller = ReturnType<typeof nspell>;
type Files = readonly [affixes: { readonly default: string }, words: { readonly default: string }];

const files: { readonly [name in DictionaryName]: () => Promise<Files> } = {
  'en-GB': () =>
    Promise.all([
      import('../../../../node_modules/dictionary-en-gb/index.aff?raw'),
      import('../../../../node_modules/dictionary-en-gb/index.dic?raw'),
    ]),
  'en-US': () =>
    Promise.all([
      import('../../../../node_modules/dictionary-en/index.aff?raw'),
      import('../../../../node_modules/dictionary-en/index.dic?raw'),
    ]),
};

const spellers = new Map<DictionaryName, Promise<Speller>>();

function spellerFor(name: DictionaryName): Promise<Speller> {
  const known = spellers.get(name);
  if (known !== undefined) return known;
  const made = files[name]().then(([affixes, words]) => nspell(affixes.default, words.default));
  spellers.set(name, made);
  return made;
}

/** The lists leave accents out: café stands there as cafe. */
function isCorrect(speller: Speller, word: string): boolean {
  if (speller.correct(word)) return true;
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
  return plain !== word && speller.correct(plain);
}

async function answerTo(request: SpellRequest): Promise<SpellAnswer> {
  const speller = await spellerFor(request.dictionary);
  if (request.kind === 'suggest') return { id: request.id, words: speller.suggest(request.word).slice(0, 6) };
  return { id: request.id, words: request.words.filter((word) => !isCorrect(speller, word)) };
}

self.onmessage = ({ data }: MessageEvent<SpellRequest>): void => {
  answerTo(data).then(
    (answer) => self.postMessage(answer),
    () => self.postMessage({ id: data.id, words: null } satisfies SpellAnswer),
  );
};
