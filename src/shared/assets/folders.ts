/** Whether a path is a folder or lies below it. */
export function liesIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/**
 * The path after a folder got another one; what does not lie in it stays. Without another path the folder is taken
 * away with those below it, and what lay in them is in none.
 */
export function pathAfter(
  path: string,
  { from, to }: { readonly from: string; readonly to: string },
): string {
  if (!liesIn(path, from)) return path;
  return to === '' ? '' : `${to}${path.slice(from.length)}`;
}
