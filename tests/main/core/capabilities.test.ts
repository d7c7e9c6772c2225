import { expect, it } from 'vitest';
import { walkCapabilities } from '#tests/helpers/capability-table.ts';

it('lets everybody do what their role covers, and refuses the rest without a trace', {
  timeout: 240_000,
}, async () => {
  const { tried, right, wrong } = await walkCapabilities();
  expect(wrong).toEqual([]);
  expect(right).toBe(tried);
  expect(tried).toBeGreaterThan(1000);
  console.log(`${tried} cells of procedure, role and inside or outside, ${right} right`);
});
