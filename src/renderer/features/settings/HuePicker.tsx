import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { CampaignSwatch } from '#renderer/ui/marks.tsx';
import { Popover } from '#renderer/ui/Popover.tsx';
import { type CampaignHue, campaignHues } from '#shared/campaigns/hues.ts';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly name: string;
  readonly hue: CampaignHue;
  readonly onChange: (hue: CampaignHue) => void;
};

/** The colour of something, chosen from the ten by name. */
export function HuePicker({ name, hue, onChange }: Props): ReactNode {
  const label = t('settings.hue', { name, hue: t(`settings.hue.${hue}`) });
  const trigger = (
    <AriaButton className="btn btn-md btn-icon btn-quiet hue-button" aria-label={label}>
      <CampaignSwatch hue={hue} />
    </AriaButton>
  );
  return (
    <Popover label={label} trigger={trigger}>
      {(close) => (
        <ul className="grid grid-cols-2 gap-0.5">
          {campaignHues.map((option) => (
            <li key={option}>
              <AriaButton
                className="menu-item w-full"
                aria-pressed={option === hue}
                onPress={() => {
                  close();
                  onChange(option);
                }}
              >
                <CampaignSwatch hue={option} />
                {t(`settings.hue.${option}`)}
                {option === hue ? <Check size={12} strokeWidth={2} aria-hidden="true" /> : null}
              </AriaButton>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  );
}
