import { type ReactNode, useEffect, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import type { PostFactsProps } from '#renderer/features/post-facts/props.ts';
import { usePostLine } from '#renderer/features/post-facts/use-post-line.ts';
import { SuggestField } from '#renderer/ui/SuggestField.tsx';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import { LINE_MAX } from '#shared/posts/particulars.ts';

/** The fields of one line: whom a post is for, and what it asks of them. */
export function LineFields(props: PostFactsProps): ReactNode {
  const used = useUsedBefore(props.detail.brandId);
  return (
    <>
      <LineField {...props} field="audience" suggestions={used.audiences} />
      <LineField {...props} field="callToAction" suggestions={used.callsToAction} />
    </>
  );
}

type LineProps = PostFactsProps & {
  readonly field: 'audience' | 'callToAction';
  readonly suggestions: readonly string[];
};

function LineField({ editor, detail, locked, field, suggestions }: LineProps): ReactNode {
  const line = usePostLine(editor, detail[field], (words) => ({ [field]: words }));
  return (
    <SuggestField
      label={t(`postFacts.${field}`)}
      placeholder={locked ? '' : t(`postFacts.${field}.hint`)}
      suggestionsLabel={t(`postFacts.${field}.suggestions`)}
      suggestions={suggestions}
      value={line.value}
      maxLength={LINE_MAX}
      isReadOnly={locked}
      onChange={(value) => (value === line.value ? undefined : line.change(value))}
      onBlur={line.leave}
      error={line.error}
    />
  );
}

type UsedBefore = { readonly audiences: readonly string[]; readonly callsToAction: readonly string[] };
const nothing: UsedBefore = { audiences: [], callsToAction: [] };

/** What was written there before in the brand. Without an answer there are no suggestions, and typing still works. */
function useUsedBefore(brandId: Id): UsedBefore {
  const [used, setUsed] = useState(nothing);
  useEffect(() => {
    let wanted = true;
    api.posts.usedBefore.query({ brandId }).then(
      (found) => wanted && setUsed(found),
      () => wanted && setUsed(nothing),
    );
    return () => {
      wanted = false;
    };
  }, [brandId]);
  return used;
}
