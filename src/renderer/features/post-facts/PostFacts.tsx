import type { ReactNode } from 'react';
import { BoostFields } from '#renderer/features/post-facts/BoostFields.tsx';
import { CreditList } from '#renderer/features/post-facts/CreditList.tsx';
import { EmbargoFields } from '#renderer/features/post-facts/EmbargoFields.tsx';
import { FactChoices } from '#renderer/features/post-facts/FactChoices.tsx';
import { LineFields } from '#renderer/features/post-facts/LineFields.tsx';
import type { PostFactsProps } from '#renderer/features/post-facts/props.ts';
import { SourceList } from '#renderer/features/post-facts/SourceList.tsx';
import { t } from '#shared/messages/index.ts';
import './post-facts.css';

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
