import type { CatalogueId } from '#shared/voice/catalogue/index.ts';
import type { VoiceContext } from '#shared/voice/context.ts';
import type { VoiceDocument } from '#shared/voice/document.ts';
import type { RuleChoice } from '#shared/voice/settings.ts';

/** A text, or a text with what else is known of the post. */
export type Line = string | ({ readonly text: string } & Partial<VoiceDocument>);

/** Lines that a rule must speak about, and lines that it must leave alone. */
export type RuleLines = {
  readonly fires: readonly Line[];
  readonly quiet: readonly Line[];
  /** Settings that the lines are tried with, where the rule says nothing without. */
  readonly options?: NonNullable<RuleChoice['options']>;
  readonly context?: Partial<VoiceContext>;
};

export type LinesOf<Part extends string> = {
  readonly [id in Extract<CatalogueId, `${Part}.${string}`>]: RuleLines;
};

/** A picture as posts have it. */
export const picture = {
  assetId: '019a8e10-0000-7000-8000-0000000000aa',
  kind: 'image',
  fileName: 'table-rye.jpg',
  alt: 'A dark rye loaf cut open on a floured board',
  credit: '',
  permission: '',
} as const;

export const source = {
  url: 'https://mills.example/report',
  supports: 'The figure',
  checkedBy: null,
  checkedOn: '2026-01-10',
} as const;
