import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** The rules of WCAG 2.2 A and AA that can be checked by machine. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe-core finds wrong on the page as it stands, one line per rule and element; empty when nothing.
 * @param within a selector, where only a part of the page is looked at
 */
export async function axeViolations(page: Page, within?: string): Promise<readonly string[]> {
  // By evaluate, because the page's own policy admits no script but its bundle.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return await page.evaluate(
    async ({ runOnly, part }) => {
      const { axe: checker } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations } = await checker.run(part ?? document, { runOnly, resultTypes: ['violations'] });
      return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`));
    },
    { runOnly: tags, part: within },
  );
}
