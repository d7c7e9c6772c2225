import type { Id } from '#shared/ids.ts';

type Named = {
  readonly brandId: Id | undefined;
  readonly channelId: Id | undefined;
  readonly pillarId: Id | undefined;
};

/** Inputs for the library of words, every field given. */
export function libraryInputs({ brandId, channelId, pillarId }: Named): { readonly [path: string]: unknown } {
  const id = '0190a5a0-0000-7000-8000-0000000000d1';
  const snippet = { name: 'Opening hours', text: 'We close at {hour}.' };
  const group = { name: 'Bread', tags: ['bread', 'sourdough'] };
  const template = {
    name: 'New on the shelf',
    body: {
      text: 'New: {{title}}',
      firstComment: 'By {{author}}.',
      parts: ['More on {{title}}.'],
      link: {
        url: 'https://harbour.example/{{slug}}',
        utm: { source: 'x', medium: 'social', campaign: 'shelf', term: '', content: '' },
      },
      variants: {
        [String(channelId)]: { text: '{{title}}!', firstComment: 'First!', parts: ['Two.'], format: 'reel' },
      },
      channelIds: [channelId],
      pillarId,
      intent: 'inform',
      facts: ['gifted'],
    },
    fields: [{ name: 'title', hint: 'Of the book', required: true, long: false }],
  };
  return {
    'library.get': { brandId },
    'library.words': { brandId },
    'library.keepWord': { brandId, word: 'Brandvold' },
    'library.createSnippet': { brandId, ...snippet },
    'library.updateSnippet': { snippetId: id, patch: snippet },
    'library.createHashtags': { brandId, ...group },
    'library.updateHashtags': { groupId: id, patch: group },
    'library.createTemplate': { brandId, ...template },
    'library.updateTemplate': { templateId: id, patch: template },
    'library.remove': { kind: 'snippet', id },
    'library.useTemplate': {
      templateId: id,
      values: { title: 'The tide tables' },
      schedule: { date: '2026-12-09', time: '12:00', zone: 'Europe/Berlin' },
    },
  };
}
