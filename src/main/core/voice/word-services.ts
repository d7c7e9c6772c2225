import type nspell from 'nspell';
import type { PatternServices, Speller, Tagger } from '#shared/voice/patterns/check.ts';
import type { Dictionary } from '#shared/voice/vale/package.ts';

type Spell = ReturnType<typeof nspell>;

/**
 * Spelling and parts of speech for rules that ask for them, by packages on disk. Nothing is loaded before the first
 * such rule runs; each takes about a third of a second then, so this belongs into a thread.
 * @param own dictionaries that came with a style, by name
 */
export async function wordServices(
  own: ReadonlyMap<string, Dictionary>,
  wanted: { readonly spelling: boolean; readonly tagging: boolean },
): Promise<PatternServices> {
  const english = wanted.spelling ? await englishSpeller() : null;
  const made = new Map<string, Spell | null>();
  const spellerOf = (name: string): Spell | null => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const dictionary = own.get(name);
    const speller = dictionary !== undefined && english !== null ? english.make(dictionary) : null;
    made.set(name, speller);
    return speller;
  };
  return {
    tagger: wanted.tagging ? await pennTagger() : null,
    speller: (names, withDefault): Speller | null => {
      const spellers = names.map((name) => (name === 'en_US' ? (english?.speller ?? null) : spellerOf(name)));
      const all = [...spellers, ...(withDefault ? [english?.speller ?? null] : [])].filter(
        (each) => each !== null,
      );
      return all.length === 0 ? null : { correct: (word) => all.some((each) => each.correct(word)) };
    },
  };
}

async function englishSpeller(): Promise<{ speller: Spell; make: (dictionary: Dictionary) => Spell }> {
  const [{ default: make }, { default: english }] = await Promise.all([
    import('nspell'),
    import('dictionary-en'),
  ]);
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  const speller = make(text(english.aff), text(english.dic));
  return { speller, make: ({ aff, dic }) => make(aff, dic) };
}

/** Tags after the Penn Treebank, as Vale's rules write them; the tagger is another, so a tag may differ now and then. */
export async function pennTagger(): Promise<Tagger> {
  const { default: makeTagger } = await import('wink-pos-tagger');
  const { tagRawTokens } = makeTagger();
  return (words) => (words.length === 0 ? [] : tagRawTokens(words).map(({ pos }) => pos));
}
