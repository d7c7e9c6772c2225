/** Writes one line of diagnosis to standard error, where a terminal or the system's log shows it. */
export function log(what: string, cause?: unknown): void {
  const detail =
    cause instanceof Error ? (cause.stack ?? cause.message) : cause === undefined ? '' : String(cause);
  process.stderr.write(`[masthead] ${what}${detail === '' ? '' : ` ${detail}`}\n`);
}
