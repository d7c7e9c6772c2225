/** The displays that journeys may run beside each other on, as `npm test` found them; empty: there is one screen. */
export function screensOfRun(): readonly string[] {
  return (process.env['MASTHEAD_SCREENS'] ?? '').split(' ').filter(Boolean);
}

/** What puts a window on the screen of the journey that starts it: each has a focus and a clipboard of its own. */
export function screenEnvironment(): { readonly DISPLAY?: string } {
  const DISPLAY = screensOfRun()[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)];
  return DISPLAY === undefined ? {} : { DISPLAY };
}
