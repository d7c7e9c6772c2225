import { t } from '../../messages/index.ts';
import type { Passage, VoiceDocument } from '../document.ts';
import { matchesIn } from '../matches.ts';
import type { CatalogueRule, PostMatch } from './rule.ts';

const base = { severity: 'warn', on: true, waivable: true, english: false, options: {} } as const;

const QUOTE = /“([^“”\n]{20,600})”|"([^"\n]{20,600})"|«\s?([^«»\n]{20,600})\s?»|„([^„“”\n]{20,600})[“”]/gu;
/** Who speaks, said before the quotation: a colon, a verb of saying, "in the words of". */
const before =
  /(?::|[\p{L}@]\s+(?:says?|said|writes|wrote|asked|told\s+\S+|replied|answered|calls\s+it|put\s+it|heard)[\s,]*|according\s+to\s[^.!?]{1,60}|in\s+the\s+words\s+of\s[^.!?]{1,60}|as\s+[^.!?]{1,40}\s+(?:put|puts|said|says)(?:\s+it)?[\s,]*)\s*$/iu;
/** Or after it: a dash, "says", "by", a name in brackets, an account. */
const after =
  /^[\s.,]*(?:[—–-]\s*\S|\(|@|by\s|says?\s|said\s|writes\s|wrote\s|asked\s|(?:\p{Lu}\p{L}+\s+){1,3}(?:says?|said|writes|wrote|asked|told)\b|(?:she|he|they|we|our\s+\p{L}+)\s+(?:says?|said|writes|wrote|asked|told)\b)/iu;
const QUOTE_WORDS = 5;

function quotesIn(passage: Passage, text: string): readonly PostMatch[] {
  if (!/[“"«„]/u.test(text)) return [];
  return matchesIn(text, QUOTE).flatMap((match): readonly PostMatch[] => {
    const words = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
    const to = match.index + match[0].length;
    if (words.split(/\s+/u).length < QUOTE_WORDS) return [];
    if (before.test(text.slice(Math.max(0, match.index - 80), match.index))) return [];
    if (after.test(text.slice(to, to + 80))) return [];
    return [
      { at: { passage, from: match.index, to }, message: t('voice.find.quote'), fixes: [], subject: '' },
    ];
  });
}

/** Words that say a picture is somebody else's. */
const borrowed =
  /(?:#(?:regram|repost|reposted)\b|\b(?:regram|repost(?:ed)?)\s+(?:from|via|by|@)|📷\s*:?\s*@[\w.]+|📸\s*:?\s*@[\w.]+|\b(?:photo|picture|image|video|pic|film|reel)s?\s*(?:by|credit|courtesy\s+of|thanks\s+to|from|:)\s*:?\s*@[\w.]+|\bvia\s+@[\w.]+)/giu;

function withoutPermission({ text, media }: VoiceDocument): readonly PostMatch[] {
  if (media.every(({ permission, ours }) => ours === true || permission.trim() !== '') || !/[@#]/u.test(text))
    return [];
  return matchesIn(text, borrowed)
    .slice(0, 1)
    .map((match) => ({
      at: { passage: { of: 'text' }, from: match.index, to: match.index + match[0].length },
      message: t('voice.find.permission'),
      fixes: [],
      subject: '',
    }));
}

const creditWords =
  /\b(?:photo|picture|image|video|film|credit|illustration|art)s?\s*(?:by|credit|courtesy|:)|📷|📸|©/iu;

/** A picture that somebody allowed us to use is somebody else's: they are to be named. */
function withoutCredit({ text, firstComment, parts, media, credits }: VoiceDocument): readonly PostMatch[] {
  const borrowedMedia = media.filter(
    ({ permission, credit, ours }) => ours !== true && permission.trim() !== '' && credit.trim() === '',
  );
  if (borrowedMedia.length === 0 || credits.length > 0) return [];
  if ([text, firstComment, ...parts].some((words) => creditWords.test(words))) return [];
  return borrowedMedia.map(({ assetId, fileName }) => ({
    at: null,
    message: t('voice.find.imageCredit', { file: fileName }),
    fixes: [],
    subject: assetId,
    beside: true,
  }));
}

/** Whose words and pictures they are. */
export const citingRules = [
  {
    ...base,
    id: 'cite.quote',
    check: {
      of: 'post',
      find: ({ text, parts }) => [
        ...quotesIn({ of: 'text' }, text),
        ...parts.flatMap((words, index) => quotesIn({ of: 'part', index }, words)),
      ],
    },
  },
  { ...base, id: 'cite.image-credit', check: { of: 'post', find: withoutCredit } },
  { ...base, id: 'cite.ugc-permission', severity: 'block', check: { of: 'post', find: withoutPermission } },
] as const satisfies readonly CatalogueRule[];
