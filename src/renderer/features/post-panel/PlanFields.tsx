import type { ReactNode } from 'react';
import { useCampaigns, usePillars } from '#renderer/app/workspace-hooks.ts';
import type { PostEditor } from '#renderer/features/post-panel/post-editor.ts';
import { CampaignSwatch } from '#renderer/ui/marks.tsx';
import { Select, type SelectOption } from '#renderer/ui/Select.tsx';
import type { CampaignHue } from '#shared/campaigns/hues.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import { type Intent, intents, type PostDetail } from '#shared/posts/post.ts';

type Props = { readonly editor: PostEditor; readonly detail: PostDetail; readonly locked: boolean };
type Coloured = {
  readonly id: Id;
  readonly name: string;
  readonly hue: CampaignHue;
  readonly archived: boolean;
};

const NONE = 'none';

/** What the post is part of and what it is for: campaign, pillar, intent. */
export function PlanFields({ editor, detail, locked }: Props): ReactNode {
  const campaigns = useCampaigns({ archived: true });
  const pillars = usePillars({ archived: true });
  return (
    <div className="grid grid-cols-2 gap-2">
      <div className="col-span-2">
        <Select
          label={t('postPanel.campaign')}
          options={withNone(campaigns, detail.campaignId)}
          value={detail.campaignId ?? NONE}
          isDisabled={locked}
          onChange={(id) => void editor.choose({ campaignId: id === NONE ? null : id })}
        />
      </div>
      <Select
        label={t('postPanel.pillar')}
        options={withNone(pillars, detail.pillarId)}
        value={detail.pillarId ?? NONE}
        isDisabled={locked}
        onChange={(id) => void editor.choose({ pillarId: id === NONE ? null : id })}
      />
      <Select<Intent | typeof NONE>
        label={t('postPanel.intent')}
        options={[
          { value: NONE, label: t('postPanel.none') },
          ...intents.map((intent) => ({ value: intent, label: t(`posts.intent.${intent}`) })),
        ]}
        value={detail.intent ?? NONE}
        isDisabled={locked}
        onChange={(intent) => void editor.choose({ intent: intent === NONE ? null : intent })}
      />
    </div>
  );
}

/** Archived things are offered only where the post still has them. */
function withNone(things: readonly Coloured[], current: Id | null): readonly SelectOption<string>[] {
  const shown = things.filter((thing) => !thing.archived || thing.id === current);
  return [
    { value: NONE, label: t('postPanel.none') },
    ...shown.map((thing) => ({
      value: thing.id,
      label: thing.name,
      mark: <CampaignSwatch hue={thing.hue} />,
    })),
  ];
}
