import { Worker } from 'node:worker_threads';
import type { PatternRule } from '#shared/voice/patterns/pattern-set.ts';
import type { RuleSet } from '#shared/voice/rule.ts';
import type { StyleNote } from '#shared/voice/style.ts';
import type { ValePackage } from '#shared/voice/vale/package.ts';
import { ruleSetOf } from '#shared/voice/vale/package.ts';
import { type ImportReport, importReport } from '#shared/voice/vale/report.ts';
import { PatternWatch } from './pattern-watch.ts';
import { StyleRefusal } from './style-files.ts';
import type { StyleAnswer, StyleRequest } from './style-worker.ts';

/** How styles are read; each setting has a default for running from source. */
export type StyleImportSettings = {
  /** The files of the threads; where the program is bundled, the bundled ones. */
  readonly readerPath?: string | URL;
  readonly watchPath?: string | URL;
  /** Milliseconds after which reading is given up. */
  readonly timeout?: number;
};

/** A style that was read and measured, ready to be kept. */
export type ImportedStyle = {
  readonly name: string;
  /** Without the rules that are set aside; each weighs `info`. */
  readonly rules: RuleSet;
  readonly notes: readonly StyleNote[];
  readonly report: ImportReport;
};

const TIMEOUT = 60_000;

/**
 * Takes in a Vale package from a folder or a zip: read in a thread that can be ended, then every rule measured on texts
 * made to be slow; those that get slow are set aside. Throws `StyleRefusal` with a sentence.
 */
export async function importStyle(path: string, settings: StyleImportSettings = {}): Promise<ImportedStyle> {
  const style = await readStyle(path, settings);
  const watch = new PatternWatch(settings.watchPath === undefined ? {} : { workerPath: settings.watchPath });
  try {
    const slow = await watch.slowRules(style.rules);
    const aside = new Set(slow.map(({ rule }) => rule));
    const all = ruleSetOf(style);
    const words = await slowWords(watch, [...all.accepted, ...all.rejected]);
    const isQuick = (word: string): boolean => !words.includes(word);
    return {
      name: style.styles.join(', ').slice(0, 200) || 'Vale',
      rules: {
        rules: all.rules.filter(({ id }) => !aside.has(id)),
        accepted: all.accepted.filter(isQuick),
        rejected: all.rejected.filter(isQuick),
      },
      notes: [
        ...style.notes,
        ...slow,
        ...words.map((word): StyleNote => ({ rule: word, what: 'slow', why: SLOW_WORD })),
      ],
      report: importReport(style, slow),
    };
  } finally {
    await watch.close();
  }
}

const SLOW_WORD = 'as a pattern it can take very long on some texts, so it is left out';

/** So many words are measured at once: nearly all are quick, and then one look at many is enough. */
const TOGETHER = 50;

/** The words of a vocabulary that are patterns, and get slow on texts made for that. */
async function slowWords(watch: PatternWatch, all: readonly string[]): Promise<readonly string[]> {
  const patterns = all.filter((word) => !/^[\p{L}\p{N} '-]*$/u.test(word));
  const slow: string[] = [];
  for (let at = 0; at < patterns.length; at += TOGETHER) {
    const some = patterns.slice(at, at + TOGETHER);
    if ((await watch.slowRules([wordsRule('words', some)])).length === 0) continue;
    const each = some.map((word, index) => wordsRule(String(index), [word]));
    for (const { rule } of await watch.slowRules(each)) slow.push(some[Number(rule)] ?? '');
  }
  return slow;
}

function wordsRule(id: string, tokens: readonly string[]): PatternRule {
  const body = {
    raw: [],
    append: false,
    ignoreCase: false,
    nonword: false,
    exceptions: [],
    vocabulary: false,
  };
  return {
    id,
    guidelineId: null,
    severity: 'info',
    waivable: true,
    message: '',
    link: '',
    scope: 'text',
    limit: 0,
    action: null,
    networks: [],
    body: { kind: 'existence', tokens, ...body },
  };
}

/** Reads a package in a thread of its own. Throws `StyleRefusal`. */
export async function readStyle(path: string, settings: StyleImportSettings = {}): Promise<ValePackage> {
  const worker = new Worker(settings.readerPath ?? new URL('./style-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  const { promise, resolve, reject } = Promise.withResolvers<ValePackage>();
  const timer = setTimeout(() => reject(tookTooLong()), settings.timeout ?? TIMEOUT);
  worker.once('message', (answer: StyleAnswer) => {
    if (answer.ok) resolve(answer.style);
    else reject(new StyleRefusal(answer.code, answer.message));
  });
  worker.once('error', (error) =>
    reject(new StyleRefusal('unreadable', `It cannot be read: ${String(error)}`)),
  );
  worker.once('exit', () => reject(tookTooLong()));
  const request: StyleRequest = { path };
  worker.postMessage(request);
  return promise.finally(() => {
    clearTimeout(timer);
    return worker.terminate();
  });
}

function tookTooLong(): StyleRefusal {
  return new StyleRefusal('tookTooLong', 'Reading it took too long and was stopped.');
}
