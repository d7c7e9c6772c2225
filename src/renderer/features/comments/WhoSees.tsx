import type { ReactNode } from 'react';
import { useActor, usePeople } from '#renderer/app/workspace-hooks.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import type { CommentVisibility } from '#shared/comments/comment.ts';
import { currentLocale, t } from '#shared/messages/index.ts';

type Props = {
  readonly value: CommentVisibility;
  /** Null where nothing can be chosen: in an internal thread, for a comment that exists, for people from outside. */
  readonly onChange: ((visibility: CommentVisibility) => void) | null;
  readonly isReply: boolean;
};

/** Who will see the comment, always in words, and the switch where there is a choice. */
export function WhoSees({ value, onChange, isReply }: Props): ReactNode {
  return (
    <div className="comment-who">
      {onChange === null ? null : (
        <SegmentedControl
          label={t('comments.who')}
          options={[
            { value: 'internal', label: t('comments.who.internal') },
            { value: 'shared', label: t('comments.who.shared') },
          ]}
          value={value}
          onChange={onChange}
        />
      )}
      <p data-who={value}>{useWords(value, isReply && onChange === null)}</p>
    </div>
  );
}

function useWords(visibility: CommentVisibility, bound: boolean): string {
  const outsiders = useOutsiders();
  const isOutside = useActor()?.external ?? false;
  if (isOutside) return t('comments.sees.outside');
  if (visibility === 'internal') return t(bound ? 'comments.sees.internalReply' : 'comments.sees.internal');
  if (outsiders.length === 0) return t('comments.sees.sharedNobody');
  const names = new Intl.ListFormat(currentLocale(), { type: 'conjunction' }).format(outsiders);
  return t('comments.sees.shared', { names });
}

/** Names of the people from outside who work on the brand in view. */
function useOutsiders(): readonly string[] {
  const people = usePeople();
  const brandId = useWorkspace((state) => state.brandId);
  return people
    .filter(({ external, brandIds }) => external && brandId !== null && brandIds.includes(brandId))
    .map(({ name }) => name);
}
