import type { Severity } from '../approval/severity.ts';
import type { Id } from '../ids.ts';
import type { DiffRun } from '../text/word-diff.ts';

/** What one or more channels will publish: they are named together when they get the same. */
export type PagePreview = {
  readonly text: string;
  /** What goes out with it: the further parts, the first comment, the link, the format. */
  readonly more: readonly { readonly label: string; readonly text: string }[];
  readonly channels: readonly {
    readonly label: string;
    readonly characters: number;
    readonly limit: number | null;
  }[];
};

/** A picture; null data when it cannot be shown on the page. */
export type PagePicture = { readonly alt: string; readonly dataUri: string | null };

/** A shared comment and its answers. Internal ones never come this far. */
export type PageComment = {
  readonly author: string;
  readonly when: string;
  readonly text: string;
  readonly quote: string;
  readonly resolved: boolean;
  readonly answers: readonly Pick<PageComment, 'author' | 'when' | 'text'>[];
};

/** What changed since the recipient last decided; null when they never did. */
export type PageChanges = {
  readonly decided: string;
  /** Of the base text. */
  readonly runs: readonly DiffRun[];
  /** Of everything else it says that changed: channels' own texts, parts, first comments, the link. */
  readonly passages: readonly { readonly label: string; readonly runs: readonly DiffRun[] }[];
};

/** Everything the page says of one post, in words; nothing that is not here can get into the file. */
export type PagePost = {
  readonly postId: Id;
  readonly submission: Id;
  readonly contentHash: string;
  readonly previews: readonly PagePreview[];
  readonly pictures: readonly PagePicture[];
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly confirmed: readonly string[];
  readonly authorNote: string;
  readonly findings: readonly { readonly severity: Severity; readonly text: string }[];
  readonly changes: PageChanges | null;
  readonly comments: readonly PageComment[];
};

/** Everything a package page is made of. */
export type PackageMaterial = {
  readonly packageId: Id;
  readonly workspaceId: Id;
  /** 64 hex digits; who has them can answer in the recipient's name. */
  readonly secret: string;
  readonly locale: string;
  readonly brand: string;
  readonly sender: string;
  readonly recipient: string;
  readonly sent: string;
  readonly note: string;
  readonly posts: readonly PagePost[];
};
