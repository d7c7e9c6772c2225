import { currentLocale, t } from '../messages/index.ts';
import { ruleFacts } from './rule-facts.ts';
import type { RuleId, RuleValue } from './rules.ts';

/** "1,440". */
function number(value: number, fraction = 0): string {
  return new Intl.NumberFormat(currentLocale(), { maximumFractionDigits: fraction }).format(value);
}

const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** "16.78 MB": decimal, as networks write it. */
export function bytesWords(bytes: number): string {
  const step = Math.min(steps.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const unit = steps[step] ?? 'byte';
  const style = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 2 } as const;
  return new Intl.NumberFormat(currentLocale(), style).format(bytes / 1000 ** step);
}

/** "140 s", and "15 min" or "12 h" where it is whole. */
export function secondsWords(seconds: number): string {
  const [unit, size] =
    seconds >= 3600 && seconds % 3600 === 0
      ? (['hour', 3600] as const)
      : seconds >= 180 && seconds % 60 === 0
        ? (['minute', 60] as const)
        : (['second', 1] as const);
  const style = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(currentLocale(), style).format(seconds / size);
}

/** "1.91:1": so many wide to one high. */
export function ratioWords(ratio: number): string {
  return `${number(ratio, 2)}:1`;
}

/** "1,080 × 1,350". */
export function sizeWords(width: number, height: number): string {
  return `${number(width)} × ${number(height)}`;
}

/** One figure of a rule with its unit; without one where the rule counts things, which its name says. */
export function figureWords(id: RuleId, figure: number): string {
  switch (ruleFacts[id].quantity) {
    case 'bytes':
      return bytesWords(figure);
    case 'seconds':
      return secondsWords(figure);
    case 'ratio':
      return ratioWords(figure);
    case 'pixels':
    case 'area':
      return t('channels.value.pixels', { count: number(figure) });
    case 'rate':
      return t('channels.value.rate', { count: number(figure) });
    case 'characters':
    case 'count':
    case 'signs':
    case 'yesno':
      return number(figure, 2);
  }
}

/** Rules whose two figures are a width and a height, not a least and a most. */
export const sizeRules: readonly RuleId[] = ['imageSizeMin', 'videoSizeMin'];

/** The value of a rule in words: "280", "5 MB", "0.8:1 to 1.91:1", "yes". */
export function ruleValueWords(id: RuleId, value: RuleValue): string {
  if (typeof value === 'boolean') return t(value ? 'channels.value.yes' : 'channels.value.no');
  if (typeof value === 'string') return [...value].join(' ');
  if (typeof value === 'number') return figureWords(id, value);
  const [least, most] = value;
  if (sizeRules.includes(id)) return t('channels.value.pixels', { count: sizeWords(least, most) });
  if (id === 'foldAt') return t('channels.value.fold', { phone: number(least), desk: number(most) });
  if (least === most) return figureWords(id, most);
  if (least === 0) return t('channels.value.upTo', { most: figureWords(id, most) });
  return t('channels.value.span', { least: figureWords(id, least), most: figureWords(id, most) });
}
