import { basename } from 'node:path';
import { Refusal } from '#shared/contract/errors.ts';
import type { StyleReading } from '#shared/contract/voice-files.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import { catalogueRules } from '#shared/voice/catalogue/index.ts';
import { type Rule, ruleSchema } from '#shared/voice/rule.ts';
import type { Style, StyleNote } from '#shared/voice/style.ts';
import type { Session } from '../session.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import type { CoreContext } from '../trpc.ts';
import { stylesOf } from './queries.ts';
import { tryRules } from './rule-trial.ts';
import { StyleRefusal } from './style-files.ts';
import { threadFile } from './thread-files.ts';
import { type ImportedStyle, importStyle } from './vale-import.ts';

/** A style that was read and waits for a decision; nothing of it is in the workspace. */
export type HeldStyle = {
  readonly id: Id;
  readonly store: WorkspaceFile;
  readonly brandId: Id;
  readonly style: Pick<ImportedStyle, 'name' | 'rules' | 'notes'>;
};

/** One at a time: a window works on one, and a forgotten one must not stay in memory. */
const held = new WeakMap<Session, HeldStyle>();

/** Asks for a style, reads it and tries it on the brand's last posts. Null when the person cancelled. */
export async function openStyle(
  { session, workspace }: CoreContext,
  brandId: Id,
  from: 'folder' | 'zip',
): Promise<StyleReading | null> {
  const { store } = workspace;
  store.stateOf('brand', brandId);
  const path = await session.host.pickFile(from === 'folder' ? 'styleFolder' : 'styleZip');
  if (path === null) return null;
  const style = keepable(await readApart(path));
  const id = store.sources.newId();
  held.set(session, { id, store, brandId, style });
  const { name, rules, notes } = style;
  const touched = new Set(notes.map(({ rule }) => rule));
  return {
    readingId: id,
    file: basename(path),
    name,
    ruleCount: rules.rules.length,
    whole: rules.rules.filter((rule) => !touched.has(rule.id)).length,
    notes: [...notes],
    accepted: rules.accepted.length,
    rejected: rules.rejected.length,
    replaces: namesake(stylesOf(store.readAll, brandId), name)?.id ?? null,
    trial: await tryRules(store, brandId, rules),
  };
}

/** The style of that reading; refuses when another was read since, or another workspace opened. */
export function heldStyle({ session, workspace }: CoreContext, readingId: Id): HeldStyle {
  const found = held.get(session);
  if (found === undefined || found.id !== readingId || found.store !== workspace.store)
    throw new Refusal('not-found', 'voiceFiles.refusal.readAgain');
  return found;
}

/** The style that one of this name would take the place of. */
export function namesake(styles: readonly Style[], name: string): Style | undefined {
  return styles.find((style) => style.name === name);
}

async function readApart(path: string): Promise<ImportedStyle> {
  try {
    return await importStyle(path, {
      readerPath: threadFile('style-worker'),
      watchPath: threadFile('pattern-worker'),
    });
  } catch (error) {
    if (!(error instanceof StyleRefusal)) throw error;
    throw new Refusal('file-problem', `voiceFiles.refusal.style.${error.code}`, { file: basename(path) });
  }
}

/** What a library can keep: a rule that has the name of one of ours, or is beyond all bounds, stays out and is told. */
export function keepable({
  name,
  rules,
  notes,
}: Pick<ImportedStyle, 'name' | 'rules' | 'notes'>): HeldStyle['style'] {
  const ours = new Set(catalogueRules({}).map(({ id }) => id));
  const faults = rules.rules.flatMap((rule): StyleNote[] => {
    const why = faultOf(rule, ours);
    return why === null ? [] : [{ rule: rule.id.slice(0, 200), what: 'refused', why }];
  });
  const out = new Set(faults.map(({ rule }) => rule));
  const words = (some: readonly string[]): readonly string[] =>
    some.filter((word) => word.length > 0 && word.length <= 2000).slice(0, 20_000);
  return {
    name,
    rules: {
      rules: rules.rules.filter(({ id }) => !out.has(id.slice(0, 200))),
      accepted: words(rules.accepted),
      rejected: words(rules.rejected),
    },
    notes: [...notes, ...faults].map(({ rule, what, why }) => ({
      rule: rule.slice(0, 200),
      what,
      why: why.slice(0, 1000),
    })),
  };
}

function faultOf(rule: Rule, ours: ReadonlySet<string>): string | null {
  if (ours.has(rule.id) || /^brand\./u.test(rule.id)) return t('voiceFiles.note.ourName');
  return ruleSchema.safeParse(rule).success ? null : t('voiceFiles.note.tooLarge');
}
