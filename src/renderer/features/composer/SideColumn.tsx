import { memo, type ReactNode } from 'react';
import { type ComposerSide, composerSides, useView } from '#renderer/app/view-store.ts';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import { PostComments } from '#renderer/features/comments/PostComments.tsx';
import { CheckList } from '#renderer/features/composer/CheckList.tsx';
import { Column } from '#renderer/features/composer/Column.tsx';
import type { ComposerProps } from '#renderer/features/composer/composer-props.ts';
import { ReadyLine } from '#renderer/features/composer/ReadyLine.tsx';
import { PostFacts } from '#renderer/features/post-facts/PostFacts.tsx';
import { ChannelField } from '#renderer/features/post-panel/ChannelField.tsx';
import { PlanFields } from '#renderer/features/post-panel/PlanFields.tsx';
import { AskedFor, PostStory } from '#renderer/features/post-panel/PostStory.tsx';
import { ScheduleFields } from '#renderer/features/post-panel/ScheduleFields.tsx';
import { StandingLine } from '#renderer/features/post-panel/StandingLine.tsx';
import { NotesField } from '#renderer/features/post-panel/TextFields.tsx';
import { BrandCheck } from '#renderer/features/voice-check/BrandCheck.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { assertNever } from '#shared/assert-never.ts';
import { t } from '#shared/messages/index.ts';

/** Beside the text: what stands against it, what is known of it, and what is said about it. */
export const SideColumn = memo(function SideColumn(props: ComposerProps): ReactNode {
  const side = useView((view) => view.composing?.side ?? 'check');
  const setComposing = useView((view) => view.setComposing);
  const options = composerSides.map((value) => ({ value, label: t(`composer.side.${value}`) }));
  return (
    <Column pane="side" label={t('composer.side')} className="composer-side">
      <Tabs<ComposerSide>
        label={t('composer.side')}
        options={options}
        value={side}
        onChange={(next) => setComposing({ side: next })}
        className="composer-side-tabs"
        panelClassName="composer-side-body"
      >
        <Body {...props} side={side} />
      </Tabs>
      <ReadyLine {...props} />
    </Column>
  );
});

function Body({ side, ...props }: ComposerProps & { readonly side: ComposerSide }): ReactNode {
  switch (side) {
    case 'check':
      return (
        <>
          <StandingLine detail={props.detail} />
          <AskedFor detail={props.detail} />
          <BrandCheck editor={props.editor} detail={props.detail} locked={props.locked} />
          <CheckList {...props} />
        </>
      );
    case 'details':
      return <Details {...props} />;
    case 'comments':
      return <PostComments postId={props.detail.id} text={props.live.text} />;
    default:
      return assertNever(side);
  }
}

function Details({ editor, detail, locked }: ComposerProps): ReactNode {
  const canWrite = useCan('post.write');
  const fields = { editor, detail, locked };
  return (
    <>
      <div data-composer-field="channels">
        <ChannelField {...fields} />
      </div>
      <div data-composer-field="schedule">
        <ScheduleFields {...fields} />
      </div>
      <div data-composer-field="plan">
        <PlanFields {...fields} />
      </div>
      <PostFacts {...fields} />
      <NotesField editor={editor} locked={!canWrite} />
      <PostStory detail={detail} />
    </>
  );
}
