import { type ReactNode, useState } from 'react';
import { AssetPicker } from '#renderer/features/assets/AssetPicker.tsx';
import { Rows } from '#renderer/features/voice/fields.tsx';
import type { Of } from '#renderer/features/voice/TraitForm.tsx';
import { useVoice } from '#renderer/features/voice/voice-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { t } from '#shared/messages/index.ts';

/** Colours, typefaces and logos of the brand. */
export function VisualForm({ detail, change }: Of<'visual'>): ReactNode {
  return (
    <>
      <Colours detail={detail} change={change} />
      <fieldset>
        <legend>{t('voiceScreen.form.fonts')}</legend>
        <Rows
          rows={detail.fonts}
          onChange={(fonts) => change({ ...detail, fonts })}
          fresh={() => ({ name: '', use: '' })}
          add={t('voiceScreen.form.add.font')}
          nameOf={({ name }) => name}
          byEnter
        >
          {({ name, use }, patch) => (
            <div className="voice-form-pair">
              <TextField
                label={t('voiceScreen.form.font.name')}
                value={name}
                onChange={(text) => patch({ name: text })}
              />
              <TextField
                label={t('voiceScreen.form.font.use')}
                value={use}
                onChange={(text) => patch({ use: text })}
              />
            </div>
          )}
        </Rows>
      </fieldset>
      <LogosForm detail={detail} change={change} />
    </>
  );
}

function Colours({ detail, change }: Of<'visual'>): ReactNode {
  return (
    <fieldset>
      <legend>{t('voiceScreen.form.colours')}</legend>
      <Rows
        rows={detail.colours}
        onChange={(colours) => change({ ...detail, colours })}
        fresh={() => ({ name: '', hex: '#14202b' })}
        add={t('voiceScreen.form.add.colour')}
        nameOf={({ name }) => name}
        byEnter
      >
        {({ name, hex }, patch) => (
          <div className="voice-form-pair">
            <TextField
              label={t('voiceScreen.form.colour.name')}
              value={name}
              onChange={(text) => patch({ name: text })}
            />
            <TextField
              label={t('voiceScreen.form.colour.hex')}
              value={hex}
              maxLength={7}
              error={/^#[0-9a-f]{6}$/iu.test(hex) ? null : t('voiceScreen.form.colour.wrong')}
              onChange={(text) => patch({ hex: text.trim() })}
            />
          </div>
        )}
      </Rows>
    </fieldset>
  );
}

function LogosForm({ detail, change }: Of<'visual'>): ReactNode {
  const brandId = useVoice((state) => state.brandId);
  const [choosing, setChoosing] = useState(false);
  return (
    <div className="voice-form-buttons">
      <Button onPress={() => setChoosing(true)}>
        {t('voiceScreen.form.logos', { count: detail.logos.length })}
      </Button>
      {choosing && brandId !== null ? (
        <AssetPicker
          brandId={brandId}
          chosen={detail.logos}
          onDone={(logos) => {
            setChoosing(false);
            change({ ...detail, logos });
          }}
        />
      ) : null}
    </div>
  );
}
