import { Fragment, type ReactNode } from 'react';
import { type MarkedPiece, piecesOf, type TextMark } from '#renderer/features/review/marked-text.ts';
import { t } from '#shared/messages/index.ts';
import type { DiffRun } from '#shared/text/word-diff.ts';

type Props = {
  readonly runs: readonly DiffRun[];
  /** Stretches of the new text with something to say: the words a comment stands on. */
  readonly marks?: readonly TextMark[];
  readonly onMark?: (id: string) => void;
};

/**
 * A text with what came in underlined and what went struck, in words for a screen reader. Everything of the new
 * text has a `data-at`: where it begins there, so that a selection can be told as places in the text.
 */
export function DiffText({ runs, marks = [], onMark }: Props): ReactNode {
  return piecesOf(runs, marks).map((piece) => (
    <Fragment key={`${piece.kind} ${piece.at} ${piece.text.length}`}>
      <Piece piece={piece} />
      {piece.ends.map((mark) => (
        <Pin key={mark.id} mark={mark} onMark={onMark} />
      ))}
    </Fragment>
  ));
}

function Piece({ piece }: { readonly piece: MarkedPiece }): ReactNode {
  const { kind, text, at, inside } = piece;
  const innermost = inside.at(-1);
  const marked = innermost === undefined ? {} : { className: 'text-anchor', 'data-comment': innermost.id };
  if (kind === 'same')
    return (
      <span data-at={at} {...marked}>
        {text}
      </span>
    );
  const Change = kind === 'added' ? 'ins' : 'del';
  return (
    <Change {...marked}>
      <span className="diff-spoken">{t(kind === 'added' ? 'review.diff.added' : 'review.diff.removed')}</span>
      <span {...(kind === 'added' ? { 'data-at': at } : {})}>
        <Shown text={text} />
      </span>
      <span className="diff-spoken">{t('review.diff.end')}</span>
    </Change>
  );
}

/** A line break that came or went would not be seen: it gets a sign. It is drawn, so that it is not part of the text. */
function Shown({ text }: { readonly text: string }): ReactNode {
  if (!text.includes('\n')) return text;
  return text.split(/(?<=\n)/u).map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their place
    <Fragment key={index}>
      {line.endsWith('\n') ? (
        <>
          {line.slice(0, -1)}
          <span className="diff-break" aria-hidden="true" />
          {'\n'}
        </>
      ) : (
        line
      )}
    </Fragment>
  ));
}

function Pin({ mark, onMark }: { readonly mark: TextMark; readonly onMark: Props['onMark'] }): ReactNode {
  return (
    <button
      type="button"
      className="text-pin"
      data-comment={mark.id}
      aria-label={mark.label}
      onClick={() => onMark?.(mark.id)}
    >
      <span aria-hidden="true">{mark.sign}</span>
    </button>
  );
}
