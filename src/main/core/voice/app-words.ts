import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { currentLocale } from '#shared/messages/index.ts';
import { type DictionaryName, dictionaryFor } from '#shared/spelling/dictionaries.ts';
import type { Speller } from '#shared/voice/patterns/check.ts';
import type { WordHelp, WordNeeds } from '#shared/voice/patterns/needs.ts';
import { pennTagger } from './word-services.ts';

const packages = { 'en-GB': 'dictionary-en-gb', 'en-US': 'dictionary-en' } as const;

let help: WordHelp = { speller: null, tagger: null };
let loading: Promise<void> | null = null;
/** Why it cannot be had; null while nothing went wrong. */
let failure: Error | null = null;

/**
 * Spelling and parts of speech, as far as they are loaded. What is needed and is not there is loaded from now on, a third
 * of a second each; nothing is before a rule asks for it.
 */
export function wordHelp(needs: WordNeeds): WordHelp {
  if (loading === null && failure === null && isMissing(needs)) {
    loading = load(needs)
      .catch((error: unknown) => {
        // An installation that lacks a file: rules that spell find nothing, and everything else works.
        failure = error instanceof Error ? error : new Error(String(error));
        process.emitWarning(failure);
      })
      .finally(() => {
        loading = null;
      });
  }
  return help;
}

/** The same once all of it is there. */
export async function wordHelpLoaded(needs: WordNeeds): Promise<WordHelp> {
  while (isMissing(needs)) {
    if (failure !== null) throw failure;
    wordHelp(needs);
    await loading;
  }
  return help;
}

/** What is being loaded; null where nothing is. Whoever speaks for the core waits for it. */
export function wordsUnderWay(): Promise<void> | null {
  return loading;
}

function isMissing({ spelling, tagging }: WordNeeds): boolean {
  return (spelling && help.speller === null) || (tagging && help.tagger === null);
}

async function load({ spelling, tagging }: WordNeeds): Promise<void> {
  const [speller, tagger] = await Promise.all([
    spelling && help.speller === null ? spellerFor(dictionaryFor(currentLocale()) ?? 'en-GB') : help.speller,
    tagging && help.tagger === null ? pennTagger() : help.tagger,
  ]);
  help = { speller, tagger };
}

async function spellerFor(name: DictionaryName): Promise<Speller> {
  const folder = folderOf(name);
  const [{ default: make }, affixes, words] = await Promise.all([
    import('nspell'),
    readFile(join(folder, 'index.aff'), 'utf8'),
    readFile(join(folder, 'index.dic'), 'utf8'),
  ]);
  return make(affixes, words);
}

/** A dictionary's files: beside the bundle in the app, in its package when running from source. */
function folderOf(name: DictionaryName): string {
  const here = import.meta.dirname;
  const bundled = [join(here, 'dictionaries', name), join(here, '..', 'dictionaries', name)];
  const found = bundled.find((folder) => existsSync(folder));
  return found ?? dirname(fileURLToPath(import.meta.resolve(packages[name])));
}
