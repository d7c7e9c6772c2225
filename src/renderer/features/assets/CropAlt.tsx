import type { ReactNode } from 'react';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { ALT_MAX, type Asset } from '#shared/assets/asset.ts';
import { t } from '#shared/messages/index.ts';

/** What was said of the alt text: the words, and whether the old ones still hold. */
type Said = { readonly alt: string; readonly holds: boolean };

type Props = {
  readonly asset: Asset;
  readonly said: Said;
  readonly onChange: (said: Said) => void;
};

/** Asks for the words of what is left: the old ones are kept only when somebody says that they still hold. */
export function CropAlt({ asset, said, onChange }: Props): ReactNode {
  const isOld = said.alt.trim() === asset.alt.trim() && asset.alt.trim() !== '';
  return (
    <div className="crop-alt">
      <TextArea
        label={t('assetsCrop.alt')}
        value={said.alt}
        maxLength={ALT_MAX}
        placeholder={t('assetsScreen.alt.hint')}
        onChange={(alt) => onChange({ alt, holds: false })}
      />
      {isOld ? (
        <Checkbox isSelected={said.holds} onChange={(holds) => onChange({ ...said, holds })}>
          {t('assetsCrop.alt.holds')}
        </Checkbox>
      ) : null}
      {asset.uses > 1 ? <p className="asset-said">{t('assetsCrop.alt.others')}</p> : null}
    </div>
  );
}
