import type { ReactNode } from 'react';
import { Dialogs } from '#renderer/app/Dialogs.tsx';
import { Guard } from '#renderer/app/Guard.tsx';
import { Nav } from '#renderer/app/Nav.tsx';
import { StatusBar } from '#renderer/app/StatusBar.tsx';
import { ScreenView } from '#renderer/app/screens.tsx';
import { TopBar } from '#renderer/app/TopBar.tsx';
import { TIGHT, useMedia } from '#renderer/app/use-media.ts';
import { useView } from '#renderer/app/view-store.ts';
import { PostPanel } from '#renderer/features/post-panel/PostPanel.tsx';
import { Sheet } from '#renderer/ui/Sheet.tsx';
import { t } from '#shared/messages/index.ts';

/** The frame around every screen: bars, sections, and the work as one sheet. */
export function Frame(): ReactNode {
  return (
    <div className="frame">
      <TopBar />
      <Nav />
      <div className="work">
        <main className="work-main" data-pane="work" tabIndex={-1} aria-label={t('app.pane.work')}>
          <GuardedScreen />
        </main>
        <SidePanel />
      </div>
      <StatusBar />
      <Dialogs />
    </div>
  );
}

function GuardedScreen(): ReactNode {
  const screen = useView((view) => view.screen);
  const go = useView((view) => view.go);
  const label = t('app.broken.calendar');
  return (
    <Guard of={screen} action={{ label, run: () => go('calendar') }}>
      <ScreenView />
    </Guard>
  );
}

/** The open post: beside the work, or over it where there is no room. */
function SidePanel(): ReactNode {
  const postId = useView((view) => view.openPostId);
  const close = useView((view) => view.closePost);
  const tight = useMedia(TIGHT);
  if (tight) {
    return (
      <Sheet label={t('app.pane.panel')} isOpen={postId !== null} onClose={close}>
        {postId === null ? null : <PostPanel key={postId} postId={postId} />}
      </Sheet>
    );
  }
  if (postId === null) return null;
  return (
    <aside className="side-panel" data-pane="panel" aria-label={t('app.pane.panel')}>
      <Guard of={postId} action={{ label: t('app.broken.close'), run: close }}>
        <PostPanel key={postId} postId={postId} />
      </Guard>
    </aside>
  );
}
