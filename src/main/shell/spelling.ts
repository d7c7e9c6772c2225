import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from 'electron';
import { log } from './log.ts';

/** A name that never resolves (RFC 6761), because "no address" is not a value Electron accepts. */
const nowhere = 'https://dictionaries.invalid/';

/** Languages whose Hunspell file (`en-GB-10-1.bdic`) lies in a folder. */
export function languagesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).flatMap(
      (name) => /^([a-z]{2,3}(?:-[A-Z]{2})?)-\d+-\d+\.bdic$/.exec(name)?.[1] ?? [],
    );
  } catch {
    // No such folder: no dictionary was ever put there.
    return [];
  }
}

/**
 * Spelling with what the machine has: macOS checks by itself; elsewhere only with dictionaries that already lie in
 * the profile's `Dictionaries` folder. Chromium would otherwise fetch them from a Google server.
 */
export function checkSpellingOffline(session: Session, dataFolder: string): void {
  if (process.platform === 'darwin') return;
  session.setSpellCheckerDictionaryDownloadURL(nowhere);
  const known = new Set(session.availableSpellCheckerLanguages);
  const languages = languagesIn(join(dataFolder, 'Dictionaries')).filter((language) => known.has(language));
  try {
    session.setSpellCheckerLanguages([...languages]);
  } catch (error) {
    log('Spelling is not checked.', error);
  }
}
