import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { t } from '#shared/messages/index.ts';
import type { PreviewLayout } from '#shared/previews/layout.ts';
import type { PreviewText } from '#shared/previews/preview.ts';
import type { Run } from '#shared/previews/runs.ts';

type Props = {
  readonly text: PreviewText;
  readonly more: PreviewLayout['more'];
  /** What stands before the text on its first line: the account's name under a picture. */
  readonly lead?: ReactNode;
};

/** A text up to where the network folds it; "more" unfolds it in place, and folds it again. */
export function FoldedText({ text, more, lead }: Props): ReactNode {
  const [open, setOpen] = useState(false);
  const isFolded = text.folded.length > 0;
  if (isEmpty(text)) return <p className="preview-none">{t('previews.empty')}</p>;
  return (
    <div className="preview-text" dir="auto">
      {lead}
      <span className="preview-words" data-selectable>
        <Runs runs={text.shown} />
        {open ? <Runs runs={text.folded} /> : null}
      </span>
      {isFolded ? (
        <Button className="preview-more" aria-expanded={open} onPress={() => setOpen(!open)}>
          {open ? t('previews.less') : t(`previews.more.${more}`)}
        </Button>
      ) : null}
    </div>
  );
}

/** Nothing was written. */
export function isEmpty({ shown, folded }: PreviewText): boolean {
  return shown.length === 0 && folded.length === 0;
}

/** Stretches of a text. Text is text: nothing of it becomes a link or markup. */
export function Runs({ runs }: { readonly runs: readonly Run[] }): ReactNode {
  let at = 0;
  return runs.map((run) => {
    const key = at;
    at += run.text.length;
    return (
      <span
        key={key}
        data-run={run.kind}
        {...(run.over ? { 'data-over': true, title: t('previews.over') } : {})}
      >
        {run.text}
      </span>
    );
  });
}

/** A title: what does not fit ends in dots, as no network unfolds it. */
export function PreviewTitle({ title }: { readonly title: PreviewText | null }): ReactNode {
  if (title === null) return null;
  if (title.shown.length === 0) return <p className="preview-none">{t('previews.noTitle')}</p>;
  return (
    <p className="preview-title" dir="auto">
      <Runs runs={title.shown} />
      {title.folded.length > 0 ? '…' : null}
    </p>
  );
}
