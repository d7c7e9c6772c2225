import { describe, expect, it } from 'vitest';
import { catalogueRules } from '#shared/voice/catalogue/index.ts';
import { check } from '#shared/voice/check.ts';
import { compile } from '#shared/voice/compile.ts';
import { noContext } from '#shared/voice/context.ts';
import type { VoiceDocument } from '#shared/voice/document.ts';
import type { RuleChoices } from '#shared/voice/settings.ts';
import { postDocument } from '#tests/helpers/voice-documents.ts';

function found(choices: RuleChoices, document: Partial<VoiceDocument>) {
  const compiled = compile({ rules: catalogueRules(choices), accepted: [], rejected: [] });
  return check(postDocument(document), compiled, noContext);
}

describe('a brand that holds its tongue', () => {
  it('lets nothing go out, whatever it says, and anybody can say why one post may', () => {
    const held = found(
      { 'crit.crisis-hold': { level: 'block', options: { hold: 'yes' } } },
      { text: 'Buns.' },
    );
    expect(held).toMatchObject([
      { ruleId: 'crit.crisis-hold', severity: 'block', waivable: true, place: null },
    ]);
  });

  it.each([
    ['war', 'Our new software ships. The war next door worries us.', true],
    ['war', 'Our new software ships.', false],
    ['war', 'The wars next door.', true],
    ['fire', 'Fireworks on Saturday.', false],
    ['Fire', 'FIRE in Mill Lane.', true],
    ['baker’s strike', "The baker's  strike goes on.", true],
    ['地震', '昨日の地震について', true],
    [' ', 'Buns are back.', false],
  ])('about %s: is “%s” held? %s', (topic, text, isHeld) => {
    const choices = { 'crit.crisis-hold': { level: 'block', options: { topics: [topic] } } } as const;
    expect(found(choices, { text }).length > 0).toBe(isHeld);
  });

  it('has the rules of before once it speaks again, so that approvals hold', () => {
    const lifted = { 'crit.crisis-hold': { level: 'block', options: { hold: 'no', topics: [] } } } as const;
    expect(catalogueRules(lifted)).toEqual(catalogueRules());
    expect(found(lifted, { text: 'Buns.' })).toEqual([]);
  });
});

it('somebody else’s words block once they are a copy, and warn while they are nearly one', () => {
  const theirs =
    'Rye flour keeps its moisture longer than wheat, which makes a loaf of it better on day three.';
  const choices = { 'dup.source': { level: 'warn', options: { texts: [theirs] } } } as const;
  expect(found(choices, { text: theirs })).toMatchObject([{ ruleId: 'dup.source', severity: 'block' }]);
  const half = `${theirs} And so we bake it twice a week, slowly.`;
  expect(found(choices, { text: half })).toMatchObject([{ ruleId: 'dup.source', severity: 'warn' }]);
});

it('a note is looked at wherever the post goes, once', () => {
  const notes = 'Please delete her comment.';
  expect(found({}, { text: 'Buns.', notes, network: 'linkedin' })).toMatchObject([
    { ruleId: 'crit.delete-request', severity: 'block', place: null },
  ]);
});
