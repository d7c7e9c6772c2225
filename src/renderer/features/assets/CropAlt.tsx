import type { ReactNode } from 'react';
import { isOvertaken, type Said, unsaid } from '#renderer/features/assets/crop-said.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { ALT_MAX } from '#shared/assets/asset.ts';
import { t } from '#shared/messages/index.ts';

type Props = {
  /** What is said of the version that is cropped. */
  readonly alt: string;
  readonly said: Said;
  readonly onChange: (said: Said) => void;
};

/** Asks for the words of what is left: the old ones are kept only when somebody says that they still hold. */
export function CropAlt({ alt, said, onChange }: Props): ReactNode {
  const isOld = said.alt.trim() === alt.trim() && alt.trim() !== '';
  return (
    <div className="asset-answer">
      <TextArea
        label={t('assetsCrop.alt')}
        value={said.alt}
        maxLength={ALT_MAX}
        placeholder={t('assetsScreen.alt.hint')}
        onChange={(typed) => onChange({ ...said, alt: typed, holds: false })}
      />
      {isOld ? (
        <Checkbox isSelected={said.holds} onChange={(holds) => onChange({ ...said, holds })}>
          {t('assetsCrop.alt.holds')}
        </Checkbox>
      ) : null}
      {isOvertaken(said, alt) ? <Overtaken alt={alt} said={said} onChange={onChange} /> : null}
    </div>
  );
}

/** Somebody else wrote words while others were typed here: which of them stay is chosen, and none is lost unseen. */
function Overtaken({ alt, said, onChange }: Props): ReactNode {
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
