import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import type { DraftOperation } from '#shared/journal/operation.ts';
import type { CreateBody } from '#shared/journal/state.ts';
import { type BrandVoice, withGuideline, withStyle } from '#shared/voice/brand-rules.ts';
import type { Guideline } from '#shared/voice/guideline.ts';
import { RULE_CHOICE, type RuleChoice } from '#shared/voice/settings.ts';
import type { Style } from '#shared/voice/style.ts';
import type { ChangeSet } from '../store/change-set.ts';

type Registers = { readonly [register: string]: Json };

/** How a brand will speak once the changes of a command under way are made. */
export function voiceAfter(before: BrandVoice, { operations }: ChangeSet, brandId: Id): BrandVoice {
  return operations.reduce((voice, operation) => after(voice, operation, brandId), before);
}

function after(voice: BrandVoice, operation: DraftOperation, brandId: Id): BrandVoice {
  const { entity, entityId, kind } = operation;
  if (entity === 'brand') return entityId === brandId ? afterBrand(voice, operation) : voice;
  if (entity !== 'guideline' && entity !== 'style') return voice;
  if (kind === 'delete') return without(voice, entityId);
  const said = registersOf(operation);
  if (kind === 'create' && said['brand'] !== brandId) return voice;
  if (kind !== 'create' && kind !== 'set') return voice;
  return entity === 'guideline'
    ? withGuideline(voice, { ...guidelineIn(voice, brandId, entityId), ...(said as Partial<Guideline>) })
    : withStyle(voice, { ...styleIn(voice, brandId, entityId), ...(said as Partial<Style>) });
}

function registersOf({ kind, register, body }: DraftOperation): Registers {
  return kind === 'create' ? (body as unknown as CreateBody).registers : { [register ?? '']: body };
}

function afterBrand(voice: BrandVoice, { kind, register, body }: DraftOperation): BrandVoice {
  if (kind !== 'set' || register === null) return voice;
  if (register === 'country') return { ...voice, country: body as string | null };
  if (!register.startsWith(RULE_CHOICE)) return voice;
  const { [register.slice(RULE_CHOICE.length)]: _before, ...others } = voice.choices;
  const chosen = body === null ? {} : { [register.slice(RULE_CHOICE.length)]: body as RuleChoice };
  return { ...voice, choices: { ...others, ...chosen } };
}

function without(voice: BrandVoice, gone: Id): BrandVoice {
  const guidelines = voice.guidelines.filter(({ id }) => id !== gone);
  return { ...voice, guidelines, styles: voice.styles.filter(({ id }) => id !== gone) };
}

function guidelineIn(voice: BrandVoice, brandId: Id, id: Id): Guideline {
  const blank = { adopted: null, proposal: null, ownerId: null, archived: false, acknowledged: {} };
  return voice.guidelines.find((one) => one.id === id) ?? { id, brandId, ...blank };
}

function styleIn(voice: BrandVoice, brandId: Id, id: Id): Style {
  const rules = { rules: [], accepted: [], rejected: [] };
  const blank = { id, brandId, name: '', on: false, rules, notes: [], importedAt: 0 };
  return voice.styles.find((one) => one.id === id) ?? blank;
}
