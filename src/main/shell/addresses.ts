/** The scheme and host the window's own files are served under. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'masthead';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
/** The page the window shows. */
export const APP_PAGE = `${APP_ORIGIN}/index.html`;

/** No address that is worth opening is longer, and the systems' own limits begin at 2,083 (Windows ShellExecute). */
const longestAddress = 2_000;

function parsed(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

/** Whether an address belongs to Masthead's own origin. Compares the parsed parts, never the text's beginning. */
export function isAppAddress(address: string): boolean {
  const url = parsed(address);
  if (url === null) return false;
  const bare = url.username === '' && url.password === '' && url.port === '';
  return bare && url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST;
}

/**
 * The address to give to the system's browser, normalised, or null when it must not leave the program: anything
 * but https, anything with a name and password in it, anything too long or with control characters.
 */
export function externalAddress(address: string): string | null {
  // URL parsing drops tabs and newlines silently; what a person is asked about must be what was written.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (address.length > longestAddress || /[\u0000-\u0020\u007f]/.test(address)) return null;
  const url = parsed(address);
  if (url === null || url.protocol !== 'https:') return null;
  if (url.username !== '' || url.password !== '' || url.hostname === '') return null;
  return url.href.length > longestAddress ? null : url.href;
}
