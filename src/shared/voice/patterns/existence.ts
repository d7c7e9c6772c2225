import type { PatternBody } from '../rule.ts';
import { fixesOf } from './actions.ts';
import type { TextBlock } from './block.ts';
import type { Hit, KindCheck, KindContext } from './check.ts';
import { exceptionsOf, isExcepted } from './exceptions.ts';
import { type Find, findTokens, type Tokens, tokensOf } from './find.ts';
import { fillMessage, listed } from './message.ts';

type Body = Extract<PatternBody, { kind: 'existence' }>;

/** Words or patterns that should not be there. */
export function existenceCheck(body: Body, context: KindContext): KindCheck {
  const raw = body.raw.join('');
  const tokens: Tokens = tokensOf(
    body.tokens.filter((token) => token.trim() !== ''),
    {
      ignoreCase: body.ignoreCase,
      lines: true,
      bounded: !body.nonword,
      told: false,
      before: body.append ? '' : raw,
      after: body.append ? raw : '',
    },
  );
  const exceptions = exceptionsOf(body.exceptions, body.vocabulary && !body.nonword, context);
  return {
    check: (block, words) => {
      const hits: Hit[] = [];
      for (const find of findTokens(tokens, block, words)) {
        if (!isExcepted(exceptions, block, find.from, find.to)) hits.push(hitOf(find, block, context));
      }
      return hits;
    },
    literals: tokens.literals,
    ignoreCase: body.ignoreCase,
    regexes: tokens.regex === null ? [] : [tokens.regex],
    ofSummary: false,
  };
}

function hitOf({ from, to }: Find, block: TextBlock, { rule }: KindContext): Hit {
  const found = block.text.slice(from, to);
  const fixes = fixesOf(rule.action, found) ?? [];
  const wanted = fixes.length > 1 ? listed(fixes) : (fixes[0] ?? found);
  return { place: { from, to }, message: fillMessage(rule.message, [found, wanted]), fixes };
}
