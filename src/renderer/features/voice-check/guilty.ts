/**
 * Which of many things make a trial fail, by halving: each half is tried, and only halves that fail are looked into.
 * Of things that fail only together none is named: neither half of them fails.
 * @param fails tries some of them together
 */
export async function guiltyOf<Thing>(
  all: readonly Thing[],
  fails: (some: readonly Thing[]) => Promise<boolean>,
): Promise<readonly Thing[]> {
  if (all.length === 0 || !(await fails(all))) return [];
  return within(all, fails);
}

/** The same of things that are known to fail together. */
async function within<Thing>(
  all: readonly Thing[],
  fails: (some: readonly Thing[]) => Promise<boolean>,
): Promise<readonly Thing[]> {
  if (all.length === 1) return all;
  const middle = Math.ceil(all.length / 2);
  const halves = [all.slice(0, middle), all.slice(middle)];
  const found: Thing[] = [];
  for (const half of halves) if (await fails(half)) found.push(...(await within(half, fails)));
  return found;
}
