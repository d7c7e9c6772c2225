import type { ReactNode } from 'react';
import { BoostFields } from '#renderer/features/post-facts/BoostFields.tsx';
import { CreditList } from '#renderer/features/post-facts/CreditList.tsx';
import { EmbargoFields } from '#renderer/features/post-facts/EmbargoFields.tsx';
import { FactChoices } from '#renderer/features/post-facts/FactChoices.tsx';
import { LineFields } from '#renderer/features/post-facts/LineFields.tsx';
import { SourceList } from '#renderer/features/post-facts/SourceList.tsx';
import type { PostEditor } from '#renderer/features/post-panel/post-editor.ts';
import { t } from '#shared/messages/index.ts';
import type { PostDetail } from '#shared/posts/post.ts';
import './post-facts.css';

/** A post being edited, what the core knows of it, and whether it can be written. */
export type PostFactsProps = {
  readonly editor: PostEditor;
  readonly detail: PostDetail;
  readonly locked: boolean;
};

/** What is known of a post beside its words; each field saves itself. */
export function PostFacts(props: PostFactsProps): ReactNode {
  return (
    <section className="post-facts" aria-label={t('postFacts.title')}>
      <LineFields {...props} />
      <FactChoices {...props} />
      <SourceList {...props} />
      <CreditList {...props} />
      <EmbargoFields {...props} />
      <BoostFields {...props} />
    </section>
  );
}
