import { t } from '../../messages/index.ts';
import { type Passage, passagesOf, type VoiceDocument } from '../document.ts';
import { matchesIn } from '../matches.ts';
import type { CatalogueRule, PostMatch } from './rule.ts';
import { finder, when } from './words.ts';

const base = { severity: 'warn', on: false, waivable: true, english: false, options: {} } as const;

type Found = {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  readonly words: string;
};

/** What an expression finds in all words of a post that go out, and in its link. */
function everywhere(document: VoiceDocument, expression: RegExp): readonly (Found | string)[] {
  const inLink = document.link === null ? null : (document.link.match(expression)?.[0] ?? null);
  const inText = passagesOf(document).flatMap(([passage, text]) =>
    matchesIn(text, expression).map((match): Found => {
      const from = match.index;
      return { passage, from, to: from + match[0].length, words: match[0] };
    }),
  );
  return inLink === null ? inText : [...inText, inLink];
}

function told(
  found: Found | string,
  message: (words: string) => string,
  fixes: readonly string[] = [],
): PostMatch {
  if (typeof found === 'string')
    return { at: null, message: message(found), fixes: [], subject: found, beside: true };
  const { passage, from, to, words } = found;
  return { at: { passage, from, to }, message: message(words), fixes, subject: '' };
}

/** What is to be filled in. */
const placeholders: readonly RegExp[] = [
  /\{\{[^{}\n]{0,60}\}\}/gu,
  // In capitals only: “todo” is a word of Spanish.
  /(?<![\p{L}\p{N}])(?:TODO|TBD|TBC|FIXME|XXX+)(?![\p{L}\p{N}])/gu,
  /\blorem\s+ipsum\b/giu,
  /\[(?:insert|your|add|link|name|date|product|brand|price|city|url|placeholder)\b[^\]\n]{0,40}\]|<(?:insert|your|link|name|date|product)\b[^>\n]{0,40}>/giu,
  /(?<![\p{L}\p{N}.-])(?:https?:\/\/)?(?:www\.)?example\.(?:com|org|net)\b\S*|https?:\/\/(?:localhost|127\.0\.0\.1)\S*/giu,
];
/** Without one of these there is none of them: two, as small letters and capitals being the same is dear. */
const placeholderSigns: readonly RegExp[] = [
  /\{\{|TODO|TBD|TBC|FIXME|XXX|[[<]|127\.0/,
  /ipsum|example\.|localhost/iu,
];

function unfilled(document: VoiceDocument): readonly PostMatch[] {
  const all = [document.link ?? '', ...passagesOf(document).map(([, words]) => words)];
  if (!all.some((words) => placeholderSigns.some((sign) => sign.test(words)))) return [];
  return placeholders.flatMap((expression) =>
    everywhere(document, expression).map((found) =>
      told(found, (placeholder) => t('voice.find.placeholder', { words: placeholder })),
    ),
  );
}

const shorteners =
  'bit.ly tinyurl.com goo.gl ow.ly buff.ly is.gd t.ly rebrand.ly cutt.ly shorturl.at tiny.cc rb.gy soo.gd adf.ly bl.ink s.id v.gd'.split(
    ' ',
  );

function shortened(document: VoiceDocument, allowed: readonly string[]): readonly PostMatch[] {
  const known = shorteners.filter((host) => !allowed.includes(host)).map((host) => host.replace('.', '\\.'));
  if (known.length === 0) return [];
  const expression = new RegExp(
    `(?<![\\p{L}\\p{N}.-])(?:https?://)?(?:www\\.)?(?:${known.join('|')})/\\S+`,
    'giu',
  );
  return everywhere(document, expression).map((found) =>
    told(found, (words) => t('voice.find.shortener', { words })),
  );
}

function unmarked({ link }: VoiceDocument): readonly PostMatch[] {
  if (link === null || !URL.canParse(link)) return [];
  const names = [...new URL(link).searchParams.keys()];
  if (names.includes('utm_source') && names.includes('utm_medium')) return [];
  return [{ at: null, message: t('voice.find.utm'), fixes: [], subject: link, beside: true }];
}

function tooMany({ text }: VoiceDocument, most: number): readonly PostMatch[] {
  const links = [...text.matchAll(/https?:\/\/\S+/giu)];
  const one = links[most];
  if (one === undefined) return [];
  const at = { passage: { of: 'text' }, from: one.index, to: one.index + one[0].length } as const;
  return [{ at, message: t('voice.find.linkCount', { count: links.length, most }), fixes: [], subject: '' }];
}

const insecure = /\bhttp:\/\/(?!localhost|127\.)[^\s<>"”]+/giu;

/** Where a post leads. */
export const linkRules = [
  {
    ...base,
    id: 'link.placeholder',
    severity: 'block',
    on: true,
    check: { of: 'post', find: unfilled },
  },
  {
    ...base,
    id: 'link.vague',
    severity: 'info',
    on: true,
    english: true,
    check: {
      of: 'sentence',
      finder: () =>
        when(
          /here|link|tap|press/i,
          finder(
            /\b((?:click|tap|press)\s+(?:here|this|below|the\s+link)|(?:read|find\s+out|see)\s+more\s+here|(?:more|details|info|information)\s+here(?=\s*(?:[:.!]|👇|➡)|\s*$)|(?:this|the)\s+link\s+below|go\s+here|see\s+here(?=\s*[:.!]|\s*$))/dgiu,
            (words) => t('voice.find.vague', { words }),
          ),
        ),
    },
  },
  { ...base, id: 'link.missing-utm', check: { of: 'post', find: unmarked } },
  {
    ...base,
    id: 'link.bare-count',
    options: { most: { kind: 'number', default: 1, min: 0, max: 20 } },
    check: { of: 'post', find: (document, _context, settings) => tooMany(document, settings.number('most')) },
  },
  {
    ...base,
    id: 'link.shortener',
    options: { allowed: { kind: 'words', default: [] } },
    check: {
      of: 'post',
      find: (document, _context, settings) => shortened(document, settings.words('allowed')),
    },
  },
  {
    ...base,
    id: 'link.http',
    check: {
      of: 'post',
      find: (document) =>
        everywhere(document, insecure).map((found) =>
          told(
            found,
            () => t('voice.find.http'),
            typeof found === 'string' ? [] : [found.words.replace(/^http:/iu, 'https:')],
          ),
        ),
    },
  },
] as const satisfies readonly CatalogueRule[];
