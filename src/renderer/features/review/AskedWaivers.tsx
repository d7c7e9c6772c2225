import type { ReactNode } from 'react';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { openAskedWaiver } from '#renderer/features/review/asked-waivers.ts';
import { useNames } from '#renderer/features/review/names.ts';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import type { AskedWaiver } from '#shared/contract/voice.ts';
import { t } from '#shared/messages/index.ts';

/** Where this person is asked to waive a finding: whose post, which finding, and the way to it. Nothing while nobody asks. */
export function AskedWaivers({ onOpened }: { readonly onOpened?: (() => void) | undefined }): ReactNode {
  const waivers = useWorkspace((state) => state.asked.waivers);
  if (waivers.length === 0) return null;
  return (
    <section className="inbox-waivers" aria-label={t('review.waivers')}>
      <h3>
        {t('review.waivers')} <span>{waivers.length}</span>
      </h3>
      <ul>
        {waivers.map((asked) => (
          <li key={asked.commentId}>
            <Line asked={asked} onOpened={onOpened} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type LineProps = { readonly asked: AskedWaiver; readonly onOpened: (() => void) | undefined };

function Line({ asked, onOpened }: LineProps): ReactNode {
  const names = useNames();
  const open = (): void => {
    onOpened?.();
    openAskedWaiver(asked);
  };
  return (
    <button type="button" className="inbox-waiver" onClick={open}>
      <span className="inbox-words" dir="auto">
        <SeverityGlyph severity="block" />
        <span>{asked.excerpt || t('posts.untitled')}</span>
      </span>
      <span className="inbox-facts">
        <span>{t('review.waivers.line', { name: names.of(asked.authorId) })}</span>
      </span>
      <span className="inbox-waiver-why" dir="auto">
        {findingText(asked)}
      </span>
    </button>
  );
}

/** The finding in a sentence, and how many more the same comment asks for. */
function findingText({ findings }: AskedWaiver): string {
  const message = findings[0]?.message ?? '';
  const more = findings.length - 1;
  return more > 0 ? t('review.waivers.more', { message, count: more }) : message;
}
