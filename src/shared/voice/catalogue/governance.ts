import { t } from '../../messages/index.ts';
import { passagesOf, type VoiceDocument } from '../document.ts';
import { namesAny } from './phrases.ts';
import type { CatalogueRule, PostMatch, Settings } from './rule.ts';
import { anyOf } from './words.ts';

const base = { severity: 'block', waivable: true, english: false } as const;

/** Words for taking somebody's criticism away, and for what is taken away, in either order. */
const takeAway =
  '(?:delet(?:e|ed|es|ing)|remov(?:e|ed|es|ing)|hid(?:e|den|ing)|eras(?:e|ed|ing)|get\\s+rid\\s+of|take\\s+down|taken\\s+down|taking\\s+down|block(?:ed|ing)?|bury|buried)';
const criticism =
  '(?:comments?|repl(?:y|ies)|reviews?|mentions?|complaints?|criticism|feedback|(?:their|his|her|that|those|this)\\s+(?:post|posts|message|messages|thread|threads|question|questions))';
const near = '(?:[^.!?\\n]{0,40}?)';
const request = new RegExp(
  `\\b(?:${takeAway}\\b${near}\\b${criticism}|${criticism}\\b${near}\\b(?:should|must|has|have|needs?|to)\\b${near}\\b${takeAway}|${criticism}\\b[^.!?\\n]{0,10}\\b(?:was|were|been|is|are|get|gets|got)\\b[^.!?\\n]{0,10}\\b${takeAway})\\b`,
  'giu',
);
const refusal =
  /\b(?:do\s+not|don['’]?t|never|not|no\s+need\s+to|without|instead\s+of|rather\s+than|won['’]?t)\s+(?:\S+\s+)?$/iu;

/** Grounds that houses' rules for their pages name, so that a comment that goes, goes for what it is. */
const grounds = [
  'spam',
  'scam',
  'fraud',
  'phishing',
  'hate',
  'hateful',
  'racist',
  'racism',
  'sexist',
  'slur',
  'threat',
  'threatens',
  'violence',
  'harassment',
  'harasses',
  'abuse',
  'abusive',
  'insult',
  'insulting',
  'personal data',
  'phone number',
  'home address',
  'doxxing',
  'impersonation',
  'copyright',
  'defamation',
  'illegal',
  'nudity',
];

/** Somebody asks in the notes that a comment go, and says no ground that the house rules know. */
function deleteRequests({ notes = '' }: VoiceDocument, settings: Settings): readonly PostMatch[] {
  return notes.split(/\n+/u).flatMap((line): readonly PostMatch[] => {
    const asked = [...line.matchAll(request)].filter(({ index }) => !refusal.test(line.slice(0, index)));
    if (asked.length === 0 || namesAny(line, settings.words('grounds'))) return [];
    return [
      { at: null, message: t('voice.find.deleteRequest'), fixes: [], subject: line.trim(), beside: true },
    ];
  });
}

/**
 * While the house holds its tongue, nothing goes out; or nothing about what happened. What may go out all the same may in
 * this hold, not in the next.
 */
function onHold(document: VoiceDocument, settings: Settings): readonly PostMatch[] {
  const isHeld = settings.text('hold') === 'yes';
  const topics = settings.words('topics');
  if (!isHeld && topics.length === 0) return [];
  // With another picture it is another post, which nobody has let out.
  const seen = JSON.stringify(document.media.map(({ assetId, alt }) => [assetId, alt]));
  const held = (message: string, what: string): PostMatch => {
    return { at: null, message, fixes: [], subject: `${what} ${settings.since} ${seen}` };
  };
  if (isHeld) return [held(t('voice.find.holdAll'), 'all')];
  const said = passagesOf(document).map(([, words]) => words);
  return topics
    .filter((topic) => said.some((words) => namesAny(words, [topic])))
    .map((topic) => held(t('voice.find.holdTopic', { topic }), topic.toLowerCase()));
}

/** What other departments have a say in before anybody reads of it. */
const shared = [
  'product recall',
  'recall of',
  'we recall',
  'recalled',
  'allergen',
  'food poisoning',
  'data breach',
  'lawsuit',
  'court case',
  'redundancies',
  'redundancy',
  'layoffs',
  'laid off',
  'strike',
  'price increase',
  'price rise',
  'merger',
  'acquisition',
  'takeover',
  'closing down',
  'accident',
  'injured',
];

/** Who deletes what, what waits while something has happened, and who has to be asked. */
export const governanceRules = [
  {
    ...base,
    id: 'crit.delete-request',
    on: true,
    english: true,
    options: { grounds: { kind: 'words', default: grounds } },
    applies: ({ notes = '' }) => notes !== '',
    check: { of: 'post', find: (document, _context, settings) => deleteRequests(document, settings) },
  },
  {
    ...base,
    id: 'crit.crisis-hold',
    on: true,
    dated: true,
    options: {
      hold: { kind: 'choice', default: 'no', choices: ['no', 'yes'] },
      topics: { kind: 'words', default: [] },
    },
    check: { of: 'post', find: (document, _context, settings) => onHold(document, settings) },
  },
  {
    ...base,
    id: 'gov.signoff',
    on: false,
    english: true,
    options: { words: { kind: 'words', default: shared } },
    // Marked so, a post takes the way through those who must agree, which the policy names.
    applies: ({ facts }) => !facts.includes('sensitive'),
    check: {
      of: 'words',
      body: (settings) => anyOf(settings.words('words')),
      message: () => t('voice.find.signoff', { words: '%s' }),
    },
  },
  {
    ...base,
    id: 'gov.owner',
    on: false,
    options: {},
    applies: ({ authorId }) => authorId === null,
    check: {
      of: 'post',
      find: () => [
        { at: null, message: t('voice.find.noOwner'), fixes: [], subject: 'author', beside: true },
      ],
    },
  },
] as const satisfies readonly CatalogueRule[];
