import { t } from '../../messages/index.ts';
import type { CatalogueRule, PostMatch } from './rule.ts';

const base = { severity: 'warn', waivable: true, options: {} } as const;

const defensive =
  /\b(?:as\s+(?:we|I)(?:['’]ve|\s+have)?\s+(?:already\s+)?(?:said|told\s+you|explained)|(?:that['’]?s|it['’]?s|this\s+is)\s+not\s+our\s+(?:fault|problem|responsibility)|your\s+(?:own\s+)?fault|calm\s+down|you\s+should\s+have|if\s+you\s+had\s+(?:read|listened|looked)|like\s+we\s+said|not\s+our\s+problem|read\s+the\s+(?:terms|instructions|small\s+print|faq)|nobody\s+else\s+(?:has\s+)?complain(?:ed|s)|we\s+don['’]t\s+care|with\s+all\s+due\s+respect|obviously|whatever|sorry\s+you\s+feel|sorry\s+if\s+you|thanks?\s+for\s+nothing|oh\s+please|must\s+be\s+nice)\b/giu;
const acknowledges =
  /\b(?:sorry|apologi[sz]e|apologies|thank(?:s|\s+you)|understand|hear\s+you|appreciate|regret|you['’]re\s+right|that['’]s\s+not\s+(?:good\s+enough|what))\b/iu;
const nextStep =
  /\b(?:we['’]ll|we\s+will|we['’]ve|we\s+have|we\s+are|we['’]re|I['’]ll|I\s+will|please|could\s+you|can\s+you|send\s+us|message\s+us|dm\s+us|email|e-mail|call\s+us|write\s+to|let\s+us|tell\s+us|refund|replace|put\s+it\s+right|get\s+in\s+touch|come\s+by|next\s+time)\b/iu;

function replyTone(text: string): readonly PostMatch[] {
  const found: PostMatch[] = [...text.matchAll(defensive)].map((match) => ({
    at: { passage: { of: 'text' }, from: match.index, to: match.index + match[0].length },
    message: t('voice.find.replyDefensive', { words: match[0] }),
    fixes: [],
    subject: '',
  }));
  if (text.trim() === '') return found;
  const lacks = !acknowledges.test(text) ? 'acknowledgement' : nextStep.test(text) ? null : 'step';
  if (lacks === null) return found;
  return [...found, { at: null, message: t('voice.find.replyLacks', { lacks }), fixes: [], subject: lacks }];
}

/** Fewer words than this are alike by chance. */
const COPY_WORDS = 8;

/** How people are answered, and whether they have read it before. */
export const replyRules = [
  {
    ...base,
    id: 'crit.reply-tone',
    on: false,
    english: true,
    applies: (_document, { isReply }) => isReply,
    check: { of: 'post', find: ({ text }) => replyTone(text) },
  },
  {
    ...base,
    id: 'dup.self',
    on: true,
    english: false,
    options: { share: { kind: 'number', default: 60, min: 30, max: 100 } },
    applies: (_document, { past }) => past !== null,
    check: {
      of: 'post',
      find: ({ text }, { past, postId }, settings) => {
        const alike = past?.nearest(text, postId, COPY_WORDS) ?? null;
        if (alike === null || alike.share * 100 < settings.number('share')) return [];
        const message = t('voice.find.duplicate', { share: Math.round(alike.share * 100) });
        return [{ at: null, message, fixes: [], subject: alike.postId }];
      },
    },
  },
] as const satisfies readonly CatalogueRule[];
