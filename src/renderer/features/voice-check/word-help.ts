import type { DictionaryName } from '#shared/spelling/dictionaries.ts';
import type { WordHelp, WordNeeds } from '#shared/voice/patterns/needs.ts';

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

/** Loads what rules need of dictionaries and taggers, and nothing else: each takes about a third of a second. */
export async function loadWordHelp(
  { spelling, tagging }: WordNeeds,
  dictionary: DictionaryName,
): Promise<WordHelp> {
  const [speller, tagger] = await Promise.all([
    spelling ? spellerFor(dictionary) : null,
    tagging ? pennTagger() : null,
  ]);
  return { speller, tagger };
}

async function spellerFor(name: DictionaryName): Promise<NonNullable<WordHelp['speller']>> {
  const [{ default: make }, [affixes, words]] = await Promise.all([import('nspell'), files[name]()]);
  return make(affixes.default, words.default);
}

async function pennTagger(): Promise<NonNullable<WordHelp['tagger']>> {
  const { default: makeTagger } = await import('wink-pos-tagger');
  const { tagRawTokens } = makeTagger();
  return (words) => (words.length === 0 ? [] : tagRawTokens(words).map(({ pos }) => pos));
}
