import type { ReactNode } from 'react';
import { placeName } from '#renderer/features/assets/checks.ts';
import { ratioText } from '#renderer/features/assets/file-facts.ts';
import { Select } from '#renderer/ui/Select.tsx';
import type { Ratio } from '#shared/assets/crop.ts';
import type { CropShape } from '#shared/assets/crop-shapes.ts';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly shapes: readonly CropShape[];
  readonly ratio: Ratio;
  readonly onChange: (ratio: Ratio) => void;
};

const FREE = 'free';

/** The forms that the channels take, and none at all. */
export function CropShapeSelect({ shapes, ratio, onChange }: Props): ReactNode {
  return (
    <Select
      label={t('assetsCrop.shape')}
      value={ratio === null ? FREE : String(ratio)}
      onChange={(value) => onChange(value === FREE ? null : Number(value))}
      options={[
        ...shapes.map((shape) => ({ value: String(shape.ratio), label: shapeWords(shape) })),
        { value: FREE, label: t('assetsCrop.shape.free') },
      ]}
    />
  );
}

/** So many places are named; of the others the number is enough. */
const NAMED = 2;

function shapeWords({ ratio, places }: CropShape): string {
  const names = places.map(({ network, format }) => placeName(network, format));
  const values = { ratio: ratioText(ratio), places: names.slice(0, NAMED).join(', ') };
  return names.length > NAMED
    ? t('assetsCrop.shape.more', { ...values, count: names.length - NAMED })
    : t('assetsCrop.shape.at', values);
}
