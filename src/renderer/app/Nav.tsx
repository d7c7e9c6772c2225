import {
  BookOpen,
  BookText,
  CalendarDays,
  Columns3,
  Flag,
  History,
  Image as ImageSign,
  type LucideIcon,
  Settings,
  Stamp,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { BrandSwitcher } from '#renderer/app/BrandSwitcher.tsx';
import { useBoardCount } from '#renderer/app/board-count.ts';
import { NARROW, useMedia } from '#renderer/app/use-media.ts';
import { type Screen, useView } from '#renderer/app/view-store.ts';
import { useCampaigns, useCan } from '#renderer/app/workspace-hooks.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { Tooltip } from '#renderer/ui/Tooltip.tsx';
import { t } from '#shared/messages/index.ts';

/** The sections. Only what exists has an entry. */
export function Nav(): ReactNode {
  const view = useView();
  const campaigns = useCampaigns().length;
  const onBoard = useBoardCount();
  const onCampaigns = view.screen === 'settings' && view.settingsSection === 'campaigns';
  const at = (screen: Screen): boolean => view.screen === screen && !onCampaigns;
  return (
    <nav className="nav" data-pane="nav" aria-label={t('app.nav')}>
      <BrandSwitcher />
      <h2 className="nav-heading">{t('app.nav.plan')}</h2>
      <Entry
        icon={CalendarDays}
        label={t('app.nav.calendar')}
        on={at('calendar')}
        go={() => view.go('calendar')}
      />
      <Entry
        icon={Columns3}
        label={t('app.nav.board')}
        count={onBoard}
        said={t('app.nav.board.count')}
        on={at('board')}
        go={() => view.go('board')}
      />
      <Entry
        icon={Flag}
        label={t('app.nav.campaigns')}
        count={campaigns}
        on={onCampaigns}
        go={() => view.goSettings('campaigns')}
      />
      <Entry icon={ImageSign} label={t('assetsScreen.nav')} on={at('assets')} go={() => view.go('assets')} />
      <Entry icon={BookText} label={t('library.nav')} on={at('library')} go={() => view.go('library')} />
      <h2 className="nav-heading">{t('app.nav.govern')}</h2>
      <Approvals on={at('approvals')} />
      <Voice on={at('voice')} />
      <Reports on={at('journal')} />
      <span className="flex-1" />
      <Entry
        icon={Settings}
        label={t('app.nav.settings')}
        on={at('settings')}
        go={() => (onCampaigns ? view.goSettings('brands') : view.go('settings'))}
      />
    </nav>
  );
}

/** What waits for a decision of the person in this window, a waiver among them, and what was sent back to them. */
function Approvals({ on }: { readonly on: boolean }): ReactNode {
  const waiting = useWorkspace((state) => state.waiting + state.asked.waivers.length);
  const returned = useWorkspace((state) => state.returned);
  return (
    <Entry
      icon={Stamp}
      label={t('app.nav.approvals')}
      said={approvalsSaid(waiting, returned)}
      count={waiting + returned}
      on={on}
      go={() => useView.getState().go('approvals')}
    />
  );
}

/** What the number beside the approvals counts, in the words that follow it; nothing for none. */
function approvalsSaid(waiting: number, returned: number): string | undefined {
  if (waiting + returned === 0) return undefined;
  if (returned === 0) return t('app.nav.approvals.wait', { count: waiting });
  return waiting === 0 ? t('app.nav.approvals.returned') : t('app.nav.approvals.both', { waiting, returned });
}

/** The brand's voice, with what is proposed for it and waits for the person in this window. */
function Voice({ on }: { readonly on: boolean }): ReactNode {
  const count = useWorkspace((state) => state.asked.proposals.length);
  return (
    <Entry
      icon={BookOpen}
      label={t('voiceScreen.nav')}
      said={count === 0 ? undefined : t('voiceScreen.nav.proposals', { count })}
      count={count}
      on={on}
      go={() => useView.getState().go('voice')}
    />
  );
}

/** What is told to others; only for those who may read it. */
function Reports({ on }: { readonly on: boolean }): ReactNode {
  const may = useCan('journal.view');
  if (!may) return null;
  return (
    <>
      <h2 className="nav-heading">{t('journal.nav.group')}</h2>
      <Entry icon={History} label={t('journal.nav')} on={on} go={() => useView.getState().go('journal')} />
    </>
  );
}

type EntryProps = {
  readonly icon: LucideIcon;
  readonly label: string;
  /** What the count means, for screen readers: it follows the number. */
  readonly said?: string | undefined;
  readonly count?: number;
  readonly on: boolean;
  readonly go: () => void;
};

function Entry({ icon: Icon, label, said, count = 0, on, go }: EntryProps): ReactNode {
  const narrow = useMedia(NARROW);
  const button = (
    <Button
      className={on ? 'nav-entry nav-entry-on' : 'nav-entry'}
      onPress={go}
      {...(on ? { 'aria-current': 'page' as const } : {})}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      <span className="nav-label">{label}</span>
      {count === 0 ? null : <span className="nav-count">{count}</span>}
      {said === undefined ? null : <span className="visually-hidden">{said}</span>}
    </Button>
  );
  return narrow ? (
    <Tooltip
      text={count === 0 || said === undefined ? label : `${label}: ${count} ${said}`}
      placement="right"
    >
      {button}
    </Tooltip>
  ) : (
    button
  );
}
