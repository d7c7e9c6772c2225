import { t } from '../../messages/index.ts';
import { addMonths } from '../../time/wall.ts';
import type { VoiceDocument } from '../document.ts';
import type { CatalogueRule } from './rule.ts';
import { anyFinder, anyOf, finder, hasLink, when } from './words.ts';

const base = { severity: 'warn', on: true, waivable: true, english: true, options: {} } as const;

/** Whether the post names where its facts come from: a source on record, a link, or words that say so. */
function isUnsourced({ sources, link, text, parts, firstComment }: VoiceDocument): boolean {
  if (sources.length > 0 || link !== null) return false;
  return ![text, firstComment, ...parts].some((words) => hasLink(words) || /\bsources?:\s*\S/iu.test(words));
}

const unsourced = (words: string): string => t('voice.find.stat', { words });

/** A share: not a discount, and not what something is made of. */
const share =
  /(?<![\p{L}\d.,])((?:\d[\d.,]*|half|two-thirds|three-quarters)\s?(?:%|per ?cent\b|percent\b))(?!\s*(?:off\b|discount|cotton|wool|linen|silk|rye\b|wheat|cocoa|cacao|wholemeal|wholegrain|organic|recycled|charge|battery|cashback|deposit|sale|more\s+free|extra\s+free))/dgiu;
const discount = /\b(?:off|save|saving|discount|sale|coupon|code|deal|cashback|extra)\b/iu;

const multiple =
  /(?<![\p{L}\d])((?:\d+(?:\.\d+)?x|(?:\d+(?:\.\d+)?|two|three|four|five|six|ten|twenty|hundred)\s+times|twice)\s+(?:as\s+(?!you|we|they|I\b)\p{L}+|more|less|fewer|faster|longer|better|cheaper|stronger|higher|lower|likelier))\b/dgiu;
const people =
  /(?<![\p{L}\d])((?:\d+|one|two|three|four|five|six|seven|eight|nine)\s+(?:out\s+of|in)\s+(?:every\s+)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)\s+(?:people|customers|users|adults|children|dentists|doctors|women|men|parents|households|businesses|companies|workers|employees|teenagers|teens|americans|britons|shoppers|consumers|marketers|patients|of\s+(?:us|you|them)))\b/dgiu;
const amounts =
  /(?<![\p{L}\d])((?:[$€£]\s?)?\d[\d.,]*\s?(?:million|billion|trillion|bn)\s+(?!thanks|thank)\p{L}+)/dgiu;
const study =
  /\b((?:(?:recent|new|several|many)\s+)?(?:studies|research|surveys?|stud(?:y)|data|science|statistics|polls?|experts?|scientists|doctors|dermatologists|dentists|nutritionists)\s+(?:now\s+|also\s+)?(?:shows?|proves?|suggests?|finds?|found|confirms?|say|says|agree|recommend|reveals?|tells?\s+us))\b/dgiu;
const clinically =
  /\b((?:clinically|scientifically|medically|dermatologically)\s+(?:proven|tested|shown))\b/dgiu;

const shares = finder(share, unsourced);
/** How many of how many: the second number, which fewer sentences have than the words before it. */
const ofMany =
  /\s(?:in|out\s+of)\s+(?:every\s+)?(?:\d|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)/iu;
const figures = new RegExp(`%|cent|\\dx|times|twice|illion|bn\\b|ically|${ofMany.source}`, 'iu');

// Signs stand together where few sentences have any of them: then one look says that there is none.
const numbers = anyFinder([
  when(
    figures,
    when(/%|cent/i, (stretch) => (discount.test(stretch) ? [] : shares(stretch))),
    when(/\dx|times|twice/i, finder(multiple, unsourced)),
    when(ofMany, finder(people, unsourced)),
    when(/illion|bn\b/i, finder(amounts, unsourced)),
    when(/ically/i, finder(clinically, unsourced)),
  ),
  when(
    /stud|research|survey|data|scien|statistic|poll|expert|doctor|dermatolog|dentist|nutrition/iu,
    when(/show|prove|suggest|find|found|confirm|say|agree|recommend|reveal|tell/i, finder(study, unsourced)),
  ),
]);

const superlative = (words: string): string => t('voice.find.superlative', { words });
const superlatives = anyFinder([
  when(
    /\b(?:the|our|your)\s+(?:very\s+)?(?:\S*est|only|first|most)\b/iu,
    when(
      /\b(?:world|country|county|region|market|industry|business|universe|uk|usa?|europe|britain|england|america|city|planet|state|nation|earth|time|made|class|buy)\b/iu,
      finder(
        /\b((?:the|our|your)\s+(?:very\s+)?(?:best|finest|greatest|tastiest|freshest|fastest|cheapest|largest|biggest|smartest|easiest|only|first|most\s+\p{L}+)\s+(?:\p{L}+['’]?s?\s+){0,4}?(?:in\s+(?:the\s+|all\s+(?:of\s+)?)?(?:world|country|county|region|market|industry|business|universe|uk|us|usa|europe|britain|england|america|city|planet|state|nation)|on\s+(?:the\s+market|earth|the\s+planet)|of\s+all\s+time|ever\s+made|in\s+its\s+class|money\s+can\s+buy))\b/dgiu,
        superlative,
      ),
    ),
    finder(
      /\b((?:the|our)\s+(?:healthiest|safest|greenest|purest|cleanest|strongest|cheapest|fastest|most\s+(?:effective|advanced|trusted|reliable|affordable|sustainable|powerful|innovative|nutritious|accurate|durable|efficient)))\b/dgiu,
      superlative,
    ),
    finder(
      /\b(the\s+only\s+(?:brand|company|product|bakery|app|service|tool|shop|supplier|place)\s+(?:that|which|to|in|with))\b/dgiu,
      superlative,
    ),
  ),
  when(
    /['’]s\b|#1|no\. ?1|number|leading|second\s+to|unbeat|unriv|unmatch|in[- ]class|like no/i,
    when(
      /['’]s\b/,
      finder(
        /(?<![\p{L}\d])((?:world|country|region|nation|uk|europe|america|britain|england|city|town|market|industry)['’]s\s+(?:no\.?\s?1|number\s+one|#1|best|finest|greatest|favou?rite|largest|biggest|leading|fastest|cheapest|first|only|most\s+\p{L}+))\b/dgiu,
        superlative,
      ),
    ),
    when(
      /#1|no\. ?1|number/i,
      finder(
        /(?<![\p{L}\d])((?:the\s+|your\s+|our\s+)?(?:#1|no\.\s?1|number\s+one)\s+(?!reason|question|tip|rule|thing|priority)\p{L}+)/dgiu,
        superlative,
      ),
    ),
    when(
      /leading|second|unbeat|unriv|unmatch|in[- ]class|like no/i,
      finder(
        /\b((?:market|industry|world|category)-leading|second\s+to\s+none|unbeatable|unrivall?ed|unmatched|best-in-class|best\s+in\s+class|the\s+leading\s+(?:brand|provider|expert|company|supplier|maker|platform)|like\s+no\s+other)\b/dgiu,
        superlative,
      ),
    ),
  ),
]);

const absolutes = finder(
  /\b(guaranteed?(?:\s+to\s+\p{L}+)?|100\s?%\s+(?:safe|effective|natural|guaranteed|risk-free|secure|pure)|risk[- ]free|no\s+side\s+effects|works?\s+for\s+everyone|never\s+fails?|always\s+works?|every\s+single\s+time|permanently|forever\s+cured?|foolproof|fail-?safe|completely\s+(?:safe|free\s+of|eliminates?)|totally\s+safe)\b/dgiu,
  (words) => t('voice.find.absolute', { words }),
);

const sensitive = [
  'cures',
  'heals',
  'prevents cancer',
  'prevents disease',
  'treats anxiety',
  'treats depression',
  'detox',
  'detoxify',
  'detoxes',
  'boosts immunity',
  'boost immunity',
  'boost your immune system',
  'boosts your immune system',
  'immune-boosting',
  'lose weight',
  'weight loss',
  'burns fat',
  'burn fat',
  'fat-burning',
  'good for your gut',
  'good for your heart',
  'gut health',
  'helps digestion',
  'help digestion',
  'help your digestion',
  'helps your digestion',
  'guilt-free',
  'anti-ageing',
  'anti-aging',
  'lowers cholesterol',
  'lowers blood pressure',
  'superfood',
  'guaranteed returns',
  'guaranteed return',
  'risk-free investment',
  'double your money',
  'passive income',
  'get rich',
  'carbon neutral',
  'carbon-neutral',
  'climate neutral',
  'climate-neutral',
  'net zero',
  'net-zero',
  'carbon negative',
  'zero emissions',
  'zero-emission',
  'eco-friendly',
  'environmentally friendly',
  'planet-friendly',
  'climate positive',
  'biodegradable',
  'chemical-free',
];

/** What is claimed, beside what bears it out. */
export const claimRules = [
  {
    ...base,
    id: 'claim.stat-unsourced',
    applies: isUnsourced,
    check: { of: 'sentence', finder: () => numbers },
  },
  {
    ...base,
    id: 'claim.superlative',
    applies: isUnsourced,
    check: { of: 'sentence', finder: () => superlatives },
  },
  {
    ...base,
    id: 'claim.absolute',
    on: false,
    applies: isUnsourced,
    check: { of: 'sentence', finder: () => absolutes },
  },
  {
    ...base,
    id: 'claim.sensitive',
    severity: 'block',
    on: false,
    options: { words: { kind: 'words', default: sensitive } },
    // Marked so, a post takes the way through those who must agree, which the policy names.
    applies: ({ facts }) => !facts.includes('sensitive'),
    check: {
      of: 'words',
      body: (settings) => anyOf(settings.words('words')),
      message: () => t('voice.find.sensitive', { words: '%s' }),
    },
  },
  {
    ...base,
    id: 'claim.stale',
    on: false,
    english: false,
    options: { months: { kind: 'number', default: 12, min: 1, max: 120 } },
    check: {
      of: 'post',
      find: ({ sources }, { day }, settings) =>
        day === null
          ? []
          : sources
              .filter(
                ({ checkedOn }) =>
                  checkedOn !== null && addMonths(checkedOn, settings.number('months')) < day,
              )
              .map(({ url, checkedOn }) => ({
                at: null,
                message: t('voice.find.stale', { url, months: settings.number('months') }),
                fixes: [],
                subject: `${url} ${checkedOn ?? ''}`,
                beside: true,
              })),
    },
  },
] as const satisfies readonly CatalogueRule[];
