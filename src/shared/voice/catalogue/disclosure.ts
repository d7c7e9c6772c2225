import { rulesFor, titledText } from '../../channels/effective.ts';
import { t } from '../../messages/index.ts';
import { foldAt } from '../../previews/fold.ts';
import { foldRuleOf } from '../../previews/preview.ts';
import type { VoiceContext } from '../context.ts';
import { isSamePassage, type Passage, passagesOf, type VoiceDocument } from '../document.ts';
import { matchesIn } from '../matches.ts';
import type { Stretch } from '../patterns/sentences.ts';
import { earningAddresses } from './affiliate.ts';
import { type DisclosedFact, disclosedFacts } from './disclosed-facts.ts';
import { acceptedFor } from './disclosure-texts.ts';
import { placeOf } from './phrases.ts';
import type { CatalogueRule, PostMatch, Settings } from './rule.ts';

const base = { severity: 'block', on: true, waivable: true, english: false } as const;
const words = { kind: 'words', default: [] } as const;
/** Words that the brand accepts for whatever has to be told, and for one fact alone: "I work at" tells of no money. */
const options = { texts: words, paid: words, gifted: words, employee: words, affiliate: words, ai: words };

/** What the post states of itself, and readers have to be told. */
function statedFacts({ facts }: VoiceDocument): readonly DisclosedFact[] {
  return disclosedFacts.filter((fact) => facts.includes(fact));
}

/** The same with what its links show. */
function factsToTell(document: VoiceDocument): readonly DisclosedFact[] {
  const stated = statedFacts(document);
  if (stated.includes('affiliate') || earningAddresses(document).length === 0) return stated;
  return [...stated, 'affiliate'];
}

/** Where a text first says so, in words that are accepted; null when it does not. */
function disclosedAt(text: string, accepted: readonly string[]): Stretch | null {
  const lower = text.toLowerCase().replaceAll('’', "'");
  if (lower.length !== text.length) return disclosedAt(lower, accepted);
  let first: Stretch | null = null;
  for (const words of accepted) {
    const at = placeOf(lower, words.toLowerCase().replaceAll('’', "'"), stuck);
    if (at !== null && (first === null || at < first.from)) first = { from: at, to: at + words.length };
  }
  return first;
}

/** What a disclosure does not begin after: "#ad" is not in "@#ad", nor "ad:" in "#ad:". */
const stuck = /[\p{L}\p{N}_#@]/u;

function acceptedTexts(
  fact: DisclosedFact,
  { country }: VoiceContext,
  settings: Settings,
): readonly string[] {
  return [...acceptedFor(fact, country), ...settings.words('texts'), ...settings.words(fact)];
}

/** Whether a post says so, in its text or in a title of its own. */
function isSaid({ title, text }: VoiceDocument, accepted: readonly string[]): boolean {
  return disclosedAt(text, accepted) !== null || disclosedAt(title ?? '', accepted) !== null;
}

function missing(document: VoiceDocument, context: VoiceContext, settings: Settings): readonly PostMatch[] {
  return statedFacts(document)
    .filter((fact) => !isSaid(document, acceptedTexts(fact, context, settings)))
    .map((fact) => ({
      at: null,
      message: t('voice.find.disclosureMissing', { fact }),
      fixes: [],
      subject: fact,
    }));
}

/** Addresses by which somebody seems to earn, of a post that neither states it nor says it where readers are. */
function unsaid(document: VoiceDocument, context: VoiceContext, settings: Settings): readonly PostMatch[] {
  const earning = earningAddresses(document);
  if (earning.length === 0) return [];
  const accepted = acceptedTexts('affiliate', context, settings);
  if (isSaid(document, accepted)) return [];
  const saysSo = passagesOf(document).filter(([, words]) => disclosedAt(words, accepted) !== null);
  return earning
    .filter(({ at }) => !saysSo.some(([passage]) => isSamePassage(passage, at?.passage)))
    .map(({ address, at }) => ({
      at,
      message: t('voice.find.earningLink', { words: address.slice(0, 80) }),
      fixes: [],
      subject: address,
      beside: true,
    }));
}

/** Hashtags beside a disclosure in which it drowns. */
const TAGS_MOST = 2;
/** So many characters may stand before a disclosure where no fold is known (about the FTC's three lines). */
const EARLY = 250;

function late(document: VoiceDocument, context: VoiceContext, settings: Settings): readonly PostMatch[] {
  const { text } = document;
  return factsToTell(document).flatMap((fact): readonly PostMatch[] => {
    const accepted = acceptedTexts(fact, context, settings);
    const at = disclosedAt(text, accepted);
    // What stands in a title is seen before anything folds.
    if (at === null || disclosedAt(document.title ?? '', accepted) !== null) return [];
    const why = isFolded(document, at) ? 'fold' : isBuried(text, at) ? 'tags' : null;
    if (why === null) return [];
    const place = { passage: { of: 'text' }, ...at } as const;
    // It comes too late after these words; after others it may not.
    const subject = `${fact} ${why} ${text.slice(0, at.from)}`;
    return [{ at: place, message: t('voice.find.disclosureLate', { why }), fixes: [], subject }];
  });
}

/** Whether what stands there is folded away on the channel that it goes to, by the channel's own figures. */
function isFolded(document: VoiceDocument, { from }: Stretch): boolean {
  const { text, network, rules: own, format = null, title = null } = document;
  if (text.slice(0, from).split('\n').length > 3) return true;
  if (network === null) return from >= EARLY;
  const rules = rulesFor({ network, rules: own });
  const rule = foldRuleOf(rules, network, format, 'phone');
  if (rule.graphemes === null && rule.lines === null) return from >= EARLY;
  // The first line of a text stands in for a title that nobody wrote: it is seen, and the fold is that of the rest.
  const body = titledText(rules, { text, title, format, firstComment: '', parts: [] }).text;
  const fold = foldAt(body, rule);
  return fold !== null && from - (text.length - body.length) >= fold;
}

/** Among other hashtags, and not the first thing that is said. */
function isBuried(text: string, { from, to }: Stretch): boolean {
  if (text.slice(0, from).trim() === '') return false;
  const runBefore = /(?:#[\p{L}\p{N}_]+\s+)*$/u.exec(text.slice(0, from))?.[0].match(/#/gu)?.length ?? 0;
  const runAfter = /^(?:\s+#[\p{L}\p{N}_]+)*/u.exec(text.slice(to))?.[0].match(/#/gu)?.length ?? 0;
  return runBefore > 0 && runBefore + runAfter >= TAGS_MOST;
}

/** Hashtags that hint without saying: the FTC's letters of 2017 name #sp, #partner and #thanks; the others are alike. */
const hints =
  /(?<![\p{L}\p{N}_&])#(?:sp|spon|partner|partners|partnered|collab|collaboration|ambassador|brandambassador|brandpartner|thanks\p{L}+|thankyou\p{L}+|pr|invite|inkind)(?![\p{L}\p{N}_])/giu;

function hintsIn(passage: Passage, text: string) {
  if (!text.includes('#')) return [];
  return matchesIn(text, hints).map((match) => ({
    at: { passage, from: match.index, to: match.index + match[0].length },
    words: match[0],
  }));
}

function ambiguous(document: VoiceDocument, context: VoiceContext, settings: Settings): readonly PostMatch[] {
  const { title = null, text } = document;
  const hinted = [...hintsIn({ of: 'title' }, title ?? ''), ...hintsIn({ of: 'text' }, text)];
  if (hinted.length === 0) return [];
  const facts = statedFacts(document);
  const accepted = (facts.length > 0 ? facts : disclosedFacts).flatMap((fact) =>
    acceptedTexts(fact, context, settings),
  );
  if (isSaid(document, accepted)) return [];
  return hinted.map(({ at, words: hint }) => ({
    at,
    message: t('voice.find.disclosureAmbiguous', { words: hint }),
    // What is paid for is an advertisement; whether it is, the writer has to say.
    fixes: facts.includes('paid') ? ['#ad'] : [],
    subject: '',
    severity: facts.length > 0 ? 'block' : 'warn',
  }));
}

function unlabelled(
  document: VoiceDocument,
  context: VoiceContext,
  settings: Settings,
): readonly PostMatch[] {
  const accepted = acceptedTexts('ai', context, settings);
  if (isSaid(document, accepted) || disclosedAt(document.firstComment, accepted) !== null) return [];
  return [{ at: null, message: t('voice.find.aiMade'), fixes: [], subject: 'ai' }];
}

/** What readers are told of who paid, and of what a machine made. */
export const disclosureRules = [
  { ...base, id: 'disc.missing', waivable: false, options, check: { of: 'post', find: missing } },
  {
    ...base,
    id: 'disc.affiliate',
    options: { texts: words, affiliate: words },
    applies: ({ facts }) => !facts.includes('affiliate'),
    check: { of: 'post', find: unsaid },
  },
  { ...base, id: 'disc.late', options, check: { of: 'post', find: late } },
  {
    ...base,
    id: 'disc.ambiguous',
    severity: 'warn',
    options,
    check: { of: 'post', find: ambiguous },
  },
  {
    ...base,
    id: 'disc.ai-made',
    severity: 'warn',
    options,
    applies: ({ facts }) => facts.includes('ai'),
    check: { of: 'post', find: unlabelled },
  },
] as const satisfies readonly CatalogueRule[];
