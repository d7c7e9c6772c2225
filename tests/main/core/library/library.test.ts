import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Library } from '#core/library/queries.ts';
import type { PostDetail } from '#shared/posts/post.ts';
import { type CoreSession, openCore } from '#tests/helpers/core-session.ts';

let core: CoreSession;
beforeEach(() => {
  core = openCore();
});
afterEach(() => core.close());

const library = (): Promise<Library> => core.ask('library.get', 'query', { brandId: core.team.brand });
const make = async (kind: 'Snippet' | 'Hashtags' | 'Template', fields: object): Promise<string> => {
  const input = { brandId: core.team.brand, ...fields };
  return (await core.ask<{ id: string }>(`library.create${kind}`, 'mutation', input)).id;
};

const body = {
  text: 'New on the shelf: {{title}}',
  firstComment: 'By {{author}}.',
  parts: [],
  link: { url: 'https://harbour.example/books/{{title}}', utm: null },
  variants: {},
  channelIds: [] as string[],
  pillarId: null,
  intent: 'inform',
  facts: ['gifted'],
};
const fields = [{ name: 'title', hint: 'Of the book', required: true, long: false }];

describe('the library of a brand', () => {
  it('keeps snippets, hashtag groups and templates by name, each step undoable', async () => {
    await make('Snippet', { name: 'Hours', text: 'We close at {hour}.' });
    const groupId = await make('Hashtags', { name: 'Bread', tags: ['bread', 'sourdough'] });
    await make('Template', { name: 'Shelf', body, fields });
    const first = await library();
    expect(first.snippets).toMatchObject([{ name: 'Hours', text: 'We close at {hour}.' }]);
    expect(first.templates).toMatchObject([{ name: 'Shelf', body, fields }]);
    await core.ask('library.updateHashtags', 'mutation', { groupId, patch: { tags: ['bread'] } });
    await core.ask('library.remove', 'mutation', { kind: 'hashtags', id: groupId });
    expect((await library()).hashtags).toEqual([]);
    await core.ask('history.undo', 'mutation');
    expect((await library()).hashtags).toMatchObject([{ tags: ['bread'] }]);
    await core.ask('history.undo', 'mutation');
    expect((await library()).hashtags).toMatchObject([{ tags: ['bread', 'sourdough'] }]);
  });

  it('refuses what is no hashtag, and one that is named twice', async () => {
    for (const tags of [['two words'], ['#marked'], ['2026'], ['bread', 'Bread'], []]) {
      const answer = await core.request('library.createHashtags', 'mutation', {
        brandId: core.team.brand,
        name: 'Bread',
        tags,
      });
      expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    }
  });

  it('lets a template name only channels and pillars of its own brand', async () => {
    const foreign = { ...body, channelIds: [core.team.brand] };
    await expect(make('Template', { name: 'Shelf', body: foreign, fields })).rejects.toThrow();
  });

  it('stands aside for who may not write', async () => {
    core.actAs(core.team.ines.id);
    await expect(make('Snippet', { name: 'Hours', text: 'x' })).rejects.toThrow();
  });
});

describe('a template', () => {
  const use = (templateId: string, values: object) =>
    core.request('library.useTemplate', 'mutation', { templateId, values, schedule: null });

  it('makes a draft with its gaps filled, and asks for what is missing by name', async () => {
    const [channel = ''] = core.team.channels;
    const templateId = await make('Template', {
      name: 'Shelf',
      body: { ...body, channelIds: [channel] },
      fields,
    });
    const missing = await use(templateId, { title: 'Tide tables' });
    expect(missing).toMatchObject({ ok: false, error: { message: expect.stringContaining('“author”') } });
    const made = await use(templateId, { title: 'Tides & tables', author: 'N. Kerr' });
    const { id: postId } = (made as unknown as { data: { id: string } }).data;
    const post = await core.ask<PostDetail>('posts.get', 'query', { postId });
    expect(post).toMatchObject({
      text: 'New on the shelf: Tides & tables',
      firstComment: 'By N. Kerr.',
      link: { url: 'https://harbour.example/books/Tides%20%26%20tables', utm: null },
      channelIds: [channel],
      facts: ['gifted'],
      status: 'draft',
    });
  });

  it('leaves out a channel that was archived since', async () => {
    const [channelId = ''] = core.team.channels;
    const templateId = await make('Template', {
      name: 'Shelf',
      body: { ...body, channelIds: [channelId] },
      fields,
    });
    await core.ask('channels.update', 'mutation', { channelId, patch: { archived: true } });
    const made = await use(templateId, { title: 'Tides', author: 'N. Kerr' });
    const { id: postId } = (made as unknown as { data: { id: string } }).data;
    expect((await core.ask<PostDetail>('posts.get', 'query', { postId })).channelIds).toEqual([]);
  });
});

describe('how links of a campaign are marked', () => {
  it('is kept with the campaign, and undone', async () => {
    const [campaignId = ''] = core.team.campaigns;
    const utm = { source: '{network}', medium: 'paid', campaign: 'winter', term: '', content: '' };
    const own = async () => {
      const { campaigns } = await core.ask<{ campaigns: { id: string; utm: unknown }[] }>(
        'workspace.snapshot',
        'query',
      );
      return campaigns.find(({ id }) => id === campaignId)?.utm;
    };
    expect(await own()).toBeNull();
    await core.ask('campaigns.update', 'mutation', { campaignId, patch: { utm } });
    expect(await own()).toEqual(utm);
    await core.ask('history.undo', 'mutation');
    expect(await own()).toBeNull();
  });
});
