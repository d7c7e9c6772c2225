import { lazy, memo, type ReactNode, Suspense, useState } from 'react';
import { Tabs } from 'react-aria-components';
import { useView } from '#renderer/app/view-store.ts';
import { ChannelTabs } from '#renderer/features/composer/ChannelTabs.tsx';
import { CompareVersions } from '#renderer/features/composer/CompareVersions.tsx';
import type { ComposerProps } from '#renderer/features/composer/composer-props.ts';
import { BASE } from '#renderer/features/composer/composer-ui.ts';
import { notReadyText } from '#renderer/features/composer/readiness.ts';
import { TextPane } from '#renderer/features/composer/TextPane.tsx';
import { Toolbar } from '#renderer/features/composer/Toolbar.tsx';
import { EditNotice } from '#renderer/features/post-panel/EditNotice.tsx';
import { StepBar } from '#renderer/features/post-panel/StepBar.tsx';
import { Recovered, Refused } from '#renderer/features/post-panel/TextFields.tsx';
import { useCalmDesk } from '#renderer/features/voice-check/desk.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { t } from '#shared/messages/index.ts';

const AssetStrip = lazy(async () => ({
  default: (await import('#renderer/features/assets/AssetStrip.tsx')).AssetStrip,
}));

/** Where it is written: the texts as tabs, tools, pictures, and the next step docked below. */
export function WritingColumn(props: ComposerProps): ReactNode {
  const { editor, detail, locked, tab } = props;
  const setComposing = useView((view) => view.setComposing);
  const choose = (key: unknown): void => {
    void editor.commit();
    setComposing({ tab: key === BASE ? null : String(key) });
  };
  return (
    <>
      <div className="composer-tabs" data-tabs="">
        {/* Only the row: what stands inside is drawn a second time, unseen, to learn which tabs there are. */}
        <Tabs className="composer-tabs-choice" selectedKey={tab ?? BASE} onSelectionChange={choose}>
          <ChannelTabs {...props} />
        </Tabs>
        <div className="composer-scroll">
          {locked ? null : <EditNotice detail={detail} />}
          <Recovered editor={editor} />
          <Refused editor={editor} />
          <TextPane key={tab ?? BASE} {...props} />
          <Pictures editor={editor} detail={detail} locked={locked} />
        </div>
        <Toolbar {...props} />
      </div>
      <Dock {...props} />
    </>
  );
}

/** Nothing of it depends on what is being typed. */
const Pictures = memo(function Pictures({
  editor,
  detail,
  locked,
}: Pick<ComposerProps, 'editor' | 'detail' | 'locked'>): ReactNode {
  return (
    <div className="composer-assets" data-panel-field="assets" data-composer-field="media">
      <Suspense fallback={null}>
        <AssetStrip
          postId={detail.id}
          assetIds={detail.assetIds}
          locked={locked}
          onChange={(assetIds) => void editor.choose({ assetIds: [...assetIds] })}
        />
      </Suspense>
    </div>
  );
});

function Dock({ editor, detail, report, reports }: ComposerProps): ReactNode {
  const [comparing, setComparing] = useState(false);
  const { listed: voice } = useCalmDesk();
  return (
    <div className="composer-dock">
      <span className="flex-1" />
      <Button size="lg" onPress={() => setComparing(true)}>
        {t('composer.compare')}
      </Button>
      <StepBar editor={editor} detail={detail} notReady={notReadyText(report, reports, voice)} />
      {comparing ? <CompareVersions postId={detail.id} onClose={() => setComparing(false)} /> : null}
    </div>
  );
}
