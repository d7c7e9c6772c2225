import type { ReactNode } from 'react';
import { PercentField } from '#renderer/features/settings/PercentField.tsx';
import { SharesSaid } from '#renderer/features/settings/SharesSaid.tsx';
import type { MixTargets as Mix } from '#shared/brands/brand.ts';
import { t } from '#shared/messages/index.ts';
import { intents } from '#shared/posts/post.ts';

type Props = { readonly mix: Mix; readonly onChange: (mix: Mix) => void };

/** The share of posts each intent should have, and what they add up to. */
export function MixTargets({ mix, onChange }: Props): ReactNode {
  return (
    <fieldset>
      <legend className="field-label mb-1">{t('settings.mix')}</legend>
      <div className="flex flex-wrap items-end gap-3">
        {intents.map((intent) => (
          <PercentField
            key={intent}
            label={t(`posts.intent.${intent}`)}
            value={mix[intent] ?? 0}
            onSave={(share) => onChange({ ...mix, [intent]: share })}
          />
        ))}
      </div>
      <SharesSaid shares={intents.map((intent) => mix[intent] ?? 0)} />
    </fieldset>
  );
}
