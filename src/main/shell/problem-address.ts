import { APP_ORIGIN } from './addresses.ts';

/** Why the window cannot show what it should. */
export type Problem = 'crashed' | 'unloaded';
const problems: readonly Problem[] = ['crashed', 'unloaded'];
const problemPath = '/problem';

/** The address of the screen that explains a problem. */
export function problemAddress(problem: Problem): string {
  return `${APP_ORIGIN}${problemPath}?why=${problem}`;
}

/** The problem an address explains, or null when it is another address. An unknown reason reads as "unloaded". */
export function problemAt(address: string): Problem | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.pathname !== problemPath) return null;
  const why = url.searchParams.get('why');
  return problems.find((problem) => problem === why) ?? 'unloaded';
}
