import { expect, type Locator, type Page } from '@playwright/test';
import type { PostSummary } from '#shared/posts/post.ts';

/** Asks the core through the window's own door; throws what it refuses. */
export async function ask(
  page: Page,
  path: string,
  type: 'query' | 'mutation',
  input?: unknown,
): Promise<unknown> {
  const response = await page.evaluate(
    ([where, kind, what]) =>
      window.masthead.request({ path: where as string, type: kind as 'query' | 'mutation', input: what }),
    [path, type, input] as const,
  );
  if (!response.ok) throw new Error(`${path}: ${response.error.message}`);
  return response.data;
}

type Snapshot = {
  readonly brands: readonly { readonly id: string }[];
  readonly channels: readonly { readonly id: string; readonly network: string }[];
};

/** A post of a test plan: text, day, time and networks; a null day puts it beside the calendar. */
export type Planned = {
  readonly text: string;
  readonly date: string | null;
  readonly time: string | null;
  readonly networks?: readonly string[];
};

/** The plan of most tests. The clocks of Berlin go forward on Sunday 28 March 2027. */
export const marchPlan: readonly Planned[] = [
  { text: 'Saffron buns, slowly', date: '2027-03-26', time: '12:00' },
  { text: 'Score with Jonas', date: '2027-03-24', time: '09:30' },
  { text: 'Night shift at Ashwater', date: '2027-03-25', time: '17:45' },
  { text: 'Reader recipes', date: '2027-03-23', time: null },
  { text: 'Customers’ chipped mugs', date: null, time: null, networks: ['instagram'] },
];

/** Makes a fresh workspace in the running app, with Instagram's usual time on Tuesdays at 12:00, and plans posts in it. */
export async function openPlan(page: Page, plan: readonly Planned[] = marchPlan): Promise<string> {
  await ask(page, 'workspace.createEmpty', 'mutation', {
    brandName: 'Hollin & Rye',
    personName: 'Mara Lindqvist',
    zone: 'Europe/Berlin',
    networks: ['instagram', 'facebook'],
  });
  const { brands, channels } = (await ask(page, 'workspace.snapshot', 'query')) as Snapshot;
  const brandId = brands[0]?.id ?? '';
  const idOf = (network: string): string => channels.find((channel) => channel.network === network)?.id ?? '';
  const slots = [{ weekday: 2, time: '12:00' }];
  await ask(page, 'channels.update', 'mutation', { channelId: idOf('instagram'), patch: { slots } });
  for (const { text, date, time, networks = ['facebook'] } of plan) {
    const schedule = date === null ? null : { date, time, zone: 'Europe/Berlin' };
    const fields = {
      text,
      schedule,
      channelIds: networks.map(idOf),
      stage: date === null ? 'idea' : 'draft',
    };
    await ask(page, 'posts.create', 'mutation', { brandId, fields });
  }
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return brandId;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Turns the calendar to a month by its own keys. */
export async function turnTo(page: Page, year: number, month: number): Promise<void> {
  const title = page.getByRole('heading', { level: 1 });
  const wanted = `${months[month - 1]} ${year}`;
  const [shownMonth = '', shownYear = ''] = ((await title.textContent()) ?? '').split(' ');
  const away = (year - Number(shownYear)) * 12 + (month - 1 - months.indexOf(shownMonth));
  for (let step = 0; step < Math.abs(away); step += 1) await page.keyboard.press(away > 0 ? 'j' : 'k');
  await expect(title).toHaveText(wanted);
  await page.waitForTimeout(150);
}

/** One stored post, without what differs from run to run. */
export type Row = Pick<PostSummary, 'date' | 'time' | 'zone' | 'status' | 'instant'> & {
  readonly text: string;
};

/** Every stored post of the brand, as the core answers it, by text and moment. */
export async function rows(page: Page, brandId: string): Promise<readonly Row[]> {
  const range = { brandId, from: '2026-06-01', to: '2027-06-30' };
  const dated = (await ask(page, 'calendar.range', 'query', range)) as {
    readonly posts: readonly PostSummary[];
  };
  const rail = (await ask(page, 'calendar.rail', 'query', { brandId })) as {
    readonly posts: readonly PostSummary[];
  };
  return [...dated.posts, ...rail.posts]
    .map(({ excerpt, date, time, zone, status, instant }) => ({
      text: excerpt,
      date,
      time,
      zone,
      status,
      instant,
    }))
    .sort((a, b) => (`${a.text}${a.date}${a.time}` < `${b.text}${b.date}${b.time}` ? -1 : 1));
}

/** A post's tile, row or card by its words. */
export function tile(page: Page, words: string): Locator {
  return page.locator('[data-post]', { hasText: words }).first();
}

/** A day of the grid. */
export function day(page: Page, date: string): Locator {
  return page.locator(`.cal-grid [data-date="${date}"][role="gridcell"]`);
}

/** Picks something up and carries it over a place, step by step as a hand does; the button stays down. */
export async function carry(
  page: Page,
  what: Locator,
  to: { readonly x: number; readonly y: number },
): Promise<void> {
  const box = await boxOf(what);
  const start = { x: box.x + Math.min(60, box.width / 2), y: box.y + Math.min(10, box.height / 2) };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 4, start.y + 8, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await page.waitForTimeout(60);
}

/** Drags something onto a day and lets go. */
export async function dragToDay(page: Page, what: Locator, date: string): Promise<void> {
  await carry(page, what, await middleOf(day(page, date)));
  await page.mouse.up();
}

/** The middle of an element on the screen. */
export async function middleOf(element: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await boxOf(element);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function boxOf(
  element: Locator,
): Promise<{ readonly x: number; readonly y: number; readonly width: number; readonly height: number }> {
  await expect(element).toBeVisible();
  const box = await element.boundingBox();
  if (box === null) throw new Error('The element is not on the screen.');
  return box;
}

/** Opens a tile's menu with one click on its "…" and chooses an entry with another. */
export async function chooseByClicks(page: Page, words: string, entry: string): Promise<void> {
  await page
    .getByRole('button', { name: `Actions for ${words}` })
    .first()
    .click();
  await page.getByRole('menuitem', { name: entry }).click();
}

/** Chooses a day in the open dialog by clicks alone, in the small month behind the date field. */
export async function pickDay(page: Page, spoken: RegExp, monthsOn = 0): Promise<void> {
  const dialog = page.getByRole('dialog', { name: /^Move/ });
  await dialog.locator('.field', { hasText: 'Date' }).getByRole('button').first().click();
  for (let step = 0; step < monthsOn; step += 1)
    await page.getByRole('button', { name: 'Next month' }).last().click();
  await page.getByRole('button', { name: spoken }).click();
}
