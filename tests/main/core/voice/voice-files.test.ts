import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Asset } from '#shared/assets/asset.ts';
import type { LibraryReading, RuleTrial, StyleReading, StyleRule } from '#shared/contract/voice-files.ts';
import type { Id } from '#shared/ids.ts';
import type { Adopted, Guideline } from '#shared/voice/guideline.ts';
import type { LibraryFile } from '#shared/voice/library-file.ts';
import { bringAsset } from '#tests/helpers/bring-asset.ts';
import { type CoreSession, openCore } from '#tests/helpers/core-session.ts';
import { factsIn } from '#tests/helpers/pictures.ts';
import { hasSharedData, sharedDataPath } from '#tests/helpers/shared-data.ts';
import { trayGuideline } from '#tests/helpers/voice-inputs.ts';

let core: CoreSession;
let brandId: Id;
beforeEach(() => {
  core = openCore();
  brandId = core.team.brand;
});
afterEach(() => core.close());

type Library = {
  readonly guidelines: readonly Guideline[];
  readonly choices: Readonly<Record<string, unknown>>;
  readonly styles: readonly {
    readonly id: Id;
    readonly name: string;
    readonly on: boolean;
    readonly ruleCount: number;
  }[];
};
type Verdict = {
  readonly channels: readonly {
    readonly findings: readonly { readonly ruleId: string; readonly severity: string }[];
  }[];
};

const library = (brand = brandId): Promise<Library> => core.ask('voice.library', 'query', { brandId: brand });
const readStyle = (from: 'folder' | 'zip' = 'folder'): Promise<StyleReading> =>
  core.ask('voice.readStyle', 'mutation', { brandId, from });
const write = (entries: Readonly<Record<string, string>>): string => {
  const root = join(core.folder, 'style');
  for (const [name, text] of Object.entries(entries)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
};
const existence = (tokens: string): string =>
  `extends: existence\nmessage: "Leave out '%s'."\nlevel: error\ntokens: [${tokens}]\n`;
const house = {
  'House/Hurry.yml': existence('hurry'),
  'House/Never.yml': existence('zzz'),
  'House/Code.yml': 'extends: script\nmessage: x\nscript: y',
};
async function draft(text: string): Promise<Id> {
  const { id } = await core.ask<{ id: Id }>('posts.create', 'mutation', {
    brandId,
    fields: { text },
  });
  return id;
}
async function keptHouse(): Promise<Id> {
  core.host.filePath = write(house);
  const { readingId } = await readStyle();
  return (await core.ask<{ id: Id }>('voice.keepStyle', 'mutation', { readingId })).id;
}
const heard = async (postId: Id): Promise<readonly string[]> => {
  const { channels } = await core.ask<Verdict>('voice.verdict', 'query', { postId });
  return channels.flatMap(({ findings }) => findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`));
};

describe('a Vale style', () => {
  it('is read and tried on the last posts, and nothing is kept', async () => {
    const postId = await draft('Do not hurry. No need to hurry at all.');
    await draft('Rye is in the oven.');
    core.host.filePath = write(house);
    const reading = await readStyle();
    expect(reading).toMatchObject({ name: 'House', file: 'style', ruleCount: 2, whole: 2, replaces: null });
    expect(reading.notes).toMatchObject([{ rule: 'House.Code', what: 'refused' }]);
    expect(reading.trial).toMatchObject({ flagged: 1, tooSlow: false });
    expect(reading.trial.tried).toBeGreaterThanOrEqual(2);
    expect(reading.trial.rules).toEqual([
      {
        ruleId: 'House.Hurry',
        hits: 2,
        posts: 1,
        examples: [expect.objectContaining({ postId, words: 'hurry' })],
      },
      { ruleId: 'House.Never', hits: 0, posts: 0, examples: [] },
    ]);
    expect((await library()).styles).toEqual([]);
  });

  it('speaks only once it is switched on, as loudly as the brand decides, and is undone in one step', async () => {
    const postId = await draft('Do not hurry.');
    const styleId = await keptHouse();
    expect((await library()).styles).toMatchObject([{ id: styleId, name: 'House', on: false, ruleCount: 2 }]);
    expect(await heard(postId)).not.toContain('House.Hurry info');
    await core.ask('voice.switchStyle', 'mutation', { styleId, on: true });
    expect(await heard(postId)).toContain('House.Hurry info');
    await core.ask('voice.choose', 'mutation', { brandId, ruleId: 'House.Hurry', choice: { level: 'warn' } });
    expect(await heard(postId)).toContain('House.Hurry warn');
    const { rules, trial } = await core.ask<{ rules: StyleRule[]; trial: RuleTrial }>(
      'voice.style',
      'query',
      {
        styleId,
      },
    );
    expect(rules).toMatchObject([
      { ruleId: 'House.Hurry', kind: 'existence', came: 'info', level: 'warn' },
      { ruleId: 'House.Never', level: 'info' },
    ]);
    expect(trial.rules[0]).toMatchObject({ ruleId: 'House.Hurry', posts: 1 });
    await core.ask('voice.removeStyle', 'mutation', { styleId });
    expect((await library()).styles).toEqual([]);
    await core.ask('history.undo', 'mutation');
    expect((await library()).styles).toMatchObject([{ id: styleId, on: true }]);
  });

  it('of the same name is renewed; the same rules under another name are refused', async () => {
    const styleId = await keptHouse();
    write({ 'House/More.yml': existence('more') });
    const again = await readStyle();
    expect(again.replaces).toBe(styleId);
    await core.ask('voice.keepStyle', 'mutation', { readingId: again.readingId });
    expect((await library()).styles).toMatchObject([{ id: styleId, ruleCount: 3 }]);
    write({ 'Other/More.yml': existence('more') });
    const both = await readStyle();
    await expect(core.ask('voice.keepStyle', 'mutation', { readingId: both.readingId })).rejects.toThrow(
      /Remove “House” first/u,
    );
  });

  it('cannot pass a rule off as one of ours', async () => {
    core.host.filePath = write({ 'a11y/caps.yml': existence('x'), 'a11y/own.yml': existence('y') });
    const reading = await readStyle();
    expect(reading.ruleCount).toBe(1);
    expect(reading.notes).toMatchObject([{ rule: 'a11y.caps', what: 'refused' }]);
  });

  it.each([
    ['a zip that escapes', zipSync({ '../House/A.yml': strToU8(existence('x')) }), /outside its folder/u],
    ['something that is no zip', strToU8('hello'), /holds no Vale style/u],
  ])('is refused: %s', async (_, bytes, why) => {
    const path = join(core.folder, 'bad.zip');
    writeFileSync(path, bytes);
    core.host.filePath = path;
    await expect(readStyle('zip')).rejects.toThrow(why);
    expect((await library()).styles).toEqual([]);
  });

  it('that was not chosen changes nothing', async () => {
    core.host.filePath = null;
    expect(await readStyle()).toBeNull();
    await expect(core.ask('voice.keepStyle', 'mutation', { readingId: brandId })).rejects.toThrow(/again/u);
  });

  const real = hasSharedData() ? sharedDataPath('vale/write-good/style') : null;
  it.runIf(real !== null)('as it is published comes in whole or says what did not', async () => {
    await draft('So the loaf was clearly very, very good.');
    core.host.filePath = real;
    const reading = await readStyle();
    expect(reading.ruleCount).toBeGreaterThan(5);
    expect(reading.trial.flagged).toBeGreaterThan(0);
    const { id } = await core.ask<{ id: Id }>('voice.keepStyle', 'mutation', {
      readingId: reading.readingId,
    });
    expect((await library()).styles).toMatchObject([{ id, on: false, ruleCount: reading.ruleCount }]);
  });
});

describe('the library as one file', () => {
  const path = (): string => join(core.folder, 'voice.json');
  const content = { ...trayGuideline, effectiveOn: null };

  async function guideline(): Promise<Id> {
    const draft = { brandId, guidelineId: null, content, note: 'First.' };
    const { id } = await core.ask<{ id: Id }>('voice.write', 'mutation', draft);
    const later = { ...content, text: 'Say which tray.' };
    await core.ask('voice.write', 'mutation', {
      ...draft,
      guidelineId: id,
      content: later,
      note: 'Shorter.',
    });
    return id;
  }
  /** A guideline with a colour and a logo; gives the logo. */
  async function marks(): Promise<Id> {
    const drawing = '<rect width="300" height="100" fill="#0d674b"/>';
    const file = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100">${drawing}</svg>`;
    const { id: assetId } = await bringAsset(core, 'wordmark.svg', file);
    await core.ask('assets.update', 'mutation', { assetId, patch: { alt: 'The wordmark in green' } });
    const colours = [{ name: 'Oven green', hex: '#0d674b' }];
    const detail = { section: 'visual', colours, fonts: [], logos: [assetId] };
    const shown = { ...content, title: 'Marks', detail, rules: [], examples: [] };
    await core.ask('voice.write', 'mutation', { brandId, guidelineId: null, content: shown, note: '' });
    return assetId;
  }
  async function exported(): Promise<LibraryFile> {
    core.host.savePath = path();
    await core.ask('voice.exportLibrary', 'mutation', { brandId });
    core.host.filePath = path();
    return JSON.parse(readFileSync(path(), 'utf8')) as LibraryFile;
  }
  async function otherBrand(): Promise<Id> {
    const { id } = await core.ask<{ id: Id }>('brands.create', 'mutation', {
      name: 'Quay',
      zone: 'Europe/Berlin',
    });
    return id;
  }
  const read = (brand: Id): Promise<LibraryReading> =>
    core.ask('voice.readLibrary', 'mutation', { brandId: brand });
  const takeIn = (readingId: Id) =>
    core.ask<{ added: number; changed: number }>('voice.importLibrary', 'mutation', { readingId });

  it('gives an empty brand the same, with its history, in one undoable step', async () => {
    const id = await guideline();
    await keptHouse();
    await core.ask('voice.choose', 'mutation', { brandId, ruleId: 'a11y.caps', choice: { level: 'off' } });
    await core.ask('voice.choose', 'mutation', {
      brandId,
      ruleId: `brand.${id}.avoid`,
      choice: { level: 'info' },
    });
    await exported();
    const quay = await otherBrand();
    const reading = await read(quay);
    expect(reading).toMatchObject({
      file: 'voice.json',
      guidelines: [{ name: 'Trays', section: 'words', change: 'new', count: 2, why: '' }],
      styles: [{ name: 'House', change: 'new', count: 2 }],
      choices: 2,
    });
    expect((await library(quay)).guidelines).toEqual([]);
    expect(await takeIn(reading.readingId)).toMatchObject({ added: 2, changed: 0 });
    const here = await library(quay);
    const [there] = (await library()).guidelines;
    const [copy] = here.guidelines;
    expect(copy?.adopted).toEqual(there?.adopted);
    expect(here.styles).toMatchObject([{ name: 'House', on: false, ruleCount: 2 }]);
    expect(here.choices).toEqual({
      'a11y.caps': { level: 'off' },
      [`brand.${copy?.id}.avoid`]: { level: 'info' },
    });
    const history = await core.ask<{ versions: Adopted[] }>('voice.history', 'query', {
      guidelineId: copy?.id,
    });
    expect(history.versions.map(({ version, note }) => [version, note])).toEqual([
      [2, 'Shorter.'],
      [1, 'First.'],
    ]);
    await core.ask('history.undo', 'mutation');
    expect(await library(quay)).toMatchObject({ guidelines: [], styles: [], choices: {} });
  });

  it('brings its logos along, as pictures of the brand that it comes to', async () => {
    const logo = await marks();
    const file = await exported();
    expect(file.pictures).toMatchObject([{ id: logo, name: 'wordmark', alt: 'The wordmark in green' }]);
    expect((await read(brandId)).guidelines).toMatchObject([{ change: 'same' }]);
    const quay = await otherBrand();
    const reading = await read(quay);
    expect(reading.guidelines).toMatchObject([{ name: 'Marks', change: 'new', why: '' }]);
    await takeIn(reading.readingId);
    const [copy] = (await library(quay)).guidelines;
    const detail = copy?.adopted?.content.detail;
    const [own = ''] = detail?.section === 'visual' ? detail.logos : [];
    expect(own).not.toBe(logo);
    const there = await core.ask<Asset>('assets.get', 'query', { assetId: logo });
    const here = await core.ask<Asset>('assets.get', 'query', { assetId: own });
    expect(here).toMatchObject({ brandId: quay, name: 'wordmark', alt: 'The wordmark in green' });
    expect(here.current?.hash).toBe(there.current?.hash ?? 'none');
    // The same file again is the same picture.
    expect((await read(quay)).guidelines).toMatchObject([{ change: 'same' }]);
    await core.ask('history.undo', 'mutation');
    expect((await library(quay)).guidelines).toEqual([]);
    await expect(core.ask('assets.get', 'query', { assetId: own })).rejects.toThrow();
  });

  it('says which logos cannot come: files of the first version have none, and none is forged', async () => {
    await marks();
    const { pictures, ...file } = await exported();
    writeFileSync(path(), JSON.stringify({ ...file, version: 1 }));
    const quay = await otherBrand();
    const reading = await read(quay);
    expect(reading.guidelines).toMatchObject([
      { name: 'Marks', change: 'new', why: expect.stringContaining('One logo of it cannot come') },
    ]);
    await takeIn(reading.readingId);
    const [copy] = (await library(quay)).guidelines;
    expect(copy?.adopted?.content.detail).toMatchObject({ section: 'visual', logos: [] });
    const forged = pictures.map((one) => ({ ...one, file: Buffer.from('another file').toString('base64') }));
    writeFileSync(path(), JSON.stringify({ ...file, pictures: forged }));
    await expect(read(quay)).rejects.toThrow(/“wordmark” is not the file/u);
  });

  it('says what is the same and what would change, and makes that a new version', async () => {
    await guideline();
    const file = await exported();
    const same = await read(brandId);
    expect(same.guidelines).toMatchObject([{ change: 'same' }]);
    await expect(takeIn(same.readingId)).rejects.toThrow(/here already/u);
    const [first] = file.guidelines;
    const said = first?.versions[1];
    if (first === undefined || said === undefined) throw new Error('Nothing was exported.');
    const edited = { ...said, content: { ...said.content, text: 'Name the tray.' } };
    writeFileSync(path(), JSON.stringify({ ...file, guidelines: [{ ...first, versions: [edited] }] }));
    const changed = await read(brandId);
    expect(changed.guidelines).toMatchObject([{ change: 'changed' }]);
    await takeIn(changed.readingId);
    expect((await library()).guidelines).toMatchObject([
      { adopted: { version: 3, content: { text: 'Name the tray.' } } },
    ]);
  });

  it('leaves out what contradicts its own examples, and patterns that explode, each with the reason', async () => {
    await guideline();
    const file = await exported();
    const [first] = file.guidelines;
    const said = first?.versions.at(-1);
    const [rule] = content.rules;
    if (first === undefined || said === undefined || rule === undefined)
      throw new Error('Nothing was exported.');
    const wrong = {
      ...said.content,
      title: 'Wrong',
      examples: [{ ...trayGuideline.examples[0], kind: 'dont', text: 'Nothing to find.' }],
    };
    const boom = {
      ...said.content,
      title: 'Boom',
      rules: [{ ...rule, id: 'boom', body: { ...rule.body, tokens: [], raw: ['(?:a+)+b$'], nonword: true } }],
    };
    const guidelines = [wrong, boom].map((said_, index) => ({
      ...first,
      id: `0190a5a0-0000-7000-8000-00000000000${index}`,
      versions: [{ ...said, content: said_ }],
    }));
    writeFileSync(path(), JSON.stringify({ ...file, guidelines }));
    const reading = await read(await otherBrand());
    expect(reading.guidelines).toMatchObject([
      { name: 'Wrong', change: 'left_out', why: expect.stringContaining('Nothing to find.') },
      { name: 'Boom', change: 'left_out', why: expect.stringContaining('boom') },
    ]);
    await expect(takeIn(reading.readingId)).rejects.toThrow(/here already|nothing/iu);
  });

  it.each([
    ['half a file', (text: string) => text.slice(0, text.length / 2), /not a voice library/u],
    ['another file', () => '{"format":"other","version":1}', /not a voice library/u],
    ['a newer file', (text: string) => text.replace('"version": 2', '"version": 3'), /newer Masthead/u],
    [
      'an edited file',
      (text: string) => text.replace('"archived": false', '"archived": "no"'),
      /guidelines\.0\.archived/u,
    ],
  ])('refuses %s', async (_, spoil, why) => {
    await guideline();
    await exported();
    writeFileSync(path(), spoil(readFileSync(path(), 'utf8')));
    await expect(read(brandId)).rejects.toThrow(why);
  });

  it('goes out as a Vale package with a sentence in every rule', async () => {
    await guideline();
    core.host.savePath = join(core.folder, 'voice.zip');
    const { rules } = await core.ask<{ rules: number }>('voice.exportStyle', 'mutation', { brandId });
    expect(rules).toBe(2);
    const files = unzipSync(readFileSync(core.host.savePath));
    const yml = Object.entries(files).filter(([name]) => name.endsWith('.yml'));
    expect(yml).toHaveLength(2);
    for (const [, bytes] of yml) expect(strFromU8(bytes)).toMatch(/"message": ".+"/u);
    core.host.filePath = core.host.savePath;
    expect(await readStyle('zip')).toMatchObject({ ruleCount: 2, notes: [] });
  });

  it('is not written where there is nothing', async () => {
    await expect(core.ask('voice.exportLibrary', 'mutation', { brandId })).rejects.toThrow(
      /no guideline yet/u,
    );
    await expect(core.ask('voice.exportStyle', 'mutation', { brandId })).rejects.toThrow(/nothing to write/u);
  });

  it('is laid out as a handbook in three formats', async () => {
    await guideline();
    for (const format of ['pdf', 'docx', 'html'] as const) {
      core.host.savePath = join(core.folder, `handbook.${format}`);
      expect(await core.ask('voice.handbook', 'mutation', { brandId, format })).toEqual({
        file: core.host.savePath,
      });
    }
    const html = readFileSync(join(core.folder, 'handbook.html'), 'utf8');
    for (const words of ['Voice handbook', 'Trays', 'last tray', 'late tray', 'Last tray at five.', 'Mara'])
      expect(html).toContain(words);
    expect(core.host.printed[0]?.html).toBe(html);
    const docx = unzipSync(readFileSync(join(core.folder, 'handbook.docx')));
    expect(strFromU8(docx['word/document.xml'] ?? new Uint8Array())).toContain('late tray');
  });

  it('shows logos and colours in the handbook, as long as they are there', async () => {
    const assetId = await marks();
    const saved = async (format: 'html' | 'docx'): Promise<Buffer> => {
      core.host.savePath = join(core.folder, `marks.${format}`);
      await core.ask('voice.handbook', 'mutation', { brandId, format });
      return readFileSync(core.host.savePath);
    };
    const page = (await saved('html')).toString();
    // Without the fonts, which nobody could read in a report.
    const html = page.slice(page.indexOf('<body>'));
    expect(html).toMatch(/<img src="data:image\/png;base64,[^"]{100,}" alt="The wordmark in green">/u);
    expect(html).toMatch(/background:#0d674b"><\/span>#0D674B/u);
    expect(html).toContain('6.8 : 1 (text)');
    expect(html).toContain('3.0 : 1 (large text only)');
    const parts = unzipSync(await saved('docx'));
    const media = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
    expect(media).toHaveLength(1);
    const { width, height } = await factsIn(Buffer.from(parts[media[0] ?? ''] ?? []));
    expect([width, height]).toEqual([540, 180]);
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(body).toContain('w:fill="0d674b"');
    expect(body).toContain('descr="The wordmark in green"');
    await core.ask('assets.remove', 'mutation', { assetIds: [assetId] });
    expect((await saved('html')).toString()).not.toContain('<img');
  });
});
