import type { ReactNode } from 'react';
import { AssetThumb } from '#renderer/features/assets/AssetThumb.tsx';
import { useAssets } from '#renderer/features/assets/use-assets.ts';
import { t } from '#shared/messages/index.ts';
import { contrast, contrastText, gradeOf, inkOn } from '#shared/voice/contrast.ts';
import type { GuidelineDetail } from '#shared/voice/guideline.ts';

type Visual = Extract<GuidelineDetail, { readonly section: 'visual' }>;

/** Colours with what can be read on them, typefaces, logos. */
export function VisualView({ detail }: { readonly detail: Visual }): ReactNode {
  return (
    <>
      <div className="voice-colours">
        {detail.colours.map((colour) => (
          <Colour key={`${colour.name} ${colour.hex}`} colour={colour} />
        ))}
      </div>
      {detail.fonts.length === 0 ? null : (
        <dl className="voice-facts">
          {detail.fonts.map(({ name, use }) => (
            <div key={`${name} ${use}`}>
              <dt style={{ fontFamily: `"${name.replaceAll('"', '')}", var(--font-ui)` }}>{name}</dt>
              <dd>{use}</dd>
            </div>
          ))}
        </dl>
      )}
      <Logos logos={detail.logos} />
    </>
  );
}

function Colour({ colour }: { readonly colour: Visual['colours'][number] }): ReactNode {
  const { name, hex } = colour;
  return (
    <figure className="voice-colour">
      <span className="voice-colour-field" style={{ background: hex, color: inkOn(hex) }} aria-hidden="true">
        Aa
      </span>
      <figcaption>
        <strong>{name}</strong>
        <span>{hex}</span>
        <Ratio label={t('voiceScreen.colour.white')} ratio={contrast(hex, '#ffffff')} />
        <Ratio label={t('voiceScreen.colour.black')} ratio={contrast(hex, '#000000')} />
      </figcaption>
    </figure>
  );
}

function Ratio({ label, ratio }: { readonly label: string; readonly ratio: number }): ReactNode {
  const grade = gradeOf(ratio);
  return (
    <span data-grade={grade}>
      {t('voiceScreen.colour.ratio', { label, ratio: contrastText(ratio) })}{' '}
      {t(`voiceScreen.colour.grade.${grade}`)}
    </span>
  );
}

function Logos({ logos }: { readonly logos: Visual['logos'] }): ReactNode {
  const assets = useAssets(logos) ?? [];
  if (assets.length === 0) return null;
  return (
    <ul className="voice-logos">
      {assets.map((asset) => (
        <li key={asset.id}>
          <AssetThumb asset={asset} />
          <span>{asset.name}</span>
        </li>
      ))}
    </ul>
  );
}
