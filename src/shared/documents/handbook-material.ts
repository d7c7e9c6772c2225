import type { Id } from '../ids.ts';
import type { Adopted, GuidelineDetail, Section } from '../voice/guideline.ts';
import type { DocumentPicture } from './tree.ts';

/** A guideline that holds, with its owner's name. */
export type HandbookGuideline = { readonly adopted: Adopted; readonly ownerName: string | null };

/** Everything a handbook is made of. Nothing is looked up and no clock is read. */
export type HandbookMaterial = {
  readonly brandName: string;
  /** In the order in which they are shown within their section. */
  readonly guidelines: readonly HandbookGuideline[];
  /** The pictures that guidelines name as logos, by asset; one that is gone is not in it. */
  readonly logos: ReadonlyMap<Id, DocumentPicture>;
  readonly locale: string;
  /** The zone of whoever exports, for days and the moment of the document itself. */
  readonly zone: string;
  /** Milliseconds since the epoch. */
  readonly generatedAt: number;
  readonly preparedBy: string;
  /** How often the brand's rules have changed. */
  readonly rulesVersion: number;
};

/** The section that a guideline stands in. */
export function sectionOf({ adopted }: HandbookGuideline): Section {
  return adopted.content.detail.section;
}

/** What is particular to a trait. */
export type TraitDetail = Extract<GuidelineDetail, { readonly section: 'trait' }>;
