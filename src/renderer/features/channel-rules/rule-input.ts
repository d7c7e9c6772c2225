import { assertNever } from '#shared/assert-never.ts';
import { sizeRules } from '#shared/channels/quantities.ts';
import { ruleFacts } from '#shared/channels/rule-facts.ts';
import type { RuleId, RuleValue } from '#shared/channels/rules.ts';
import type { MessageKey } from '#shared/messages/index.ts';

/** What a person types for a rule: one field, or two where it has a least and a most. */
export type TypedRule = readonly [first: string, second?: string];

const MEGABYTE = 1_000_000;

/** How many of a rule's own units are one of the unit it is typed in: files are typed in MB. */
function scaleOf(id: RuleId): number {
  const isFile = ruleFacts[id].quantity === 'bytes' && id !== 'textBytesMax';
  return isFile ? MEGABYTE : 1;
}

/** What stands in the fields for a value. */
export function typedOf(id: RuleId, value: RuleValue): TypedRule {
  const scale = scaleOf(id);
  if (typeof value === 'string') return [value];
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  if (typeof value === 'number') return [String(value / scale)];
  return [String(value[0] / scale), String(value[1] / scale)];
}

/** The value that was typed, of the kind that the network's has; NaN stands for what is no number. */
export function figureTyped(id: RuleId, typed: TypedRule, like: RuleValue): RuleValue {
  const scale = scaleOf(id);
  const [first, second = ''] = typed;
  if (typeof like === 'string') return first.trim();
  if (typeof like === 'boolean') return first === 'yes';
  if (typeof like === 'number') return scaled(first, scale);
  return [scaled(first, scale), scaled(second, scale)];
}

/** Rounded, because 0.1 MB times a million is not whole on a computer. */
function scaled(written: string, scale: number): number {
  const figure = numberIn(written) * scale;
  return scale === 1 ? figure : Math.round(figure);
}

/** A number as people write it, thousands parted or not: "25,000", "25 000", "1.91". */
function numberIn(written: string): number {
  const plain = written.trim().replace(/(?<=\d)[,\s’'](?=\d{3}(?!\d))/gu, '');
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : Number.NaN;
}

/** The names of the fields of a rule. */
export function fieldLabels(id: RuleId, value: RuleValue): readonly [MessageKey, MessageKey?] {
  if (Array.isArray(value)) {
    return sizeRules.includes(id)
      ? ['settings.rules.width', 'settings.rules.height']
      : ['settings.rules.least', 'settings.rules.most'];
  }
  const { quantity } = ruleFacts[id];
  switch (quantity) {
    case 'bytes':
      return [scaleOf(id) === 1 ? 'settings.rules.bytes' : 'settings.rules.megabytes'];
    case 'seconds':
      return ['settings.rules.seconds'];
    case 'pixels':
    case 'area':
      return ['settings.rules.pixels'];
    case 'characters':
      return ['settings.rules.characters'];
    case 'count':
    case 'rate':
      return ['settings.rules.count'];
    case 'ratio':
    case 'signs':
    case 'yesno':
      return ['settings.rules.value'];
    default:
      return assertNever(quantity);
  }
}
