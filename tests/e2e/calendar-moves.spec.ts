import { expect, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from '#tests/helpers/app.ts';
import {
  carry,
  chooseByClicks,
  day,
  dragToDay,
  middleOf,
  openPlan,
  pickDay,
  type Row,
  rows,
  tile,
  turnTo,
} from '#tests/helpers/calendar.ts';

const inBritishEnglish = { args: ['--lang=en-GB'] } as const;
const shelf = (page: Page) => page.getByRole('complementary', { name: 'Not yet on the calendar' });

let running: RunningApp;
let page: Page;
test.beforeAll(async () => {
  running = await launchApp(inBritishEnglish);
  page = running.page;
  await page.setViewportSize({ width: 1440, height: 900 });
});
test.afterAll(async () => {
  await running.close();
});

type Way = (page: Page) => Promise<void>;
/** A journey by drag, by clicks alone and by keys alone: WCAG 2.5.7 and 2.1.1 want all three, with one result. */
type Journey = {
  readonly name: string;
  readonly drag: Way;
  readonly clicks: Way;
  readonly keys: Way;
  readonly changed: readonly Partial<Row>[];
};

async function typeDate(where: Page, digits: string): Promise<void> {
  await expect(where.getByRole('spinbutton').first()).toBeFocused();
  await where.keyboard.type(digits);
}

async function focusTile(words: string): Promise<void> {
  await tile(page, words).focus();
}

const journeys: readonly Journey[] = [
  {
    name: 'to another day, over the night the clocks go forward',
    drag: (where) => dragToDay(where, tile(where, 'Saffron buns'), '2027-03-29'),
    clicks: async (where) => {
      await chooseByClicks(where, 'Saffron buns, slowly', 'Move to…');
      await pickDay(where, /29 March 2027/);
      await where.getByRole('button', { name: 'Move', exact: true }).click();
    },
    keys: async (where) => {
      await focusTile('Saffron buns');
      for (let step = 0; step < 3; step += 1) {
        await where.keyboard.press('Alt+ArrowRight');
        await expect(
          day(where, `2027-03-${27 + step}`).locator('[data-post]', { hasText: 'Saffron' }),
        ).toBeFocused();
      }
    },
    // 12:00 in Berlin is 11:00 UTC before the change and 10:00 UTC after it.
    changed: [
      { text: 'Saffron buns, slowly', date: '2027-03-29', time: '12:00', instant: Date.UTC(2027, 2, 29, 10) },
    ],
  },
  {
    name: 'from the rail onto a day',
    drag: (where) => dragToDay(where, tile(where, 'chipped mugs'), '2027-03-30'),
    clicks: async (where) => {
      await chooseByClicks(where, 'Customers’ chipped mugs', 'Give a date…');
      await pickDay(where, /30 March 2027/);
      await where.getByRole('button', { name: 'Next free slot: Tue 30 Mar, 12:00' }).click();
      await where.getByRole('button', { name: 'Move', exact: true }).click();
    },
    keys: async (where) => {
      await focusTile('chipped mugs');
      await where.keyboard.press('m');
      await typeDate(where, '30032027');
      const slot = where.getByRole('button', { name: 'Next free slot: Tue 30 Mar, 12:00' });
      await expect(slot).toBeVisible();
      for (
        let tries = 0;
        tries < 12 && !(await slot.evaluate((it) => it === document.activeElement));
        tries += 1
      ) {
        await where.keyboard.press('Tab');
      }
      await where.keyboard.press('Enter');
      const move = where.getByRole('button', { name: 'Move', exact: true });
      for (
        let tries = 0;
        tries < 12 && !(await move.evaluate((it) => it === document.activeElement));
        tries += 1
      ) {
        await where.keyboard.press('Tab');
      }
      await where.keyboard.press('Enter');
    },
    changed: [{ text: 'Customers’ chipped mugs', date: '2027-03-30', time: '12:00' }],
  },
  {
    name: 'off the calendar, back to the rail',
    drag: async (where) => {
      await carry(where, tile(where, 'Score with Jonas'), await middleOf(shelf(where)));
      await where.mouse.up();
    },
    clicks: (where) => chooseByClicks(where, 'Score with Jonas', 'Take off the calendar'),
    keys: async (where) => {
      await focusTile('Score with Jonas');
      await where.keyboard.press('Shift+F10');
      const entry = where.getByRole('menuitem', { name: 'Take off the calendar' });
      await expect(entry).toBeVisible();
      for (
        let tries = 0;
        tries < 12 && !(await entry.evaluate((it) => it === document.activeElement));
        tries += 1
      ) {
        await where.keyboard.press('ArrowDown');
      }
      await where.keyboard.press('Enter');
    },
    changed: [{ text: 'Score with Jonas', date: null, time: null, instant: null }],
  },
  {
    name: 'as a copy on another day',
    drag: async (where) => {
      await where.keyboard.down('Alt');
      await dragToDay(where, tile(where, 'Night shift'), '2027-03-27');
      await where.keyboard.up('Alt');
    },
    clicks: async (where) => {
      await chooseByClicks(where, 'Night shift at Ashwater', 'Duplicate');
      await expect(where.getByRole('button', { name: 'Actions for Night shift at Ashwater' })).toHaveCount(2);
      await chooseByClicks(where, 'Night shift at Ashwater', 'Move to…');
      await pickDay(where, /27 March 2027/);
      await where.getByRole('button', { name: 'Move', exact: true }).click();
    },
    keys: async (where) => {
      await focusTile('Night shift');
      await where.keyboard.press('Control+d');
      await expect(where.getByRole('button', { name: 'Actions for Night shift at Ashwater' })).toHaveCount(2);
      await focusTile('Night shift');
      await where.keyboard.press('Alt+ArrowRight');
      await expect(day(where, '2027-03-26').locator('[data-post]', { hasText: 'Night shift' })).toBeFocused();
      await where.keyboard.press('Alt+ArrowRight');
    },
    changed: [
      { text: 'Night shift at Ashwater', date: '2027-03-25', time: '17:45' },
      { text: 'Night shift at Ashwater', date: '2027-03-27', time: '17:45', status: 'draft' },
    ],
  },
  {
    name: 'together with everything selected',
    drag: async (where) => {
      await tile(where, 'Saffron buns').click({ modifiers: ['Control'] });
      await tile(where, 'Score with Jonas').click({ modifiers: ['Control'] });
      await dragToDay(where, tile(where, 'Score with Jonas'), '2027-03-31');
    },
    clicks: async (where) => {
      // Two posts one after the other: clicks alone select nothing, and each has its own "Move to…".
      await chooseByClicks(where, 'Saffron buns, slowly', 'Move to…');
      await pickDay(where, /\b2 April 2027/, 1);
      await where.getByRole('button', { name: 'Move', exact: true }).click();
      await chooseByClicks(where, 'Score with Jonas', 'Move to…');
      await pickDay(where, /31 March 2027/);
      await where.getByRole('button', { name: 'Move', exact: true }).click();
    },
    keys: async (where) => {
      await focusTile('Saffron buns');
      await where.keyboard.press('Space');
      await focusTile('Score with Jonas');
      await where.keyboard.press('x');
      await where.keyboard.press('Alt+ArrowDown');
    },
    changed: [
      { text: 'Saffron buns, slowly', date: '2027-04-02', time: '12:00' },
      { text: 'Score with Jonas', date: '2027-03-31', time: '09:30' },
    ],
  },
];

for (const { name, changed, ...ways } of journeys) {
  test.describe(`a post goes ${name}`, () => {
    for (const way of ['drag', 'clicks', 'keys'] as const) {
      test(`by ${way}`, async () => {
        const brandId = await openPlan(page);
        await turnTo(page, 2027, 3);
        const before = await rows(page, brandId);
        await ways[way](page);
        const texts = new Set(changed.map((row) => row.text));
        const others = before.filter((row) => !texts.has(row.text));
        await expect
          .poll(async () => (await rows(page, brandId)).filter((row) => texts.has(row.text)))
          .toMatchObject([...changed]);
        expect((await rows(page, brandId)).filter((row) => !texts.has(row.text))).toEqual(others);
      });
    }
  });
}

test('a whole move is one step back: undo brings every post of it home', async () => {
  const brandId = await openPlan(page);
  await turnTo(page, 2027, 3);
  const before = await rows(page, brandId);
  await tile(page, 'Saffron buns').click({ modifiers: ['Control'] });
  await tile(page, 'Night shift').click({ modifiers: ['Control'] });
  await dragToDay(page, tile(page, 'Night shift'), '2027-03-31');
  await expect.poll(async () => await rows(page, brandId)).not.toEqual(before);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => await rows(page, brandId)).toEqual(before);
});

test('Escape in mid-drag writes nothing and says so', async () => {
  const brandId = await openPlan(page);
  await turnTo(page, 2027, 3);
  const before = await rows(page, brandId);
  await carry(page, tile(page, 'Saffron buns'), await middleOf(day(page, '2027-03-31')));
  await expect(page.getByText('12:00 lands here')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('12:00 lands here')).toBeHidden();
  await expect(page.locator('[data-live="assertive"]')).toHaveText('Cancelled. Nothing was moved.');
  await page.mouse.up();
  await page.waitForTimeout(300);
  expect(await rows(page, brandId)).toEqual(before);
  await expect(day(page, '2027-03-26').locator('[data-post]')).toHaveCount(1);

  await carry(page, tile(page, 'chipped mugs'), await middleOf(day(page, '2027-03-31')));
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.waitForTimeout(300);
  expect(await rows(page, brandId)).toEqual(before);
});

test('what arrives during a drag waits, and the drop is still a move', async () => {
  const brandId = await openPlan(page);
  await turnTo(page, 2027, 3);
  await carry(page, tile(page, 'Saffron buns'), await middleOf(day(page, '2027-03-30')));
  await page.evaluate(async (id) => {
    const fields = {
      text: 'From elsewhere',
      stage: 'draft',
      schedule: { date: '2027-03-17', time: '08:00', zone: 'Europe/Berlin' },
    };
    await window.masthead.request({ path: 'posts.create', type: 'mutation', input: { brandId: id, fields } });
  }, brandId);
  await page.waitForTimeout(300);
  await expect(tile(page, 'From elsewhere')).toHaveCount(0);
  await page.mouse.up();
  await expect(tile(page, 'From elsewhere')).toBeVisible();
  await expect(day(page, '2027-03-30').locator('[data-post]', { hasText: 'Saffron' })).toBeVisible();
  const stored = await rows(page, brandId);
  expect(stored.filter((row) => row.text.startsWith('Saffron'))).toMatchObject([
    { date: '2027-03-30', time: '12:00' },
  ]);
  expect(stored).toHaveLength(6);
});

test('a drag in the week snaps to a quarter of an hour; over the October change noon stays noon', async () => {
  const brandId = await openPlan(page, [
    { text: 'Pumpkin loaf', date: '2026-10-23', time: '12:00' },
    { text: 'Half past', date: '2026-10-20', time: '10:00' },
  ]);
  await turnTo(page, 2026, 10);
  await dragToDay(page, tile(page, 'Pumpkin loaf'), '2026-10-26');
  await expect
    .poll(async () => (await rows(page, brandId)).find((row) => row.text === 'Pumpkin loaf'))
    .toMatchObject({ date: '2026-10-26', time: '12:00', instant: Date.UTC(2026, 9, 26, 11) });

  await day(page, '2026-10-20').focus();
  await page.keyboard.press('2');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Oct');
  for (let tries = 0; tries < 6 && (await tile(page, 'Half past').count()) === 0; tries += 1)
    await page.keyboard.press('j');
  const from = await middleOf(tile(page, 'Half past'));
  const box = await tile(page, 'Half past').boundingBox();
  // The block is an hour tall: half of it is 30 minutes, and a few pixels more must not make an odd minute.
  await carry(page, tile(page, 'Half past'), {
    x: from.x,
    y: (box?.y ?? 0) + 10 + (box?.height ?? 0) / 2 + 3,
  });
  await page.mouse.up();
  await expect
    .poll(async () => (await rows(page, brandId)).find((row) => row.text === 'Half past')?.time)
    .toMatch(/^10:(30|45)$/);
  await page.keyboard.press('3');
});

test('the end of a campaign can be pulled to another day', async () => {
  const brandId = await openPlan(page);
  await page.evaluate(async (id) => {
    const input = { brandId: id, name: 'Easter loaves', span: { start: '2027-03-09', end: '2027-03-11' } };
    await window.masthead.request({ path: 'campaigns.create', type: 'mutation', input });
  }, brandId);
  await turnTo(page, 2027, 3);
  const grip = page.locator('[data-grip="end"]');
  await expect(
    page.getByRole('button', { name: 'Campaign Easter loaves, Tue 9 Mar to Thu 11 Mar' }),
  ).toBeVisible();
  // The row of its bar moves the rows under it once more while the grid settles.
  await page.waitForTimeout(300);
  const box = await grip.boundingBox();
  const to = await middleOf(day(page, '2027-03-13'));
  await page.mouse.move((box?.x ?? 0) + 4, (box?.y ?? 0) + 6);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
  await expect(
    page.getByRole('button', { name: 'Campaign Easter loaves, Tue 9 Mar to Sat 13 Mar' }),
  ).toBeVisible();
});
