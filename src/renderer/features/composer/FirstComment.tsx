import { type ReactNode, useRef } from 'react';
import { FollowLine } from '#renderer/features/composer/FollowLine.tsx';
import { useTextSource } from '#renderer/features/composer/live.ts';
import { PartField } from '#renderer/features/composer/PartField.tsx';
import type { PartProps } from '#renderer/features/composer/part-props.ts';
import type { EditorHandle } from '#renderer/features/editor/editor-types.ts';
import { t } from '#shared/messages/index.ts';
import { variantField } from '#shared/posts/kept.ts';

const inComment = { of: 'firstComment' } as const;

/** The comment that is written under the post as soon as it is out. */
export function FirstComment(props: PartProps): ReactNode {
  const { editor, detail, locked, channelId } = props;
  const handle = useRef<EditorHandle>(null);
  const field = channelId === null ? 'firstComment' : variantField(channelId, 'firstComment');
  const source = useTextSource(editor, channelId, 'firstComment');
  return (
    <section
      className="composer-comment"
      data-composer-field="firstComment"
      aria-label={t('composer.comment')}
    >
      <h3 className="composer-label">{t('composer.comment')}</h3>
      {channelId === null ? null : <FollowLine {...props} channelId={channelId} words="firstComment" />}
      <PartField
        {...props}
        label={t('composer.comment')}
        placeholder={t('composer.comment.placeholder')}
        source={source}
        isReadOnly={locked}
        handle={handle}
        brandId={detail.brandId}
        passage={inComment}
        onChange={(text) => editor.type(field, text)}
      />
    </section>
  );
}
