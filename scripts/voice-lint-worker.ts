/** The thread in which `voice:lint` looks at one text: a pattern that never comes back is ended with it. */
import { parentPort } from 'node:worker_threads';
import { wordServices } from '#core/voice/word-services.ts';
import { patternContext } from '#shared/voice/patterns/pattern-set.ts';
import { type LintFinding, lintText, patternsFor } from '#shared/voice/vale/lint.ts';
import { type PackageFiles, readPackage, type ValePackage } from '#shared/voice/vale/package.ts';

/** One text to look at, with the package to do it with. */
export type LintRequest = {
  readonly files: PackageFiles;
  readonly folder: string;
  readonly path: string;
  readonly text: string;
  /** Rules left out; null: none. Rules alone; null: all. */
  readonly without: readonly string[];
  readonly only: string | null;
};

/** What came of it. */
export type LintAnswer =
  | { readonly ok: true; readonly findings: readonly LintFinding[]; readonly rules: readonly string[] }
  | { readonly ok: false; readonly why: string };

async function answer(asked: LintRequest): Promise<LintAnswer> {
  const all = readPackage(asked.files, { hasTagger: true, folder: asked.folder });
  const chosen = all.rules.filter(
    ({ id }) => !asked.without.includes(id) && (asked.only === null || id === asked.only),
  );
  const style: ValePackage = { ...all, rules: chosen };
  const services = await wordServices(style.dictionaries, {
    spelling: chosen.some(({ body }) => body.kind === 'spelling'),
    tagging: chosen.some(({ body }) => body.kind === 'sequence'),
  });
  const set = patternsFor(style, asked.path, patternContext(style.accepted, services));
  const findings = lintText(asked.text, asked.path, set, style);
  return { ok: true, findings, rules: chosen.map(({ id }) => id) };
}

if (parentPort !== null) {
  const port = parentPort;
  port.once('message', async (asked: LintRequest) => {
    try {
      port.postMessage(await answer(asked));
    } catch (error) {
      port.postMessage({ ok: false, why: error instanceof Error ? error.message : String(error) });
    }
  });
  // Loading is slow on a busy machine; the time of a rule begins after it.
  port.postMessage('ready');
}
