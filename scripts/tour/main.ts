import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test';
import { Narrator } from './narrator.ts';
import {
  dragToDay,
  expectOn,
  exportMonth,
  importReady,
  openSample,
  panel,
  readPlan,
  someDraft,
  submitPost,
  workAs,
  writePost,
} from './steps.ts';

/**
 * `npm run tour [file]`: a day of work in the real app, on a profile nobody used before. Each stop is told and
 * leaves a picture in out/tour/. The first thing that goes wrong ends it with a sentence and exit code 1.
 */
const project = resolve(import.meta.dirname, '..', '..');
const pictures = join(project, 'out', 'tour');
const usualPlan = resolve(
  project,
  '../shared/data/calendars/palisadeengineering__goal-achiever-pro__content-calendar-template.csv',
);

async function launch(profile: string): Promise<ElectronApplication> {
  if (process.env['MASTHEAD_ELECTRON'] === undefined) throw new Error('Run this by `npm run tour`.');
  const args = (process.env['MASTHEAD_ELECTRON_ARGS'] ?? '').split(' ').filter(Boolean);
  // Not told which Electron: docs/decisions/0260.
  return _electron.launch({ args: [...args, project, `--user-data-dir=${profile}`], cwd: project });
}

async function importPlan(tour: Narrator, app: ElectronApplication, page: Page, plan: string): Promise<void> {
  const name = basename(plan);
  await tour.stop(page, 'dry-run', `The plan ${name} is read, and every row shown as it will arrive.`, () =>
    readPlan(app, page, plan),
  );
  await tour.stop(page, 'imported', 'The rows that are ready come in, in one undoable step.', () =>
    importReady(page),
  );
}

async function moveAndUndo(tour: Narrator, page: Page): Promise<void> {
  const post = await someDraft(page);
  const tile = page.locator(`.tile-main[data-post="${post.id}"]`).first();
  const days = await page
    .locator('[data-date]')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-date')));
  const to =
    days.find((date) => date !== null && date > post.date && date.slice(0, 7) === post.date.slice(0, 7)) ??
    post.date;
  await tour.stop(
    page,
    'dragged',
    `“${post.words.slice(0, 40)}” is dragged from ${post.date} to ${to}.`,
    async () => {
      await dragToDay(page, tile, to);
      await expectOn(page, post.id, to);
    },
  );
  await tour.stop(page, 'undone', 'Undo takes it back to where it was.', async () => {
    await page.keyboard.press('Control+z');
    await expectOn(page, post.id, post.date);
  });
  await tour.stop(page, 'redone', 'Redo moves it again.', async () => {
    await page.keyboard.press('Control+Shift+z');
    await expectOn(page, post.id, to);
  });
}

async function moveFromRail(tour: Narrator, page: Page): Promise<void> {
  const card = page.locator('[data-card]').filter({ hasText: 'Draft' }).first();
  const id = (await card.getAttribute('data-card')) ?? '';
  const words = (await card.getAttribute('data-words')) ?? '';
  const days = await page
    .locator('[data-date]')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-date')));
  const to = days.filter((date) => date !== null)[17] ?? '';
  await tour.stop(
    page,
    'from-rail',
    `The draft “${words.slice(0, 40)}” is dragged from the rail to ${to}.`,
    async () => {
      await dragToDay(page, card, to);
      await expectOn(page, id, to);
    },
  );
}

async function reviewPost(tour: Narrator, page: Page): Promise<void> {
  await tour.stop(
    page,
    'submitted',
    'Tobias, a Community Manager, writes a post and submits it for review.',
    async () => {
      await workAs(page, 'Tobias');
      await writePost(page, 'The harbour shop opens at seven on Saturday. The first tray is seeded rye.');
      await submitPost(page);
      await expect(panel(page).getByText('In review').first()).toBeVisible();
    },
  );
  await tour.stop(page, 'approved', 'Mara, the Social Media Manager, approves it.', async () => {
    await workAs(page, 'Mara');
    await panel(page).getByRole('button', { name: 'Open the review' }).click();
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    await expect(page.getByText('Approved').first()).toBeVisible();
  });
  await tour.stop(page, 'approvals', 'The other posts that wait stand in the approvals.', async () => {
    await page
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('button', { name: /Approvals/ })
      .click();
    await expect(page.getByText('Waiting for you').first()).toBeVisible();
  });
}

async function exportAll(tour: Narrator, app: ElectronApplication, page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: /Calendar/ })
    .click();
  await page.getByRole('button', { name: 'Today' }).click();
  const formats = [
    ['CSV', /Spreadsheet \(CSV\)/, 'csv'],
    ['DOCX', /Word \(DOCX\)/, 'docx'],
    ['PDF', /^PDF$/, 'pdf'],
  ] as const;
  for (const [name, label, ending] of formats) {
    const file = join(pictures, `month.${ending}`);
    rmSync(file, { force: true });
    await tour.stop(
      page,
      `export-${ending}`,
      `The month is exported as ${name} to out/tour/month.${ending}.`,
      async () => {
        expect(await exportMonth(app, page, label, file)).toBeGreaterThan(500);
      },
    );
  }
}

async function takeTour(plan: string | null): Promise<void> {
  rmSync(pictures, { recursive: true, force: true });
  const tour = new Narrator(pictures);
  const profile = mkdtempSync(join(tmpdir(), 'masthead-tour-'));
  const app = await launch(profile);
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(15_000);
    await page.setViewportSize({ width: 1440, height: 900 });
    await tour.stop(
      page,
      'first-start',
      'Masthead starts on a fresh profile and offers three ways in.',
      async () => {
        await expect(page.getByRole('button', { name: /Look around the sample/ })).toBeVisible();
      },
    );
    await tour.stop(
      page,
      'sample',
      'The sample opens: Hollin & Rye, eight weeks of posts around today.',
      () => openSample(page),
    );
    if (plan === null) tour.say('There is no plan to import here, so the sample has to do.');
    else await importPlan(tour, app, page, plan);
    await moveAndUndo(tour, page);
    await moveFromRail(tour, page);
    await reviewPost(tour, page);
    await exportAll(tour, app, page);
    tour.say('The tour is complete. Its pictures and files are in out/tour/.');
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** The plan to import: the one named, or the usual one where it is present. */
function planToImport(named: string | undefined): string | null {
  if (named === undefined) return existsSync(usualPlan) ? usualPlan : null;
  if (!existsSync(named)) throw new Error(`There is no file ${named}.`);
  return resolve(named);
}

try {
  await takeTour(planToImport(process.argv[2]));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
