import { Refusal } from '#shared/contract/errors.ts';
import type { RuleTrial, StyleRule } from '#shared/contract/voice-files.ts';
import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import { registerValue } from '#shared/journal/state.ts';
import type { Actor } from '#shared/people/person.ts';
import { ruleChoicesOf } from '#shared/voice/settings.ts';
import type { Style } from '#shared/voice/style.ts';
import { voidByVoice } from '../approval/governance.ts';
import type { Committed, WorkspaceFile } from '../store/workspace-file.ts';
import { stylesOf } from './queries.ts';
import { tryRules } from './rule-trial.ts';
import { type HeldStyle, namesake } from './style-reading.ts';

/** Keeps a style that was read. One of the same name is renewed and stays on or off; a new one is off. */
export function keepStyle(store: WorkspaceFile, actor: Actor, { brandId, style }: HeldStyle): Committed<Id> {
  const { name } = style;
  return store.run(actor, { key: 'voiceFiles.undo.kept', values: { name } }, (changes) => {
    changes.existing('brand', brandId);
    const rules = style.rules as unknown as Json;
    const notes = style.notes as unknown as Json;
    const styles = stylesOf(store.readAll, brandId);
    const before = namesake(styles, name);
    refuseTwice(styles, style, before);
    if (before === undefined) {
      const registers = { brand: brandId, name, on: false, rules, notes, importedAt: changes.now };
      return changes.create('style', registers);
    }
    const state = changes.existing('style', before.id);
    changes.set(state, 'rules', rules);
    changes.set(state, 'notes', notes);
    changes.set(state, 'importedAt', changes.now);
    voidByVoice(store, changes, brandId);
    return before.id;
  });
}

/** Rules are told apart by their ids: the same style inside two others would be set in one and heard from the other. */
function refuseTwice(
  styles: readonly Style[],
  { name, rules }: HeldStyle['style'],
  before: Style | undefined,
): void {
  const coming = new Set(rules.rules.map(({ id }) => id));
  const other = styles.find(
    (style) => style.id !== before?.id && style.rules.rules.some(({ id }) => coming.has(id)),
  );
  if (other !== undefined)
    throw new Refusal('wrong-state', 'voiceFiles.refusal.twice', { name, other: other.name });
}

/** Lets the rules of a style take part in the check, or silences them all. */
export function switchStyle(store: WorkspaceFile, actor: Actor, styleId: Id, on: boolean): Committed<void> {
  const label = {
    key: on ? 'voiceFiles.undo.on' : 'voiceFiles.undo.off',
    values: named(store, styleId),
  } as const;
  return store.run(actor, label, (changes) => {
    const style = changes.existing('style', styleId);
    changes.set(style, 'on', on);
    voidByVoice(store, changes, String(registerValue(style, 'brand')));
  });
}

/** Takes a style out of the library. What the brand had decided about its rules stays, should it come back. */
export function removeStyle(store: WorkspaceFile, actor: Actor, styleId: Id): Committed<void> {
  const label = { key: 'voiceFiles.undo.removed', values: named(store, styleId) } as const;
  return store.run(actor, label, (changes) => {
    const style = changes.existing('style', styleId);
    changes.remove(style);
    voidByVoice(store, changes, String(registerValue(style, 'brand')));
  });
}

function named(store: WorkspaceFile, styleId: Id): { readonly name: string } {
  return { name: String(registerValue(store.stateOf('style', styleId), 'name')) };
}

/** The rules of a style as its brand has set them, and what they would say of the brand's last posts. */
export async function styleInDetail(
  store: WorkspaceFile,
  styleId: Id,
): Promise<{ rules: StyleRule[]; trial: RuleTrial }> {
  const brandId = String(registerValue(store.stateOf('style', styleId), 'brand'));
  const style = stylesOf(store.read, brandId).find(({ id }) => id === styleId);
  if (style === undefined) throw new Refusal('not-found', 'core.refusal.notFound', { what: 'style' });
  const choices = ruleChoicesOf(store.stateOf('brand', brandId));
  const rules = style.rules.rules.map(({ id, body, message, link, severity }) => ({
    ruleId: id,
    kind: body.kind,
    message,
    link,
    came: severity,
    level: choices[id]?.level ?? severity,
  }));
  return { rules, trial: await tryRules(store, brandId, style.rules) };
}
