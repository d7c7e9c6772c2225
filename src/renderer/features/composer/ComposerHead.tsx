import { ArrowLeft, Clock, Eye, ListChecks } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { momentText } from '#renderer/app/moment-text.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { standingNote } from '#renderer/features/calendar/tile-model.ts';
import type { ComposerProps } from '#renderer/features/composer/composer-props.ts';
import { focusPlace } from '#renderer/features/composer/composer-ui.ts';
import { PostMenu, Saved } from '#renderer/features/post-panel/PanelHead.tsx';
import { policyOf } from '#renderer/features/post-panel/submission.ts';
import { momentOf } from '#renderer/features/review/planned.ts';
import { titleOf } from '#renderer/features/review/ReviewPane.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { CampaignSwatch } from '#renderer/ui/marks.tsx';
import { Nameplate } from '#renderer/ui/Nameplate.tsx';
import { StatusLabel } from '#renderer/ui/StatusGlyph.tsx';
import { t } from '#shared/messages/index.ts';
import { excerptOf, plannedMoment } from '#shared/posts/post.ts';

type Props = ComposerProps & {
  readonly leave: () => void;
  readonly drawers: readonly ('preview' | 'side')[];
  readonly openDrawer: (drawer: 'preview' | 'side') => void;
};

/** What is composed: its first words, where it stands, and the facts that the rest hangs on. */
export function ComposerHead(props: Props): ReactNode {
  const { editor, detail, live, leave, drawers, openDrawer } = props;
  return (
    <>
      <Nameplate title={titleOf({ excerpt: excerptOf(live.text) })}>
        <StatusLabel status={detail.status} note={standingNote(detail)} pill />
        <span className="flex-1" />
        <Saved editor={editor} />
        {drawers.map((drawer) => (
          <Button key={drawer} icon={drawerIcons[drawer]} onPress={() => openDrawer(drawer)}>
            {t(drawer === 'side' ? 'composer.side.check' : 'composer.preview')}
          </Button>
        ))}
        <PostMenu detail={detail} />
        <IconButton
          label={t('composer.back')}
          binding="Escape"
          icon={<ArrowLeft size={16} strokeWidth={1.75} aria-hidden="true" />}
          onPress={leave}
        />
      </Nameplate>
      <Facts {...props} />
    </>
  );
}

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;
const drawerIcons = { preview: <Eye {...icon} />, side: <ListChecks {...icon} /> } as const;

/** Each leads to its field in the details. */
function Facts({ detail, report, drawers, openDrawer }: Props): ReactNode {
  const snapshot = useWorkspace((state) => state.snapshot);
  if (snapshot === null) return null;
  const campaign = snapshot.campaigns.find(({ id }) => id === detail.campaignId);
  const pillar = snapshot.pillars.find(({ id }) => id === detail.pillarId)?.name;
  const intent = detail.intent === null ? null : t(`posts.intent.${detail.intent}`);
  const author = snapshot.people.find(({ id }) => id === detail.authorId)?.name ?? t('postPanel.someone');
  const open = (field: string): void => {
    useView.getState().setComposing({ side: 'details' });
    if (drawers.includes('side')) openDrawer('side');
    requestAnimationFrame(() => focusPlace(field));
  };
  const none = t('composer.fact.none');
  const plan = [pillar, intent].filter((part) => part != null).join(', ');
  return (
    <section className="composer-facts" aria-label={t('composer.facts')}>
      <Fact
        label={t('composer.fact.date')}
        value={detail.date === null ? t('composer.fact.noDate') : momentOf(plannedMoment(detail))}
        open={() => open('schedule')}
      />
      <Fact
        label={t('composer.fact.approveBy')}
        value={approveBy(policyOf(detail, snapshot).mode, report.dueBy, detail.zone)}
        mark={<Clock size={14} strokeWidth={1.75} aria-hidden="true" />}
        open={() => open('schedule')}
      />
      <Fact
        label={t('composer.fact.campaign')}
        value={campaign?.name ?? none}
        mark={campaign === undefined ? null : <CampaignSwatch hue={campaign.hue} />}
        open={() => open('plan')}
      />
      <Fact label={t('composer.fact.plan')} value={plan === '' ? none : plan} open={() => open('plan')} />
      <Fact label={t('composer.fact.author')} value={author} />
    </section>
  );
}

function approveBy(mode: string, dueBy: number | null, zone: string | null): string {
  if (mode === 'none') return t('composer.fact.noApproval');
  return dueBy === null ? t('composer.fact.none') : momentText(dueBy, zone);
}

type FactProps = {
  readonly label: string;
  readonly value: string;
  readonly mark?: ReactNode;
  readonly open?: () => void;
};

function Fact({ label, value, mark, open }: FactProps): ReactNode {
  const body = (
    <>
      <span className="composer-fact-label">{label}</span>
      <span className="composer-fact-value">
        {mark}
        <span className="truncate">{value}</span>
      </span>
    </>
  );
  if (open === undefined) return <div className="composer-fact">{body}</div>;
  return (
    <AriaButton className="composer-fact" onPress={open}>
      {body}
      <span className="visually-hidden">{t('composer.fact.open')}</span>
    </AriaButton>
  );
}
