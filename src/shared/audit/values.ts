import { dateMoveRules, policyFrom } from '../approval/policy.ts';
import { licences } from '../assets/asset.ts';
import { type Network, networkName, networks } from '../channels/networks.ts';
import { OWN_RULE } from '../channels/own-rules.ts';
import { ruleNamed } from '../channels/rule-edits.ts';
import { ownRuleWords, ruleWords } from '../channels/rule-words.ts';
import { ownRuleSchema } from '../channels/rules.ts';
import type { Json } from '../journal/canonical.ts';
import type { EntityKind } from '../journal/operation.ts';
import { isMessageKey, t } from '../messages/index.ts';
import { roles } from '../people/roles.ts';
import { factsIn } from '../posts/facts.ts';
import { excerptOf, intents } from '../posts/post.ts';
import { formatDay, formatDayTime, formatMoment, formatTime } from '../time/format.ts';
import { isWallDate, isWallTime } from '../time/wall.ts';
import type { AuditNames } from './names.ts';
import {
  acknowledgedWords,
  adoptedWords,
  choiceWords,
  proposalWords,
  voiceRuleName,
  waiverWords,
} from './voice-words.ts';

/** The name of a register as a reader knows it; one that this program does not know keeps its own. */
export function registerLabel(register: string, names: AuditNames): string {
  const [name = ''] = register.split(/[:/]/u);
  const rule = ruleOf(register);
  if (rule?.of === 'channel') return t('audit.register.rule', { rule: ruleWords(rule.id) });
  if (rule?.of === 'voice') return t('audit.register.voiceRule', { rule: voiceRuleName(rule.id, names) });
  const key = `audit.register.${name}`;
  return isMessageKey(key) ? t(key) : register;
}

/** `rest`: what stands behind the colon of the register's name. */
type Say = (value: Json, names: AuditNames, rest: string) => string;

/** How the value of each register is said; the same name means the same on every kind of thing. */
const sayings: { readonly [register: string]: Say } = {
  base: (value) => textWords(fieldOf(value, 'text')),
  variant: (value) => textWords(fieldOf(value, 'text')),
  firstComment: textWords,
  parts: (value) => listWords(itemsOf(value).map(textWords)),
  link: (value) => plainWords(fieldOf(value, 'url')),
  sources: (value) => listWords(itemsOf(value).map((source) => plainWords(fieldOf(source, 'url')))),
  credits: (value) => listWords(itemsOf(value).map(plainWords)),
  embargo: scheduleWords,
  boost: (value) =>
    t('audit.value.boost', {
      amount: Number(fieldOf(value, 'amount')),
      currency: plainWords(fieldOf(value, 'currency')),
    }),
  // A post's are words; a style's say what of it came in weaker.
  notes: (value) =>
    Array.isArray(value) ? t('audit.value.styleNotes', { count: value.length }) : textWords(value),
  about: textWords,
  // A comment's is its words, a template's holds the text of the posts it makes.
  body: (value) => textWords(typeof value === 'string' ? value : fieldOf(value, 'text')),
  text: textWords,
  fields: (value) => listWords(itemsOf(value).map((field) => plainWords(fieldOf(field, 'name')))),
  tags: (value) => listWords(itemsOf(value).map((tag) => `#${plainWords(tag)}`)),
  owner: reference('person'),
  adopted: adoptedWords,
  proposal: proposalWords,
  acknowledged: acknowledgedWords,
  waiver: waiverWords,
  rules: (value) => t('audit.value.rules', { count: itemsOf(fieldOf(value, 'rules')).length }),
  on: yesNo,
  importedAt: momentWords,
  country: (value, { locale }) => countryWords(value, locale),
  note: textWords,
  schedule: scheduleWords,
  span: (value, { locale }) =>
    t('audit.value.span', {
      start: dayWords(fieldOf(value, 'start'), locale),
      end: dayWords(fieldOf(value, 'end'), locale),
    }),
  brand: reference('brand'),
  campaign: reference('campaign'),
  pillar: reference('pillar'),
  author: reference('person'),
  recipient: reference('person'),
  sentBy: reference('person'),
  resolved: reference('person'),
  post: reference('post'),
  parent: reference('comment'),
  intent: oneOf(intents, (intent) => t(`posts.intent.${intent}`)),
  stage: oneOf(['idea', 'draft'] as const, (stage) => t(`posts.status.${stage}`)),
  role: oneOf(roles, (role) => t(`core.role.${role}`)),
  network: oneOf(networks, (network: Network) => networkName(network)),
  visibility: oneOf(['internal', 'shared'] as const, (who) => t(`audit.value.visibility.${who}`)),
  archived: yesNo,
  external: yesNo,
  shared: yesNo,
  disclosure: (value) => listWords(factsIn(value).map((fact) => t(`audit.value.fact.${fact}`))),
  policy: policyWords,
  checklist: (value) => listWords(itemsOf(value).map((item) => plainWords(fieldOf(item, 'text')))),
  mix: (value) =>
    listWords(Object.entries(recordOf(value)).map(([intent, share]) => mixWords(intent, share))),
  slots: slotsWords,
  delegation: delegationWords,
  anchor: (value) => quoted(plainWords(fieldOf(value, 'quote'))),
  // By their fingerprints, which tell a reader nothing.
  waives: (value) => t('audit.value.findings', { count: itemsOf(value).length }),
  items: (value) => t('audit.value.posts', { count: itemsOf(value).length }),
  answer: (value) => t('audit.value.answer', { count: itemsOf(fieldOf(value, 'items')).length }),
  // A picture's bytes and a package's secret tell a reader nothing, and the second is nobody's business.
  thumb: () => t('audit.value.picture'),
  version: (value) => plainWords(fieldOf(value, 'fileName')),
  current: (value) => shortHash(plainWords(value)),
  file: (value) => shortHash(plainWords(value)),
  assetOrder: (value, names) => listWords(itemsOf(value).map((id) => names.of('asset', plainWords(id)))),
  // Of a version that is not in use: its alt text. Where its focal point is says nothing in words.
  said: (value) => textWords(fieldOf(value, 'alt')),
  altFor: (value) => shortHash(plainWords(value)),
  focal: (value) => t('audit.value.focal', { x: shareOf(value, 'x'), y: shareOf(value, 'y') }),
  licence: oneOf(licences, (licence) => t(`assetsScreen.licence.${licence}`)),
  expiresOn: (value, { locale }) => dayWords(value, locale),
  addedBy: reference('person'),
  secret: () => t('audit.value.secret'),
  digest: (value) => shortHash(plainWords(value)),
  key: (value) => t('audit.value.key', { key: plainWords(value).slice(0, 12) }),
  reset: (value, names) => momentWords(value, names),
  idleMinutes: (value) => t('audit.value.minutes', { count: Number(value) }),
  target: (value) => t('audit.value.percent', { share: Number(value) }),
};

/** The rule that a register is about: whose own figure a channel holds, or what a brand decided of one of the voice. */
function ruleOf(register: string): { readonly of: 'channel' | 'voice'; readonly id: string } | null {
  if (!register.startsWith(OWN_RULE)) return null;
  const id = register.slice(OWN_RULE.length);
  return { of: ruleNamed(id) === null ? 'voice' : 'channel', id };
}

/** A register's value in words; null where it holds none. */
export function valueWords(register: string, value: Json, names: AuditNames): string | null {
  if (value === null || value === '') return null;
  const rule = ruleOf(register);
  if (rule?.of === 'voice') return choiceWords(value) || plainWords(value);
  if (rule?.of === 'channel') {
    const { data } = ownRuleSchema.safeParse(value);
    return data === undefined ? plainWords(value) : ownRuleWords(rule.id, data);
  }
  const [name = '', ...rest] = register.split(':');
  const say = sayings[name] ?? plainWords;
  const words = say(value, names, rest.join(':'));
  return words === '' ? null : words;
}

/** A member of a set in words. */
export function memberWords(set: string, member: string, names: AuditNames): string {
  const kind = memberKinds[set];
  return kind === undefined ? member : names.of(kind, member);
}

const memberKinds: { readonly [set: string]: EntityKind } = {
  channels: 'channel',
  assets: 'asset',
  brands: 'brand',
  mentions: 'person',
};

/** The first twelve digits of a hash: enough to compare two by eye. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}

/** An instant in milliseconds as day and time of the reader's zone. */
export function momentWords(at: Json, { locale, zone }: AuditNames): string {
  if (typeof at !== 'number' || !Number.isFinite(at)) return plainWords(at);
  return formatMoment(at, zone, locale, { year: true });
}

function fieldOf(value: Json, field: string): Json {
  return recordOf(value)[field] ?? null;
}

function recordOf(value: Json): { readonly [key: string]: Json } {
  const isRecord = value !== null && typeof value === 'object' && !Array.isArray(value);
  return isRecord ? (value as { readonly [key: string]: Json }) : {};
}

function itemsOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** A share of one as a percentage. */
function shareOf(value: Json, field: string): number {
  return Math.round(Number(fieldOf(value, field)) * 100);
}

function plainWords(value: Json): string {
  if (typeof value === 'string') return excerptOf(value);
  return value === null ? '' : excerptOf(JSON.stringify(value));
}

function quoted(words: string): string {
  return words === '' ? '' : t('audit.value.quoted', { words });
}

function textWords(value: Json): string {
  if (typeof value !== 'string' || value === '') return '';
  const count = value.trim() === '' ? 0 : value.trim().split(/\s+/u).length;
  return t('audit.value.text', { words: excerptOf(value), count });
}

function dayWords(value: Json, locale: string): string {
  const text = plainWords(value);
  return isWallDate(text) ? formatDay(text, locale, { year: true }) : text;
}

function scheduleWords(value: Json, { locale }: AuditNames): string {
  const [date, time, zone] = ['date', 'time', 'zone'].map((field) => plainWords(fieldOf(value, field)));
  if (date === undefined || !isWallDate(date)) return plainWords(value);
  if (time === undefined || !isWallTime(time)) return formatDay(date, locale, { year: true });
  return t('audit.value.schedule', { when: formatDayTime(date, time, locale), zone: zone ?? '' });
}

function reference(kind: EntityKind): Say {
  return (value, names) => (typeof value === 'string' ? names.of(kind, value) : plainWords(value));
}

function oneOf<Value extends string>(known: readonly Value[], say: (value: Value) => string): Say {
  return (value) => {
    const found = known.find((each) => each === value);
    return found === undefined ? plainWords(value) : say(found);
  };
}

function countryWords(value: Json, locale: string): string {
  const code = plainWords(value);
  if (!/^[A-Z]{2}$/u.test(code)) return code;
  return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
}

function yesNo(value: Json): string {
  return t(value === true ? 'audit.value.yes' : 'audit.value.no');
}

function listWords(words: readonly string[]): string {
  return words.length === 0 ? t('audit.value.none') : words.join(', ');
}

function mixWords(intent: string, share: Json): string {
  const known = intents.find((each) => each === intent);
  return `${known === undefined ? intent : t(`posts.intent.${known}`)} ${t('audit.value.percent', { share: Number(share) })}`;
}

function policyWords(value: Json): string {
  const policy = policyFrom(value);
  const levels = policy.levels.map(({ name }) => name).join(', ');
  const rule = dateMoveRules.indexOf(policy.dateMove) === -1 ? 'keeps' : policy.dateMove;
  const { mode, leadHours } = policy;
  return t('audit.value.policy', { mode, levels: levels === '' ? 'none' : levels, leadHours, rule });
}

function slotsWords(value: Json, { locale }: AuditNames): string {
  const times = itemsOf(value).map((slot) => plainWords(fieldOf(slot, 'time')));
  const said = times.map((time) => (isWallTime(time) ? formatTime(time, locale) : time));
  return t('audit.value.slots', { count: times.length, times: listWords([...new Set(said)]) });
}

function delegationWords(value: Json, names: AuditNames): string {
  const to = fieldOf(value, 'to');
  const [from, until] = [
    momentWords(fieldOf(value, 'from'), names),
    momentWords(fieldOf(value, 'until'), names),
  ];
  return t('audit.value.delegation', { to: names.of('person', plainWords(to)), from, until });
}
