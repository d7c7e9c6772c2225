import type { CampaignHue } from '../campaigns/hues.ts';
import type { PostStatus } from '../posts/post.ts';
import type { WallDate } from '../time/wall.ts';

/**
 * The one tree that every document is made as before it is written: DOCX and PDF (through HTML) come from the same
 * sections and blocks, so what one says the other says too. It holds words and structure, never fonts or points.
 */
export type DocumentTree = {
  /** BCP 47, for the file's language attribute. */
  readonly locale: string;
  readonly paper: Paper;
  readonly landscape: boolean;
  readonly cover: Cover;
  /** What stands at the head of every page after the first. */
  readonly runningHead: string;
  /** What stands at the foot of every page, beside its number. */
  readonly runningFoot: string;
  readonly sections: readonly Section[];
};

/** Sheets a document is laid out for. */
export type Paper = 'a4' | 'letter';

export type Cover = {
  /** The small line over the double rule: whose document it is. */
  readonly nameplate: string;
  readonly title: string;
  readonly subtitle: string;
  /** Facts under the title, as label and value. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
};

export type Section = {
  /** Anchor inside the document, unique in it. */
  readonly id: string;
  readonly title: string;
  /** Set in two columns under its title where the format can: many small blocks that are looked at together. */
  readonly twoColumns?: boolean;
  readonly blocks: readonly Block[];
};

export type Block =
  /** `newColumn` begins the second column of a section that has two. */
  | { readonly kind: 'heading'; readonly text: string; readonly newColumn?: boolean }
  | { readonly kind: 'paragraph'; readonly line: Line; readonly lead?: boolean }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Line[] }
  | { readonly kind: 'callout'; readonly tone: 'info' | 'warn'; readonly line: Line }
  | TableBlock
  | PicturesBlock
  | CalendarGridBlock;

/** Text in one style. A run with a status or a mark is drawn with its shape or frame beside the words. */
export type Run = {
  readonly text: string;
  readonly bold?: boolean;
  readonly muted?: boolean;
  /** Draw the status's shape before the text and give both its colour. */
  readonly status?: PostStatus;
  /** A two-letter channel mark, framed. */
  readonly mark?: boolean;
  /** A colour that is shown beside the words, as six hex digits. */
  readonly swatch?: string;
};
export type Line = readonly Run[];

export type TableBlock = {
  readonly kind: 'table';
  /** Read to those who cannot see the table. */
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
};
export type Column = {
  readonly title: string;
  /** Part of the table's width; the shares of a table sum to 100. */
  readonly share: number;
  readonly align?: 'start' | 'end';
};
/** Each cell is one or more lines. */
export type Row = {
  readonly cells: readonly (readonly Line[])[];
  /** Opens a group (a new day): a stronger rule is drawn above it. */
  readonly opens?: boolean;
};

/** Pictures side by side, each over its name. */
export type PicturesBlock = { readonly kind: 'pictures'; readonly items: readonly DocumentPicture[] };
export type DocumentPicture = {
  readonly name: string;
  /** What it shows, for those who cannot see it. */
  readonly alt: string;
  /** Null where there is none to draw: then its name stands alone. */
  readonly png: PngPicture | null;
};
/** A picture that every format can hold, in pixels. */
export type PngPicture = { readonly bytes: Uint8Array; readonly width: number; readonly height: number };

export type CalendarGridBlock = {
  readonly kind: 'calendarGrid';
  readonly label: string;
  readonly weekdays: readonly string[];
  readonly weeks: readonly GridWeek[];
};
export type GridWeek = {
  readonly number: number;
  readonly lanes: readonly (readonly GridBar[])[];
  readonly days: readonly GridDay[];
};

/** A campaign over some days of one week; `from` counts columns from 0. */
export type GridBar = {
  readonly from: number;
  readonly span: number;
  readonly text: string;
  readonly hue: CampaignHue;
  readonly starts: boolean;
  readonly ends: boolean;
};
export type GridDay = {
  readonly date: WallDate;
  readonly label: string;
  readonly inMonth: boolean;
  readonly tiles: readonly GridTile[];
  /** Said when a day has more posts than the sheet has room for; empty otherwise. */
  readonly more: string;
};
export type GridTile = {
  readonly status: PostStatus;
  readonly statusText: string;
  readonly time: string;
  readonly marks: readonly string[];
  readonly words: string;
  readonly hue: CampaignHue | null;
};

/** A run of plain text. */
export function plain(text: string): Run {
  return { text };
}

/** A run that stands out. */
export function bold(text: string): Run {
  return { text, bold: true };
}

/** A run that stands back. */
export function muted(text: string): Run {
  return { text, muted: true };
}
