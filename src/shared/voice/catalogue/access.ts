import { t } from '../../messages/index.ts';
import type { VoiceDocument, VoiceMedia } from '../document.ts';
import { EMOJI } from '../emoji.ts';
import { parted } from './hashtag-words.ts';
import type { CatalogueRule, PostMatch, RawMatch, StretchFinder } from './rule.ts';
import { finder } from './words.ts';

const base = { severity: 'warn', on: true, waivable: true, english: false, options: {} } as const;

/** A sign that no plain text has: looking for one is quicker by far than looking for those of a set of Unicode. */
const BEYOND_PLAIN = /[^\t\n\x20-\x7e]/;

function withoutAlt({ media }: VoiceDocument): readonly PostMatch[] {
  return media
    .filter(({ alt }) => alt.trim() === '')
    .map(({ assetId, fileName, kind }) => ({
      at: null,
      message: t('voice.find.altMissing', { kind, file: fileName }),
      fixes: [],
      subject: assetId,
      beside: true,
    }));
}

const pictureOf =
  /^\s*((?:an?\s+|the\s+)?(?:image|picture|photo|photograph|graphic|pic|screenshot\s+image)\s+(?:of|showing)\s+)\S/iu;
const fileLike =
  /^\s*(?:[\w()-]+\.(?:jpe?g|png|gif|webp|heic|mp4|mov|svg)|(?:img|dsc|dcim|pxl|screenshot)[_\s-]?\d[\w-]*)\s*$/iu;

/** What is wrong with an alt text, as a word of the message; null where nothing is. */
function flawOf(
  { alt, fileName }: VoiceMedia,
  text: string,
  most: number,
): 'file' | 'says' | 'same' | 'long' | null {
  const words = alt.trim();
  if (words === '') return null;
  if (fileLike.test(words) || words === fileName) return 'file';
  if (pictureOf.test(words)) return 'says';
  if (words === text.trim()) return 'same';
  return words.length > most && [...words].length > most ? 'long' : null;
}

function poorAlt(document: VoiceDocument, most: number): readonly PostMatch[] {
  return document.media.flatMap((media): readonly PostMatch[] => {
    const flaw = flawOf(media, document.text, most);
    if (flaw === null) return [];
    const opening = pictureOf.exec(media.alt)?.[1] ?? '';
    const passage = { of: 'alt', assetId: media.assetId } as const;
    const rest = media.alt.slice(opening.length, opening.length + 1);
    return [
      flaw === 'says'
        ? // The first letter goes too, so that what is left can begin with a capital.
          {
            at: { passage, from: 0, to: opening.length + rest.length },
            message: t('voice.find.altQuality', { flaw, most }),
            fixes: [rest.toUpperCase()],
            subject: '',
          }
        : {
            at: { passage, from: 0, to: media.alt.length },
            message: t('voice.find.altQuality', { flaw, most }),
            fixes: [],
            subject: '',
          },
    ];
  });
}

const hashtags: StretchFinder = (stretch) => {
  if (!stretch.includes('#')) return [];
  return [...stretch.matchAll(/(?<![\p{L}\p{N}_&/])#([a-z]{6,40})(?![\p{L}\p{N}_])/gu)].flatMap(
    (match): readonly RawMatch[] => {
      const words = parted(match[1] ?? '');
      if (words === null) return [];
      const wanted = `#${words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('')}`;
      const to = match.index + match[0].length;
      return [{ from: match.index, to, message: t('voice.find.hashtagCase', { wanted }), fixes: [wanted] }];
    },
  );
};

const acronyms = new Set(
  (
    'NASA UNESCO UNICEF NATO RSVP ASAP FAQ DIY USA NYC HTML JSON HTTP GDPR BBC ITV CNN NHS RSPCA RNLI VAT HMRC LGBTQ STEM ' +
    'BREXIT COVID WIFI IKEA ISBN ISO EU UK US AI PR HR CEO CFO CTO UX UI TV PC GMT BST CET EST PST UTC AM PM'
  ).split(' '),
);

const shouting: StretchFinder = (stretch) => {
  if (!/[A-Z]{2}|[^\t\n\x20-\x7e]/.test(stretch) || !/\p{Lu}{2}/u.test(stretch)) return [];
  const runs = stretch.matchAll(
    /(?<![\p{L}\p{N}#@_])\p{Lu}[\p{Lu}'’]+(?:[\s,!&-]+\p{Lu}[\p{Lu}'’]*)*[\s,!&-]+\p{Lu}[\p{Lu}'’]+(?![\p{L}\p{N}_])/gu,
  );
  return [...runs].flatMap((match): readonly RawMatch[] => {
    const words = match[0].split(/[\s,!&-]+/u).filter((word) => !acronyms.has(word));
    // Acronyms that we do not know are short; two real words are not.
    if (words.filter((word) => word.length >= 3).length < 2 || !words.some((word) => word.length >= 4))
      return [];
    return [
      { from: match.index, to: match.index + match[0].length, message: t('voice.find.caps'), fixes: [] },
    ];
  });
};

/** Letters that Unicode has for formulas, and those in circles and squares: they look like letters and are none. */
const FANCY =
  /(?:[\u{1D400}-\u{1D7FF}\u24B6-\u24E9\u{1F130}-\u{1F149}\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}][ ]?){3,}/gu;
const fancy: StretchFinder = (stretch) =>
  BEYOND_PLAIN.test(stretch) && /[\u24B6-\u24E9\u{1D400}-\u{1D7FF}\u{1F130}-\u{1F189}]/u.test(stretch)
    ? [...stretch.matchAll(FANCY)].map((match): RawMatch => {
        const words = match[0].trimEnd();
        const plain = words.normalize('NFKC');
        const fixes = /^[\x20-\x7e]+$/u.test(plain) ? [plain] : [];
        return { from: match.index, to: match.index + words.length, message: t('voice.find.fancy'), fixes };
      })
    : [];

const mocking: StretchFinder = (stretch) =>
  [
    ...stretch.matchAll(
      /(?<![\p{L}#@])(?:\p{Ll}\p{Lu}){2,}\p{Ll}?(?!\p{L})|(?<![\p{L}#@])(?:\p{Lu}\p{Ll}){3,}\p{Lu}?(?!\p{L})/gu,
    ),
  ].map((match) => {
    const words = match[0];
    return {
      from: match.index,
      to: match.index + words.length,
      message: t('voice.find.mocking'),
      fixes: [words.toLowerCase()],
    };
  });

const art = finder(
  /([\u2500-\u259F\u25A0-\u25FF╔╗╚╝═║]{4,}|[_/\\|=~^*+-]{8,}|¯\\_\(ツ\)_\/¯|\((?:╯|ノ|づ|っ|ง)[^\s)]{1,12}\)|[({［][°•◕ʘಠ≧><ˇ^]\s?[_‿ᴗωДo▽.﹏]\s?[°•◕ʘಠ≦><ˇ^][)}］])/dgu,
  () => t('voice.find.asciiArt'),
);

function emojiIn(text: string): readonly { readonly from: number; readonly to: number }[] {
  if (!BEYOND_PLAIN.test(text) || !/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u.test(text))
    return [];
  return [...text.matchAll(EMOJI)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

function emojiRuns(stretch: string, most: number): readonly RawMatch[] {
  const emoji = emojiIn(stretch);
  if (emoji.length <= most) return [];
  const runs: { from: number; to: number; count: number }[] = [];
  for (const { from, to } of emoji) {
    const last = runs.at(-1);
    if (last !== undefined && stretch.slice(last.to, from).trim() === '') {
      last.to = to;
      last.count += 1;
    } else runs.push({ from, to, count: 1 });
  }
  return runs
    .filter(({ count }) => count > most)
    .map(({ from, to, count }) => ({
      from,
      to,
      message: t('voice.find.emojiRun', { count, most }),
      fixes: [],
    }));
}

const asWord: StretchFinder = (stretch) =>
  emojiIn(stretch).flatMap(({ from, to }): readonly RawMatch[] => {
    const isBetween =
      /\b(?:I|we|you|they|a|an|the|our|your|my|to|of|and|for|some|more|this|that|with)\s+$/iu.test(
        stretch.slice(Math.max(0, from - 12), from),
      ) && /^\s*(?:\p{Ll}|[.!?]?$)/u.test(stretch.slice(to, to + 8));
    return isBetween ? [{ from, to, message: t('voice.find.emojiWord'), fixes: [] }] : [];
  });

function bullets({ text }: VoiceDocument): readonly PostMatch[] {
  const lines = [...text.matchAll(/^[^\S\n]*([^\n]+)$/gmu)].filter(
    ({ 1: line = '' }) => emojiIn(line.slice(0, 16))[0]?.from === 0,
  );
  const [first] = lines;
  if (lines.length < 2 || first === undefined) return [];
  const from = first.index + first[0].length - (first[1] ?? '').length;
  const to = from + (emojiIn((first[1] ?? '').slice(0, 16))[0]?.to ?? 1);
  const subject = lines.map(([line]) => line).join('\n');
  const message = t('voice.find.emojiBullet', { count: lines.length });
  return [{ at: { passage: { of: 'text' }, from, to }, message, fixes: [], subject }];
}

const number = (standard: number, min: number, max: number) =>
  ({ kind: 'number', default: standard, min, max }) as const;

/** Whether everybody can read, hear or see it. */
export const accessRules = [
  { ...base, id: 'a11y.alt-missing', severity: 'block', check: { of: 'post', find: withoutAlt } },
  {
    ...base,
    id: 'a11y.alt-quality',
    options: { most: number(125, 40, 1000) },
    check: { of: 'post', find: (document, _context, settings) => poorAlt(document, settings.number('most')) },
  },
  { ...base, id: 'a11y.hashtag-case', english: true, check: { of: 'sentence', finder: () => hashtags } },
  { ...base, id: 'a11y.caps', check: { of: 'sentence', finder: () => shouting } },
  { ...base, id: 'a11y.fancy-unicode', check: { of: 'sentence', finder: () => fancy } },
  { ...base, id: 'a11y.mocking-case', on: false, check: { of: 'sentence', finder: () => mocking } },
  { ...base, id: 'a11y.ascii-art', on: false, check: { of: 'sentence', finder: () => art } },
  {
    ...base,
    id: 'a11y.emoji-run',
    options: { most: number(2, 0, 20) },
    check: { of: 'sentence', finder: (settings) => (stretch) => emojiRuns(stretch, settings.number('most')) },
  },
  {
    ...base,
    id: 'a11y.emoji-count',
    severity: 'info',
    on: false,
    options: { most: number(3, 0, 50) },
    check: {
      of: 'post',
      find: ({ text }, _context, settings) => {
        const [count, most] = [emojiIn(text).length, settings.number('most')];
        return count <= most
          ? []
          : [{ at: null, message: t('voice.find.emojiCount', { count, most }), fixes: [], subject: 'count' }];
      },
    },
  },
  {
    ...base,
    id: 'a11y.emoji-as-word',
    on: false,
    english: true,
    check: { of: 'sentence', finder: () => asWord },
  },
  { ...base, id: 'a11y.emoji-bullet', severity: 'info', on: false, check: { of: 'post', find: bullets } },
] as const satisfies readonly CatalogueRule[];
