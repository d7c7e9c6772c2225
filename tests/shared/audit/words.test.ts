import { describe, expect, it } from 'vitest';
import { auditKindOf, auditKinds } from '#shared/audit/kinds.ts';
import type { AuditNames } from '#shared/audit/names.ts';
import { registerLabel, valueWords } from '#shared/audit/values.ts';
import { groupLabel, operationWords } from '#shared/audit/words.ts';
import type { Json } from '#shared/journal/canonical.ts';
import { entityKinds, operationKinds } from '#shared/journal/operation.ts';
import { trayGuideline } from '#tests/helpers/voice-inputs.ts';

const names: AuditNames = { of: (kind, id) => `${kind} ${id}`, locale: 'en-GB', zone: 'Europe/Berlin' };

/** Bodies as no program of ours would write them: what is read must still be said, and never fail. */
const odd: readonly Json[] = [
  null,
  true,
  0,
  'words',
  '',
  [],
  [null],
  {},
  { registers: {}, members: {} },
  { text: 3 },
];
const registers = [
  'base',
  'schedule',
  'policy',
  'slots',
  'mix',
  'delegation',
  'disclosure',
  'checklist',
  'span',
  'key',
  'reset',
  'items',
  'anchor',
  'waives',
  'answer:1',
  'variant:2',
  'sources',
  'boost',
  'embargo',
  'never heard of',
  '',
];

describe('an operation in words', () => {
  it('is said for every kind on every thing, whatever its body holds', () => {
    const unsaid: string[] = [];
    for (const kind of operationKinds)
      for (const entity of entityKinds)
        for (const register of [...registers, null])
          for (const body of odd) {
            const said = operationWords({ kind, entity, entityId: '1', register }, body, null, names);
            // By hand: tens of thousands of expectations would cost more than the words.
            if (said.words.includes('undefined')) unsaid.push(`${kind} ${entity} ${register}: ${said.words}`);
          }
    expect(unsaid).toEqual([]);
  });

  it('is of one kind that a reader can filter by; only what opens an action is of none', () => {
    for (const kind of operationKinds)
      for (const entity of entityKinds) {
        const filed = auditKindOf({ kind, entity, register: null });
        if (kind === 'group' || entity === 'group') continue;
        expect(auditKinds).toContain(filed);
      }
    expect(auditKindOf({ kind: 'set', entity: 'post', register: 'schedule' })).toBe('dates');
    expect(auditKindOf({ kind: 'group', entity: 'group', register: null })).toBeNull();
  });

  it('says a new thing with what it was given, and leaves out what goes without saying', () => {
    const body = {
      registers: { base: { text: 'Last tray.' }, archived: false, campaign: '7' },
      members: { channels: ['1', '2'] },
    };
    const said = operationWords(
      { kind: 'create', entity: 'post', entityId: '1', register: null },
      body,
      null,
      names,
    );
    expect(said).toEqual({
      words: 'New post',
      facts: [
        { label: 'Text', before: null, after: '“Last tray.” (2 words)' },
        { label: 'Campaign', before: null, after: 'campaign 7' },
        { label: 'Channels', before: null, after: 'channel 1, channel 2' },
      ],
    });
  });

  it('says what an undo took back, and keeps a label it does not know', () => {
    const body = { label: 'core.undo.label.edited', values: {}, undoes: '1', redoes: null };
    expect(groupLabel(body)).toBe('Undo: Edit post');
    expect(groupLabel({ ...body, undoes: null, redoes: '1' })).toBe('Redo: Edit post');
    expect(groupLabel({ ...body, undoes: null, label: 'a later program’s words' })).toBe(
      'a later program’s words',
    );
  });
});

describe('a value in words', () => {
  it('is a date with its zone, a policy in a sentence, a share in per cent', () => {
    const schedule = { date: '2026-12-09', time: '12:00', zone: 'Europe/Berlin' };
    expect(valueWords('schedule', schedule, names)).toBe('Wed 9 Dec, 12:00 (Europe/Berlin)');
    expect(valueWords('schedule', { ...schedule, time: null }, names)).toBe('Wed 9 Dec 2026');
    expect(valueWords('policy', { mode: 'required', dateMove: 'voids' }, names)).toBe(
      'Approval required; 24 hours before it goes out; a moved date voids the approval',
    );
    expect(valueWords('waives', ['3f'.repeat(16), '4a'.repeat(16)], names)).toBe('2 findings');
    expect(valueWords('target', 30, names)).toBe('30\u00a0%');
  });

  it('never shows a secret or the bytes of a picture', () => {
    expect(valueWords('secret', 'c2VjcmV0', names)).toBe('kept in the workspace');
    expect(valueWords('thumb', 'data:image/png;base64,AAAA', names)).toBe('a picture');
  });

  it('is a sentence for what was decided about the voice, and names the rule or the guideline', () => {
    const by = '0190a5a0-0000-7000-8000-0000000000d7';
    const said = { content: trayGuideline, by, at: 0, note: 'After the complaint.' };
    expect(valueWords('adopted', { ...said, version: 4 } as unknown as Json, names)).toBe(
      'Version 4 of “Trays”. After the complaint.',
    );
    expect(valueWords('proposal', said as unknown as Json, names)).toBe('“Trays”. After the complaint.');
    expect(valueWords(`acknowledged:${by}`, 4, names)).toBe(`Version 4, by person ${by}`);
    const waiver = {
      fingerprint: 'ab'.repeat(16),
      ruleId: 'a11y.caps',
      severity: 'warn',
      category: 'quote',
      reason: 'It is the name of the shop.',
      by,
      at: 0,
      expiresOn: '2026-12-31',
    };
    expect(valueWords(`waiver:${waiver.fingerprint}`, waiver, names)).toBe(
      'Words in capitals: It is the name of the shop. (Somebody else’s words, until Thu 31 Dec 2026)',
    );
    expect(registerLabel('rule:a11y.caps', names)).toBe('Rule: Words in capitals');
    expect(registerLabel(`rule:brand.${by}.avoid`, names)).toBe(`Rule: guideline ${by}`);
    expect(valueWords('rule:a11y.caps', { level: 'off' }, names)).toBe('Off');
    expect(valueWords('rule:a11y.caps', { options: { most: 3 } }, names)).toBe('settings of its own');
  });

  it('is the alt text of a version that is not in use', () => {
    const said = { alt: 'A tray of buns', altFor: null, focal: null };
    expect(registerLabel(`said:${'ab'.repeat(32)}`, names)).toBe('Alt text of a version');
    expect(valueWords(`said:${'ab'.repeat(32)}`, said, names)).toBe('“A tray of buns” (4 words)');
  });

  it('is a channel’s own figure where the register is about one', () => {
    expect(registerLabel('rule:reel.textMax', names)).toContain('Own figure');
  });

  it('is none where nothing is held, and stays itself where nobody knows it', () => {
    expect(valueWords('notes', '', names)).toBeNull();
    expect(valueWords('notes', null, names)).toBeNull();
    expect(valueWords('never heard of', { a: 1 }, names)).toBe('{"a":1}');
    expect(registerLabel('never heard of', names)).toBe('never heard of');
  });
});
