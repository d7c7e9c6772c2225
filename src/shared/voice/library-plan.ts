import type { Id } from '../ids.ts';
import { type Json, sameJson } from '../journal/canonical.ts';
import { t } from '../messages/index.ts';
import type { Guideline, GuidelineContent } from './guideline.ts';
import type { FiledGuideline, LibraryFile } from './library-file.ts';
import type { RuleChoices } from './settings.ts';
import { soundnessOf, termsOf } from './soundness.ts';
import type { Style } from './style.ts';

/** What a brand has when a library comes in. */
export type LibraryHere = {
  readonly guidelines: readonly Guideline[];
  readonly choices: RuleChoices;
  readonly styles: readonly Style[];
  /** The picture of the brand that a logo of the file is here, or becomes; null where it does not come. */
  readonly logoHere: (id: Id) => Id | null;
};

/** What is done with one guideline of the file. */
export type GuidelinePlan = {
  readonly filed: FiledGuideline;
  /** What it says here: with the brand's own logos, and without those that do not come. */
  readonly content: GuidelineContent;
  readonly here: Guideline | null;
} & Change;

/** What is done with one style of the file. */
export type StylePlan = {
  readonly filed: LibraryFile['styles'][number];
  readonly here: Style | null;
} & Change;

type Change = { readonly change: 'new' | 'changed' | 'same' | 'left_out'; readonly why: string };

export type LibraryPlan = {
  readonly guidelines: readonly GuidelinePlan[];
  readonly styles: readonly StylePlan[];
};

/**
 * Compares a library's file with what a brand has. A guideline is the same thing here when it has the same id, or the
 * same title in the same section; a style, when it has the same name. Nothing that is here alone is touched.
 * @param slow rules that were measured and found slow, by the id that guidelines of the file know them under
 */
export function planLibrary(file: LibraryFile, here: LibraryHere, slow: ReadonlySet<string>): LibraryPlan {
  const taken = new Set<Id>();
  const guidelines = file.guidelines.map((filed): Omit<GuidelinePlan, keyof Change> => {
    const content = localContent(contentOf(filed), here);
    const match = matching(filed, content, here.guidelines, taken);
    if (match !== null) taken.add(match.id);
    return { filed, content, here: match };
  });
  const kept = here.guidelines.filter(({ id, archived }) => !taken.has(id) && !archived);
  return {
    guidelines: guidelines.map((plan) => ({ ...plan, ...changeOf(plan, kept, slow) })),
    styles: file.styles.map((filed) => planStyle(filed, here.styles)),
  };
}

/** What a guideline of the file says in the end: what holds, else what is proposed. */
export function contentOf({ versions, proposal }: FiledGuideline): GuidelineContent {
  const said = versions.at(-1)?.content ?? proposal?.content;
  if (said === undefined) throw new Error('A guideline without words has passed the schema.');
  return said;
}

/** A content with the brand's own logos in place of the file's, and without those that do not come. */
export function localContent(content: GuidelineContent, { logoHere }: LibraryHere): GuidelineContent {
  const { detail } = content;
  if (detail.section !== 'visual') return content;
  return { ...content, detail: { ...detail, logos: detail.logos.flatMap((id) => logoHere(id) ?? []) } };
}

/** The logos that a guideline of a file shows, in what holds and in what is proposed. */
export function logosIn({ versions, proposal }: FiledGuideline): readonly Id[] {
  return [versions.at(-1)?.content, proposal?.content].flatMap((content) =>
    content === undefined ? [] : logosOf(content),
  );
}

function logosOf({ detail }: GuidelineContent): readonly Id[] {
  return detail.section === 'visual' ? detail.logos : [];
}

function matching(
  filed: FiledGuideline,
  content: GuidelineContent,
  guidelines: readonly Guideline[],
  taken: ReadonlySet<Id>,
): Guideline | null {
  const free = guidelines.filter(({ id }) => !taken.has(id));
  const sameTitle = ({ adopted, proposal }: Guideline): boolean => {
    const said = adopted?.content ?? proposal?.content;
    return said?.title === content.title && said.detail.section === content.detail.section;
  };
  return free.find(({ id }) => id === filed.id) ?? free.find(sameTitle) ?? null;
}

function changeOf(
  { filed, content, here }: Omit<GuidelinePlan, keyof Change>,
  kept: readonly Guideline[],
  slow: ReadonlySet<string>,
): Change {
  const slowRule = content.rules.find(({ id }) => slow.has(`${filed.id}.${id}`));
  if (slowRule !== undefined)
    return { change: 'left_out', why: t('voiceFiles.why.slow', { rule: slowRule.id }) };
  if (here !== null && isSame(filed, content, here)) return { change: 'same', why: '' };
  if (filed.versions.length > 0) {
    const terms = kept.flatMap(({ id, adopted }) => (adopted === null ? [] : termsOf(id, adopted.content)));
    const [refusal] = soundnessOf(content, terms).refusals;
    if (refusal !== undefined) return { change: 'left_out', why: refusal };
  }
  const lost = logosOf(contentOf(filed)).length - logosOf(content).length;
  const why = lost === 0 ? '' : t('voiceFiles.why.logos', { count: lost });
  return { change: here === null ? 'new' : 'changed', why };
}

function isSame(
  filed: FiledGuideline,
  content: GuidelineContent,
  { adopted, proposal, archived }: Guideline,
): boolean {
  // Who has nothing but a proposal brings nothing where something holds or is proposed already.
  if (filed.versions.length === 0) return adopted !== null || sameContent(content, proposal?.content);
  return sameContent(content, adopted?.content) && archived === filed.archived;
}

function sameContent(one: GuidelineContent, other: GuidelineContent | undefined): boolean {
  return other !== undefined && sameJson(one as unknown as Json, other as unknown as Json);
}

function planStyle(filed: StylePlan['filed'], styles: readonly Style[]): StylePlan {
  const here = styles.find(({ name }) => name === filed.name) ?? null;
  const ids = new Set(filed.rules.rules.map(({ id }) => id));
  const other = styles.find((style) => style !== here && style.rules.rules.some(({ id }) => ids.has(id)));
  if (other !== undefined) {
    const why = t('voiceFiles.why.rulesElsewhere', { other: other.name });
    return { filed, here, change: 'left_out', why };
  }
  const same =
    here !== null &&
    here.on === filed.on &&
    sameJson(here.rules as unknown as Json, filed.rules as unknown as Json);
  return { filed, here, change: here === null ? 'new' : same ? 'same' : 'changed', why: '' };
}

/** The file's choices as they are here: those about a guideline's rules follow it to its id here. */
export function localChoices(choices: RuleChoices, ids: ReadonlyMap<Id, Id>): RuleChoices {
  return Object.fromEntries(
    Object.entries(choices).flatMap(([ruleId, choice]) => {
      const [, guidelineId, rest] = /^brand\.([^.]+)\.(.+)$/u.exec(ruleId) ?? [];
      if (guidelineId === undefined) return [[ruleId, choice] as const];
      const here = ids.get(guidelineId);
      return here === undefined ? [] : [[`brand.${here}.${rest}`, choice] as const];
    }),
  );
}
