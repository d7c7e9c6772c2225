import type { Id } from '#shared/ids.ts';
import type { GuidelineContent } from '#shared/voice/guideline.ts';

type Named = { readonly brandId: Id | undefined; readonly postId: Id | undefined };

/** A guideline with every field given: words to avoid, and examples that its rules agree with. */
export const trayGuideline: GuidelineContent = {
  title: 'Trays',
  text: 'Say which tray, never just the last one.',
  detail: {
    section: 'words',
    terms: [{ word: 'last tray', use: 'avoid', instead: ['late tray'], why: 'There is always another.' }],
  },
  severity: 'warn',
  waivable: true,
  rules: [
    {
      id: 'hurry',
      severity: 'warn',
      waivable: true,
      message: '“%s” hurries people.',
      link: '',
      scope: 'text',
      limit: 0,
      action: null,
      networks: [],
      body: {
        kind: 'existence',
        tokens: ['hurry'],
        raw: [],
        append: false,
        ignoreCase: true,
        nonword: false,
        exceptions: [],
        vocabulary: false,
      },
    },
  ],
  examples: [
    { kind: 'do', text: 'The late tray is seeded rye.', note: '', sourced: false, facts: [] },
    { kind: 'dont', text: 'Last tray at five.', note: 'Which one?', sourced: false, facts: [] },
  ],
  effectiveOn: '2026-01-01',
  concerns: ['cm'],
};

/** Inputs for the brand's voice, every field given. */
export function voiceInputs({ brandId, postId }: Named): { readonly [path: string]: unknown } {
  const guidelineId = '0190a5a0-0000-7000-8000-0000000000d7';
  const draft = { brandId, guidelineId: null, content: trayGuideline, note: 'After the complaint.' };
  const fingerprint = 'ab'.repeat(16);
  return {
    'voice.library': { brandId },
    'voice.ruleSet': { brandId },
    'voice.said': { brandId, known: null },
    'voice.compare': { postId, text: 'The late tray is seeded rye.' },
    'voice.calendar': { brandId, from: '2026-12-01', to: '2026-12-31' },
    'voice.history': { guidelineId },
    'voice.trial': { brandId, guidelineId: null, content: trayGuideline },
    'voice.propose': draft,
    'voice.write': draft,
    'voice.adopt': { guidelineId, at: 1 },
    'voice.drop': { guidelineId },
    'voice.setOwner': { guidelineId, ownerId: null },
    'voice.archive': { guidelineId, on: true },
    'voice.acknowledge': { guidelineId, version: 1 },
    'voice.choose': {
      brandId,
      ruleId: 'disc.late',
      choice: { level: 'info', options: { texts: ['With thanks to the mill'] } },
    },
    'voice.verdict': { postId },
    'voice.waive': {
      postId,
      fingerprint,
      category: 'quote',
      reason: 'A customer said so, in these words.',
      expiresOn: '2090-12-31',
    },
    'voice.unwaive': { postId, fingerprint },
    'voice.asked': { brandId },
    'voice.ownProposals': { brandId },
    'voice.statistics': { brandId, days: 30 },
    'voice.tryAgain': { brandId, ruleId: 'House.Boom' },
    'voice.reportSlow': { brandId, ruleId: 'House.Boom', texts: ['Last tray at five.'] },
    'voice.spokeUp': { guidelineId, days: 30 },
    'voice.readStyle': { brandId, from: 'folder' },
    'voice.keepStyle': { readingId: guidelineId },
    'voice.style': { styleId: guidelineId },
    'voice.switchStyle': { styleId: guidelineId, on: true },
    'voice.removeStyle': { styleId: guidelineId },
    'voice.exportStyle': { brandId },
    'voice.exportLibrary': { brandId },
    'voice.readLibrary': { brandId },
    'voice.importLibrary': { readingId: guidelineId },
    'voice.handbook': { brandId, format: 'html' },
  };
}
