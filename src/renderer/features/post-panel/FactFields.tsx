import type { ReactNode } from 'react';
import type { PostEditor } from '#renderer/features/post-panel/post-editor.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { t } from '#shared/messages/index.ts';
import { postFacts } from '#shared/posts/facts.ts';
import type { PostDetail } from '#shared/posts/post.ts';

type Props = { readonly editor: PostEditor; readonly detail: PostDetail; readonly locked: boolean };

/** Facts that decide who has to approve. An approval covers them, so that none is added behind its back. */
export function FactFields({ editor, detail, locked }: Props): ReactNode {
  return (
    <fieldset className="panel-facts">
      <legend className="field-label mb-1">{t('postPanel.facts')}</legend>
      {postFacts.map((fact) => (
        <Checkbox
          key={fact}
          isSelected={detail.facts.includes(fact)}
          isDisabled={locked}
          onChange={(on) => {
            const facts = postFacts.filter((each) => (each === fact ? on : detail.facts.includes(each)));
            void editor.choose({ facts });
          }}
        >
          <span>
            {t(`postPanel.fact.${fact}`)}
            <span className="panel-fact-why">{t(`postPanel.fact.${fact}.why`)}</span>
          </span>
        </Checkbox>
      ))}
    </fieldset>
  );
}
