import type { ReactNode } from 'react';
import { classNames } from '#renderer/ui/class-names.ts';
import { t } from '#shared/messages/index.ts';
import type { PostStatus } from '#shared/posts/post.ts';

const knock = { stroke: 'var(--glyph-knock)', fill: 'none' } as const;

/**
 * The thirteen shapes (design.md, "Status: colour and shape"). They tell a story: a page is empty, then full; a tag
 * points back, then on. Each keeps its silhouette at 12 px without colour.
 */
export const statusShapes: { readonly [status in PostStatus]: ReactNode } = {
  idea: (
    <circle
      cx="6"
      cy="6"
      r="4.4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="2.3 2.3"
    />
  ),
  draft: (
    <path
      d="M2.6 1.2h4.6l2.6 2.6v7H2.6z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinejoin="round"
    />
  ),
  in_review: (
    <>
      <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M6 1.4a4.6 4.6 0 0 1 0 9.2z" fill="currentColor" />
    </>
  ),
  changes_requested: (
    <path
      d="M1.2 6 5 2h5.8v8H5z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
    />
  ),
  rejected: (
    <>
      <path
        d="M3.7.9h4.6l2.8 2.8v4.6l-2.8 2.8H3.7L.9 8.3V3.7z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinejoin="round"
      />
      <path d="M3.4 6h5.2" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
  approved: (
    <>
      <circle cx="6" cy="6" r="5.3" fill="currentColor" />
      <path
        d="M3.6 6.2 5.3 7.9 8.5 4.4"
        {...knock}
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  scheduled: <path d="M11.5 6 7.3 1.6H.7v8.8h6.6z" fill="currentColor" />,
  due: (
    <>
      <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <circle cx="6" cy="6" r="2.3" fill="currentColor" />
    </>
  ),
  published: <path d="M2 .6h5.4L10.4 3.6v7.8H2z" fill="currentColor" />,
  missed: (
    <path d="m2.2 2.2 7.6 7.6m0-7.6L2.2 9.8" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
  ),
  skipped: <path d="M2 6h8" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />,
  on_hold: <path d="M2.2 1.2h2.9v9.6H2.2zm4.7 0h2.9v9.6H6.9z" fill="currentColor" />,
  archived: (
    <path
      d="M1.4 1.8h9.2v2.7H1.4zM2.3 4.5v5.7h7.4V4.5M4.8 6.8h2.4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      strokeLinejoin="round"
    />
  ),
};

type Props = {
  readonly status: PostStatus;
  /** True where the status is not said in words beside it. */
  readonly labelled?: boolean;
  readonly className?: string;
};

/** A status as a shape of 12 px in the colour of its status. */
export function StatusGlyph({ status, labelled, className }: Props): ReactNode {
  return (
    <>
      <svg
        viewBox="0 0 12 12"
        data-status={status}
        className={classNames('status-glyph', className)}
        aria-hidden="true"
      >
        {statusShapes[status]}
      </svg>
      {labelled ? <span className="visually-hidden">{statusName(status)}</span> : null}
    </>
  );
}

/** "In review". */
export function statusName(status: PostStatus): string {
  return t(`posts.status.${status}`);
}

/** The shape and the word, in colour; `pill` on its soft fill. */
export function StatusLabel({
  status,
  pill,
  note,
}: {
  readonly status: PostStatus;
  readonly pill?: boolean;
  /** How far it has come, after the word: "2 of 3". */
  readonly note?: string | null;
}): ReactNode {
  return (
    <span data-status={status} className={classNames('status-label', pill && 'status-pill')}>
      <StatusGlyph status={status} />
      {statusName(status)}
      {note == null ? null : <span className="status-note">{note}</span>}
    </span>
  );
}
