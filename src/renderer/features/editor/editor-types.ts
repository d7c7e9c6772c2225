import type { Ref } from 'react';
import type { Network } from '#shared/channels/networks.ts';

/** A place of the text that somebody has something to say about: a squiggle. Offsets in UTF-16 units. */
export type EditorMark = {
  readonly from: number;
  readonly to: number;
  readonly kind: 'block' | 'warn' | 'info';
  readonly id: string;
  /** What is wrong there, in a sentence: said when the mark is reached. */
  readonly label: string;
};

/** Where a network folds the text, and what the line there says. */
export type FoldLine = { readonly at: number; readonly label: string };

/** What is drawn into a text for its words alone. */
export type TextLook = {
  /** From where on the text is over the limit; null while it fits. */
  readonly overFrom: number | null;
  readonly fold: FoldLine | null;
  /** Stands beside the line of the caret, for instance a count that is close to its limit. */
  readonly counter: string | null;
};

/** A text that is kept outside React: whoever shows it follows it by itself, and a key draws nothing else. */
export type TextSource = {
  readonly read: () => string;
  /** Tells of each change until what it gives back is called. */
  readonly follow: (told: () => void) => () => void;
};

/** Marks that are found outside: read when they change, and moved along with the words until then. */
export type MarkSource = {
  /** The marks in these words. */
  readonly read: (text: string) => readonly EditorMark[];
  readonly follow: (told: () => void) => () => void;
};

/** What others may do with an editor. */
export type EditorHandle = {
  /** Puts text where the caret is, over what is selected; a step of the editor's own undo. */
  readonly insert: (text: string) => void;
  /** Puts text in the place of a stretch; a step of the editor's own undo. */
  readonly replace: (from: number, to: number, text: string) => void;
  /** Brings the keyboard here, to an offset when one is given. */
  readonly focus: (at?: number) => void;
  readonly selection: () => { readonly from: number; readonly to: number };
  /** Goes to a mark and selects it, as F8 does. */
  readonly showMark: (id: string) => void;
};

export type TextEditorProps = {
  readonly label: string;
  /** What stands in it. */
  readonly source: TextSource;
  readonly onChange: (text: string) => void;
  readonly onBlur?: () => void;
  readonly onFocus?: () => void;
  readonly readOnly?: boolean;
  /** A text without line breaks: a title. */
  readonly oneLine?: boolean;
  readonly placeholder?: string;
  /** Whose links, mentions and hashtags are coloured; null for the base text. */
  readonly network: Network | null;
  /** Asked for with every key: the same function while nothing but the words has changed. */
  readonly look?: (text: string) => TextLook;
  readonly marks?: MarkSource;
  /** Ctrl+. on a mark: somebody wants to see to it. */
  readonly onMark?: (id: string) => void;
  /** The caret has come to a mark, or left the last one. */
  readonly onMarkReached?: (id: string | null) => void;
  /** BCP 47, of the text: whose spelling counts. */
  readonly language: string;
  /** Whose own words are known to the spelling check; null for none. */
  readonly brandId?: string | null;
  /** Longest text in UTF-16 units; more is refused with words. */
  readonly maxLength?: number;
  /** Lines that are kept free for a text that is not there yet. */
  readonly minRows?: number;
  readonly ref?: Ref<EditorHandle>;
};
