import type { AssetVersion } from '#shared/assets/asset.ts';
import type { AssetAnswer, StoredFile } from '#shared/assets/jobs.ts';
import { cleanName } from '#shared/assets/names.ts';
import type { FileReport } from '#shared/assets/report.ts';
import { isMisnamed, kindName } from '#shared/assets/sniff.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

export type Refused = Extract<AssetAnswer, { ok: false }>;

/** Why a file was refused and what to do, in words. */
export function refusalWords({ code, values, what }: Refused): string {
  return t(`assets.refused.${code}`, { ...values, what: what ?? 'unknown' });
}

/** A file that stays outside, with what a person is told. */
export function refusedFile(name: string, refused: Refused): FileReport {
  return {
    name: cleanName(name),
    outcome: 'refused',
    assetId: null,
    message: refusalWords(refused),
    notes: [],
  };
}

/** A file that came in, or was there already. */
export function takenFile(
  name: string,
  outcome: 'stored' | 'there',
  assetId: Id,
  file: StoredFile,
): FileReport {
  return { name: cleanName(name), outcome, assetId, message: '', notes: [...notesOn(name, file)] };
}

/** What a person should know of a file that came in. */
function notesOn(name: string, { mime, located }: StoredFile): readonly string[] {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return [
    ...(isMisnamed(name, mime)
      ? [t('assets.note.misnamed', { ending: cleanName(ending), kind: kindName(mime) })]
      : []),
    ...(mime === 'image/svg+xml' ? [t('assets.note.svg')] : []),
    ...(located ? [t(mime === 'video/webm' ? 'assets.note.videoLocated' : 'assets.note.located')] : []),
  ];
}

/** A stored file as a version of an asset. */
export function versionFrom(file: StoredFile, name: string, at: number, by: Id | null): AssetVersion {
  const { pictured: _, ...facts } = file;
  return { ...facts, fileName: cleanName(name) || '?', at, by };
}
