import type { ReactNode } from 'react';
import { isOvertaken, type Said, unsaid } from '#renderer/features/assets/crop-said.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { ALT_MAX, type Asset } from '#shared/assets/asset.ts';
import { t } from '#shared/messages/index.ts';

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
        onChange={(alt) => onChange({ ...said, alt, holds: false })}
      />
      {isOld ? (
        <Checkbox isSelected={said.holds} onChange={(holds) => onChange({ ...said, holds })}>
          {t('assetsCrop.alt.holds')}
        </Checkbox>
      ) : null}
      {isOvertaken(said, asset.alt) ? <Overtaken alt={asset.alt} said={said} onChange={onChange} /> : null}
      {asset.uses > 1 ? <p className="asset-said">{t('assetsCrop.alt.others')}</p> : null}
    </div>
  );
}

type OvertakenProps = Omit<Props, 'asset'> & { readonly alt: string };

/** Somebody else wrote words while others were typed here: which of them stay is chosen, and none is lost unseen. */
function Overtaken({ alt, said, onChange }: OvertakenProps): ReactNode {
  return (
    <FindingNote
      severity="warn"
      actions={
        <>
          <Button size="sm" onPress={() => onChange({ ...said, of: alt })}>
            {t('assetsCrop.overtaken.mine')}
          </Button>
          <Button size="sm" onPress={() => onChange(unsaid(alt))}>
            {t('assetsCrop.overtaken.theirs')}
          </Button>
        </>
      }
    >
      {t('assetsCrop.overtaken', { alt, length: alt.trim().length })}
    </FindingNote>
  );
}
