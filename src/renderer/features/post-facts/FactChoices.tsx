import type { ReactNode } from 'react';
import type { PostFactsProps } from '#renderer/features/post-facts/props.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { t } from '#shared/messages/index.ts';
import { postFacts } from '#shared/posts/facts.ts';

/** What readers have to be told and approvers have to know. An approval covers it: none is added behind its back. */
export function FactChoices({ editor, detail, locked }: PostFactsProps): ReactNode {
  return (
    <fieldset className="post-facts-part">
      <legend className="field-label mb-1">{t('postFacts.facts')}</legend>
      {postFacts.map((fact) => {
        const isTrue = detail.facts.includes(fact);
        return (
          <div key={fact}>
            <Checkbox
              isSelected={isTrue}
              isDisabled={locked}
              onChange={(on) => {
                const facts = postFacts.filter((each) => (each === fact ? on : detail.facts.includes(each)));
                void editor.choose({ facts });
              }}
            >
              <span>
                {t(`postPanel.fact.${fact}`)}
                <span className="post-fact-why">{t(`postPanel.fact.${fact}.why`)}</span>
              </span>
            </Checkbox>
            <p className="post-fact-means" aria-live="polite">
              {isTrue ? t(`postFacts.means.${fact}`) : ''}
            </p>
          </div>
        );
      })}
    </fieldset>
  );
}
