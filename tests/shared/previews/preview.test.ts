import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networks } from '#shared/channels/networks.ts';
import { rulesOf } from '#shared/channels/rules-data.ts';
import { formatsDrawn } from '#shared/previews/layout.ts';
import type { PreviewMedia } from '#shared/previews/pictures.ts';
import { type PreviewInput, type PreviewText, previewOf } from '#shared/previews/preview.ts';
import { runsOf } from '#shared/previews/runs.ts';

type Given = Partial<Omit<PreviewInput, 'content'>> & { readonly content?: Partial<PreviewInput['content']> };

const drawn = ({ content, network = 'instagram', ...rest }: Given) =>
  previewOf({
    network,
    format: null,
    link: null,
    media: [],
    rules: rulesOf(network),
    width: 'phone',
    ...rest,
    content: { text: '', firstComment: '', parts: [], format: null, ...content },
  });

const shown = ({ shown: runs }: PreviewText): string => runs.map(({ text }) => text).join('');
const all = (text: PreviewText): string => [...text.shown, ...text.folded].map((run) => run.text).join('');
const notes = (given: Given): readonly string[] => drawn(given).notes.map(({ message }) => message);

const loaf = (over: Partial<PreviewMedia> = {}): PreviewMedia => ({
  id: 'loaf',
  kind: 'image',
  src: 'data:,',
  alt: 'A loaf',
  size: { width: 3000, height: 1000 },
  focal: null,
  ...over,
});

describe('where a text is cut', () => {
  const long = 'Our table rye rests for a day and a half. '.repeat(20);

  it('follows the figure of the rules', () => {
    expect(shown(drawn({ content: { text: long } }).text).length).toBeLessThanOrEqual(125);
    const phone = drawn({ network: 'linkedin', content: { text: long } });
    const wide = drawn({ network: 'linkedin', width: 'wide', content: { text: long } });
    expect(shown(phone.text).length).toBeLessThanOrEqual(140);
    expect(shown(wide.text).length).toBeGreaterThan(140);
  });

  it('follows lines where the rules have no figure, and does not cut where nothing is folded', () => {
    expect(drawn({ network: 'facebook', content: { text: long } }).text.folded).not.toEqual([]);
    expect(drawn({ network: 'bluesky', content: { text: long } }).text.folded).toEqual([]);
  });

  it('loses and changes no character on any network, whatever is written', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom(
        '<script>alert(1)</script> #bread @hollin https://example.com/?a=<b>',
        '\u202eevil\ud83d',
      ),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...networks), (written, network) => {
        const { text: drawnText, layout } = drawn({ network, content: { text: written } });
        if (!layout.title) expect(all(drawnText)).toBe(written);
      }),
    );
  });

  it('marks what is over the limit of the network', () => {
    const { text } = drawn({ network: 'x', content: { text: `${'a '.repeat(140)}too much` } });
    expect(text.shown.filter(({ over }) => over).map((run) => run.text)).toEqual(['too much']);
  });

  it('takes the limit of a caption where there is a picture', () => {
    const content = { text: 'a'.repeat(1100) };
    expect(drawn({ network: 'telegram', content }).text.shown.some(({ over }) => over)).toBe(false);
    expect(drawn({ network: 'telegram', content, media: [loaf()] }).text.shown.some(({ over }) => over)).toBe(
      true,
    );
  });
});

describe('what a text holds', () => {
  const kinds = (network: (typeof networks)[number], text: string) =>
    drawn({ network, content: { text } })
      .text.shown.filter(({ kind }) => kind !== 'text')
      .map((run) => [run.kind, run.text]);

  it('is marked as the network does', () => {
    const text = 'By @hollin.rye #rye $RYE example.com';
    expect(kinds('x', text)).toEqual([
      ['mention', '@hollin'],
      ['hashtag', '#rye'],
      ['cashtag', '$RYE'],
      ['link', 'example.com'],
    ]);
    expect(kinds('instagram', text)).toEqual([
      ['mention', '@hollin.rye'],
      ['hashtag', '#rye'],
    ]);
    expect(kinds('google_business', text)).toEqual([]);
  });

  it('keeps the server of a handle', () => {
    expect(kinds('mastodon', 'With @lena@bread.example today')).toEqual([['mention', '@lena@bread.example']]);
  });

  it('is no sign that turns the direction unsaid', () => {
    expect(notes({ network: 'x', content: { text: 'a \u202egnp.exe' } })).toEqual([
      'previews.note.direction',
    ]);
  });

  it('does not mark a handle inside a link twice', () => {
    const runs = runsOf('https://example.com/@lena#top', ['link', 'mention', 'hashtag'], 'server', null);
    expect(runs.map(({ kind }) => kind)).toEqual(['link']);
  });
});

describe('pictures', () => {
  it('are cut to the ratio of the network around their focal point', () => {
    const [picture] = drawn({ media: [loaf({ focal: { x: 0.9, y: 0.5 } })] }).pictures.shown;
    expect(picture?.ratio).toBe(1.91);
    expect(picture?.crop?.width).toBeCloseTo(1.91 / 3);
    expect((picture?.crop?.x ?? 0) + (picture?.crop?.width ?? 0)).toBeCloseTo(1);
    expect(notes({ media: [loaf()] })).toContain('previews.note.cropped');
  });

  it('stay whole where the network shows them whole, and where they fit', () => {
    expect(drawn({ network: 'reddit', media: [loaf()] }).pictures.shown[0]?.crop).toBeNull();
    expect(notes({ media: [loaf({ size: { width: 1000, height: 1000 } })] })).toEqual([]);
  });

  it('fill an upright screen', () => {
    const [picture] = drawn({ format: 'reel', media: [loaf()] }).pictures.shown;
    expect(picture?.ratio).toBe(9 / 16);
    expect(picture?.crop?.height).toBe(1);
  });

  it('that the network does not take are left out, and said', () => {
    const media = ['a', 'b', 'c', 'd', 'e'].map((id) => loaf({ id }));
    const { pictures } = drawn({ network: 'x', media });
    expect([pictures.shown.length, pictures.left]).toEqual([4, 1]);
    expect(notes({ network: 'x', media })).toContain('previews.note.picturesLeft');
    expect(drawn({ network: 'facebook', media }).pictures.behind).toBe(1);
  });

  it('that are cropped are told in one sentence, which names the one that loses most', () => {
    const media = [loaf({ id: 'a' }), loaf({ id: 'b', size: { width: 1000, height: 3000 } })];
    const [note, ...others] = drawn({ media }).notes;
    expect(others).toEqual([]);
    expect(note?.message).toBe('previews.note.croppedSome');
    expect(note?.values).toMatchObject({ cut: 2, of: 2, number: 2, percent: 83 });
  });

  it('are asked for where a post needs one', () => {
    expect(notes({ content: { text: 'Bread' } })).toContain('previews.note.noPicture');
    expect(notes({ network: 'x', content: { text: 'Bread' } })).toEqual([]);
  });
});

describe('what belongs to a post beside its text', () => {
  it('is a thread where the network has threads, cards on a carousel, and elsewhere said to be missing', () => {
    const content = { text: 'One', parts: ['Two', 'Three'] };
    expect(drawn({ network: 'bluesky', content }).thread.map(shown)).toEqual(['Two', 'Three']);
    expect(drawn({ format: 'carousel', content }).cards).toEqual(['Two', 'Three']);
    expect(notes({ network: 'google_business', content })).toEqual(['previews.note.noParts']);
  });

  it('is a first comment where the network takes one', () => {
    const content = { text: 'One', firstComment: 'Sliced thick or thin?' };
    const { comment } = drawn({ content });
    expect(comment === null ? null : shown(comment)).toBe('Sliced thick or thin?');
    expect(notes({ network: 'x', content })).toEqual(['previews.note.noComment']);
  });

  it('is a card with the host of the link, which gives way to a picture', () => {
    const link = { url: 'https://www.example.com/rye?x=1', utm: null };
    expect(drawn({ network: 'facebook', link }).linkCard?.host).toBe('example.com');
    expect(drawn({ network: 'facebook', link, media: [loaf()] }).linkCard).toBeNull();
    expect(notes({ link })).toContain('previews.note.linkDead');
    const utm = { source: '{network}', medium: 'social', campaign: 'rye', term: '', content: '' };
    const typed = { network: 'x', content: { text: `See ${link.url}` } } as const;
    expect(notes({ ...typed, link: { ...link, utm } })).toContain('previews.note.linkUnmarked');
    expect(notes({ ...typed, link })).not.toContain('previews.note.linkUnmarked');
    expect(drawn({ network: 'x', content: { text: 'See example.com/rye' } }).linkCard?.host).toBe(
      'example.com',
    );
  });

  it('is a title out of the first line where the network has titles', () => {
    const { title, text } = drawn({ network: 'reddit', content: { text: 'The slowest loaf\n\nIt rests.' } });
    expect([title === null ? null : shown(title), shown(text)]).toEqual(['The slowest loaf', 'It rests.']);
    expect(notes({ network: 'reddit' })).toContain('previews.note.titleMissing');
  });

  it('is no text on a story, which is said', () => {
    const story = { format: 'story', content: { text: 'Bread' }, media: [loaf({ size: null })] };
    expect(shown(drawn(story).text)).toBe('');
    expect(notes(story)).toEqual(['previews.note.noText']);
  });
});

describe('every network', () => {
  it('is drawn in each of its formats, with rules or without', () => {
    for (const network of networks) {
      for (const format of [null, 'unheard-of', ...formatsDrawn(network)]) {
        for (const rules of [rulesOf(network), null]) {
          expect(drawn({ network, format, rules, media: [loaf()] }).network).toBe(network);
        }
      }
    }
  });
});
