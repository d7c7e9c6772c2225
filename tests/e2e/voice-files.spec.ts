import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { answerOpenDialog, answerSaveDialog, launchApp, type RunningApp } from '#tests/helpers/app.ts';
import { axeViolations } from '#tests/helpers/axe.ts';
import { openSample, toasts } from '#tests/helpers/frame.ts';
import { trayGuideline } from '#tests/helpers/voice-inputs.ts';

let running: RunningApp;
let page: Page;
let folder: string;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'masthead-voice-'));
  running = await launchApp();
  page = running.page;
  await openSample(page);
  await page.getByRole('button', { name: /^Brand voice/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^How / })).toBeVisible();
});
test.afterEach(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the core answers to this window. */
async function ask<Data>(path: string, type: 'query' | 'mutation', input: unknown): Promise<Data> {
  const answer = await page.evaluate(
    (request) =>
      (
        globalThis as unknown as { masthead: { request: (asked: unknown) => Promise<unknown> } }
      ).masthead.request(request),
    { path, type, input },
  );
  const { ok, data, error } = answer as { ok: boolean; data: Data; error?: { message: string } };
  if (!ok) throw new Error(error?.message);
  return data;
}

type Named = { readonly id: string; readonly name: string };
type Library = {
  readonly guidelines: readonly {
    readonly adopted: { readonly content: unknown } | null;
    readonly archived: boolean;
  }[];
  readonly choices: unknown;
};
type Verdict = {
  readonly channels: readonly { readonly findings: readonly { readonly ruleId: string }[] }[];
};

async function brand(name?: string): Promise<string> {
  const { brands } = await ask<{ brands: readonly Named[] }>('workspace.snapshot', 'query', undefined);
  const found = name === undefined ? brands[0] : brands.find((each) => each.name === name);
  if (found === undefined) throw new Error('There is no such brand.');
  return found.id;
}

async function choose(menu: string | RegExp, item: string): Promise<void> {
  await page.getByRole('button', { name: menu }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

function writeStyle(): string {
  const style = join(folder, 'House');
  mkdirSync(style);
  const rule = (tokens: string): string =>
    `extends: existence\nmessage: "Say which, not '%s'."\nlevel: error\nignorecase: true\ntokens: [${tokens}]\n`;
  writeFileSync(join(style, 'Bread.yml'), rule('bread, rye, loaf'));
  writeFileSync(join(style, 'Never.yml'), rule('zzzyzx'));
  writeFileSync(join(style, 'Code.yml'), 'extends: script\nmessage: x\nscript: y\n');
  return style;
}

test('a style is tried before it is kept, kept switched off, and speaks once it is switched on', async () => {
  const brandId = await brand();
  const { id: postId } = await ask<Named>('posts.create', 'mutation', {
    brandId,
    fields: { text: 'Our bread is out.' },
  });
  const speaks = async (): Promise<boolean> => {
    const { channels } = await ask<Verdict>('voice.verdict', 'query', { postId });
    return channels.some(({ findings }) => findings.some(({ ruleId }) => ruleId === 'House.Bread'));
  };
  await answerOpenDialog(running.app, writeStyle());
  await page.getByRole('radio', { name: 'Styles' }).click();
  await choose('Take in a style', 'From a folder…');

  const dialog = page.getByRole('dialog', { name: 'Take in House' });
  await expect(dialog.getByText(/^Would speak in \d+ of your last \d+ posts\.$/u)).toBeVisible({
    timeout: 30_000,
  });
  await expect(dialog.getByRole('row', { name: /^House\.Bread/u })).toContainText(/Say which, not/u);
  await expect(dialog.getByText('One rule would have said nothing.')).toBeVisible();
  await expect(dialog.getByText('One rule could not come in')).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Keep this style' }).press('Enter');

  const rules = page.getByRole('table', { name: 'Rules of House' });
  await expect(rules.getByRole('row', { name: /^House\.Bread/u })).toBeVisible({ timeout: 30_000 });
  expect(await speaks()).toBe(false);
  expect(await axeViolations(page)).toEqual([]);

  await page
    .getByRole('radiogroup', { name: 'Whether House speaks' })
    .getByRole('radio', { name: 'On' })
    .click();
  await expect(toasts(page).getByText('“House” is on.')).toBeVisible();
  expect(await speaks()).toBe(true);
  await rules.getByRole('button', { name: /Level of House\.Bread/u }).click();
  await page.getByRole('option', { name: 'Silent' }).click();
  await expect.poll(speaks).toBe(false);

  await page.getByRole('button', { name: 'Remove House' }).click();
  await expect(page.getByRole('heading', { name: 'No style was taken in yet' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /^House/u })).toBeVisible();
});

/** A trait and a list of words, beside what the brand has. */
async function writeGuidelines(): Promise<void> {
  const brandId = await brand();
  const trait = {
    title: 'Steady',
    text: 'We say the same thing on a bad day.',
    detail: {
      section: 'trait',
      not: 'not stubborn',
      soundsLike: 'Open from seven.',
      neverLike: 'Best day ever',
    },
  };
  for (const content of [trait, { ...trayGuideline, effectiveOn: null }])
    await ask('voice.write', 'mutation', { brandId, guidelineId: null, content, note: '' });
}

test('the library is a handbook, and one file that gives an empty brand the same', async () => {
  await writeGuidelines();
  const pdf = join(folder, 'handbook.pdf');
  await answerSaveDialog(running.app, pdf);
  await choose('Export', 'PDF…');
  await expect(toasts(page).getByText('Exported handbook.pdf.')).toBeVisible({ timeout: 30_000 });
  const printed = readFileSync(pdf).toString('latin1');
  expect(printed.startsWith('%PDF-')).toBe(true);
  for (const part of ['Versions and owners', 'Words']) expect(printed).toContain(part);

  const docx = join(folder, 'handbook.docx');
  await answerSaveDialog(running.app, docx);
  await choose('Export', 'Word…');
  await expect(toasts(page).getByText('Exported handbook.docx.')).toBeVisible({ timeout: 30_000 });
  const body = strFromU8(unzipSync(readFileSync(docx))['word/document.xml'] ?? new Uint8Array());
  expect(body).toContain('Versions and owners');

  const file = join(folder, 'voice.json');
  await answerSaveDialog(running.app, file);
  await choose('Export', 'The whole library as one file…');
  await expect(toasts(page).getByText('Exported voice.json.')).toBeVisible();
  const from = await ask<Library>('voice.library', 'query', { brandId: await brand() });

  await ask('brands.create', 'mutation', { name: 'Quay', zone: 'Europe/Berlin' });
  await page.locator('.brandbox').click();
  await page.getByRole('menuitem', { name: /Quay/u }).click();
  await answerOpenDialog(running.app, file);
  await page.getByRole('button', { name: 'Take in a library…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Take in the voice library of / });
  await expect(dialog.getByRole('table', { name: 'Guidelines' })).toBeVisible({ timeout: 30_000 });
  expect(await axeViolations(page)).toEqual([]);
  const quay = await brand('Quay');
  expect((await ask<Library>('voice.library', 'query', { brandId: quay })).guidelines).toEqual([]);
  await dialog.getByRole('button', { name: 'Take in' }).press('Enter');
  await expect(dialog).toBeHidden();
  const to = await ask<Library>('voice.library', 'query', { brandId: quay });
  const said = ({ guidelines }: Library): readonly string[] =>
    guidelines
      .flatMap(({ adopted }) => (adopted === null ? [] : [JSON.stringify(adopted.content)]))
      .toSorted();
  expect(said(from).length).toBeGreaterThan(1);
  expect(said(to)).toEqual(said(from));
});
