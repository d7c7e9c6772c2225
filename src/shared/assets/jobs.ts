import type { AssetVersion } from './asset.ts';
import type { CropArea } from './crop.ts';
import type { FitTarget } from './fit.ts';
import type { ForeignKind } from './sniff.ts';

/** Why a file is refused; each has its sentence in the catalogue, with what to do. */
export const fileRefusals = [
  'gone',
  'unreadable',
  'empty',
  'notAFile',
  'foreign',
  'tooLarge',
  'tooManyPixels',
  'damaged',
  'changed',
  'diskFull',
  'cannotWrite',
  'tooSlow',
  'notSmaller',
  'moving',
  'died',
] as const;
export type FileRefusal = (typeof fileRefusals)[number];

/** A file as it was stored: all of a version but who brought it, when and under which name. */
export type StoredFile = Omit<AssetVersion, 'fileName' | 'at' | 'by'> & {
  /** Its small pictures were drawn. */
  readonly pictured: boolean;
};

/** What is asked of the process that touches files. Paths are absolute. */
export type AssetJob =
  /**
   * Takes a file into the store's folder: copied to `draft`, hashed, looked at, its small pictures drawn, put in its
   * place. Whoever asks clears the draft away when the process dies of it.
   */
  | { readonly kind: 'takeIn'; readonly path: string; readonly folder: string; readonly draft: string }
  /** Draws the small pictures of a file from another picture: a video's poster, or what stands `alone` for a file elsewhere. */
  | {
      readonly kind: 'poster';
      readonly folder: string;
      readonly hash: string;
      readonly bytes: Uint8Array;
      readonly alone?: boolean;
    }
  /** Draws a part of a stored picture to `drawn`, then takes that in as a file of its own. Whoever asks clears both away. */
  | {
      readonly kind: 'crop';
      readonly folder: string;
      readonly hash: string;
      readonly mime: AssetVersion['mime'];
      readonly area: CropArea;
      readonly drawn: string;
      readonly draft: string;
    }
  /** The same with all of it, no larger than asked for: `drawn` in place of a part that was cut out. */
  | {
      readonly kind: 'fit';
      readonly folder: string;
      readonly hash: string;
      readonly mime: AssetVersion['mime'];
      readonly target: FitTarget;
      readonly drawn: string;
      readonly draft: string;
    }
  /** Draws a stored picture anew as a PNG that fits into `side` by `side` pixels, for documents. */
  | { readonly kind: 'draw'; readonly folder: string; readonly hash: string; readonly side: number }
  /** Writes a copy that does not say where it was taken, to `draft` beside `to` first. Whoever asks clears that away. */
  | {
      readonly kind: 'export';
      readonly folder: string;
      readonly hash: string;
      readonly mime: AssetVersion['mime'];
      readonly draft: string;
      readonly to: string;
    };

/** What came of a job; a refusal has what its sentence needs. */
export type AssetAnswer =
  | { readonly ok: true; readonly kind: 'takeIn' | 'crop' | 'fit'; readonly file: StoredFile }
  | { readonly ok: true; readonly kind: 'poster' }
  | {
      readonly ok: true;
      readonly kind: 'draw';
      readonly bytes: Uint8Array;
      readonly width: number;
      readonly height: number;
    }
  | { readonly ok: true; readonly kind: 'export'; readonly stripped: 'no' | 'exact' | 'redrawn' | 'failed' }
  | {
      readonly ok: false;
      readonly code: FileRefusal;
      readonly values: { readonly [name: string]: string | number };
      readonly what?: ForeignKind;
    };
