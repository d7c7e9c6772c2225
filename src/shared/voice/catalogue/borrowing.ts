import { t } from '../../messages/index.ts';
import type { VoiceDocument } from '../document.ts';
import { PastTexts } from '../shingles.ts';
import type { CatalogueRule, PostMatch, Settings } from './rule.ts';

/** Fewer words than this are alike by chance. */
const COPY_WORDS = 8;
/** From so much in common on it is a copy, whatever the brand set. */
const COPY = 0.8;

/** Texts of others by the settings that name them: made once for as long as the rules are the same. */
const made = new WeakMap<Settings, PastTexts>();

function textsOf(settings: Settings): PastTexts {
  const known = made.get(settings);
  if (known !== undefined) return known;
  const texts = new PastTexts(
    settings.words('texts').map((text, index) => ({ postId: String(index), text })),
  );
  made.set(settings, texts);
  return texts;
}

/** Says whose it is: a source or a credit on the post, an account, an address, or words that name somebody. */
function isCited({ text, link, sources, credits }: VoiceDocument): boolean {
  if (sources.length > 0 || credits.length > 0 || link !== null) return true;
  return /https?:\/\/\S|(?<![\p{L}\p{N}.])@[\p{L}\p{N}_]|\b(?:according\s+to|in\s+the\s+words\s+of|source:|via)\s/iu.test(
    text,
  );
}

function borrowed(document: VoiceDocument, settings: Settings): readonly PostMatch[] {
  const alike = textsOf(settings).nearest(document.text, null, COPY_WORDS);
  if (alike === null || alike.share * 100 < settings.number('share') || isCited(document)) return [];
  const from = settings.words('texts')[Number(alike.postId)] ?? '';
  const values = { share: Math.round(alike.share * 100), words: from.slice(0, 60).trim() };
  return [
    {
      at: null,
      message: t('voice.find.borrowed', values),
      fixes: [],
      subject: from.slice(0, 200),
      severity: alike.share >= COPY ? 'block' : 'warn',
    },
  ];
}

/** Whether others' texts that the brand keeps an eye on are said again without their names. */
export const borrowingRules = [
  {
    severity: 'warn',
    on: false,
    waivable: true,
    english: false,
    id: 'dup.source',
    options: {
      share: { kind: 'number', default: 60, min: 30, max: 100 },
      texts: { kind: 'words', default: [] },
    },
    check: { of: 'post', find: (document, _context, settings) => borrowed(document, settings) },
  },
] as const satisfies readonly CatalogueRule[];
