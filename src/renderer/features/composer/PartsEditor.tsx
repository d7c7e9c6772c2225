import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  PointerSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { Ellipsis, GripVertical, Plus, Scissors } from 'lucide-react';
import { type ReactNode, useDeferredValue, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { announce } from '#renderer/app/announcer.ts';
import { useChannels } from '#renderer/app/workspace-hooks.ts';
import { focusPlace, focusPlaceAfterMenu } from '#renderer/features/composer/composer-ui.ts';
import { FollowLine } from '#renderer/features/composer/FollowLine.tsx';
import {
  liveComposition,
  livePartsOf,
  usePartCount,
  usePartSource,
  useSettled,
} from '#renderer/features/composer/live.ts';
import { PartField } from '#renderer/features/composer/PartField.tsx';
import type { PartProps } from '#renderer/features/composer/part-props.ts';
import {
  mayAddPart,
  mergePart,
  movePart,
  type OverFrom,
  type PartsKind,
  partsKindOf,
  splitIntoParts,
} from '#renderer/features/composer/parts-model.ts';
import type { EditorHandle } from '#renderer/features/editor/editor-types.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { MenuButton, type MenuEntry } from '#renderer/ui/Menu.tsx';
import { textLength } from '#shared/channels/check.ts';
import { rulesFor } from '#shared/channels/effective.ts';
import { linkInText } from '#shared/channels/link-in-text.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import { channelTextOf, PARTS_MAX } from '#shared/posts/composition.ts';
import { variantField } from '#shared/posts/kept.ts';
import type { PostDetail } from '#shared/posts/post.ts';
import { layoutOf } from '#shared/previews/layout.ts';

/** What follows the text, in order: the rest of a thread, or the cards of a carousel. */
export function PartsEditor(props: PartProps): ReactNode {
  const { editor, detail, locked, channelId } = props;
  const count = usePartCount(editor, channelId);
  const baseCount = usePartCount(editor, null);
  const field = channelId === null ? 'parts' : variantField(channelId, 'parts');
  const kind = usePartsKind(detail, channelId);
  const change: Change = {
    count,
    now: () => livePartsOf(editor.store.getState(), channelId),
    put: (next) => editor.type(field, JSON.stringify(next)),
    /** Order and number are decisions, not typing: stored at once. */
    settle: (next) => {
      editor.type(field, JSON.stringify(next));
      void editor.commit();
    },
  };
  return (
    <section className="composer-parts" aria-label={t('composer.parts')}>
      {count === 0 ? null : <h3 className="composer-label">{t('composer.parts')}</h3>}
      {channelId === null || (count === 0 && baseCount === 0) ? null : (
        <FollowLine {...props} channelId={channelId} words="parts" />
      )}
      <PartList {...props} {...change} />
      {locked ? null : (
        <div className="flex flex-wrap gap-1">
          <AddPart {...change} kind={kind} />
          {channelId === null ? null : <Split {...props} {...change} channelId={channelId} />}
        </div>
      )}
    </section>
  );
}

function usePartsKind(detail: PostDetail, channelId: Id | null): PartsKind {
  const channels = useChannels({ archived: true });
  const reached = channels.filter(({ id }) =>
    channelId === null ? detail.channelIds.includes(id) : id === channelId,
  );
  return partsKindOf(
    reached.map(({ id, network }) => layoutOf(network, detail.variants[id]?.format ?? null).parts),
  );
}

type Change = {
  readonly count: number;
  /** The parts as they stand typed this moment. */
  readonly now: () => readonly string[];
  readonly put: (parts: readonly string[]) => void;
  readonly settle: (parts: readonly string[]) => void;
};

function AddPart({ count, now, settle, kind }: Change & { readonly kind: PartsKind }): ReactNode {
  if (kind === 'none') return null;
  return (
    <Button
      size="sm"
      variant="quiet"
      className="self-start"
      icon={<Plus size={14} strokeWidth={1.75} aria-hidden="true" />}
      refusal={mayAddPart(count) ? null : t('composer.part.most', { count: PARTS_MAX })}
      onPress={() => {
        settle([...now(), '']);
        focusPlace(`part:${count}`);
      }}
    >
      {t(kind === 'any' ? 'composer.part.add' : `composer.part.add.${kind}`)}
    </Button>
  );
}

type SplitProps = PartProps & Change & { readonly channelId: Id };

/** A text that is too long for its channel becomes a thread, cut where it may be cut. */
function Split(props: SplitProps): ReactNode {
  const { editor, channelId } = props;
  const [refused, setRefused] = useState<{ readonly text: string; readonly why: string } | null>(null);
  const overFrom = useOverFrom(props);
  const { text } = channelTextOf(useSettled(editor), channelId);
  const counted = useDeferredValue(text);
  if (overFrom(counted, 0) === null) return null;
  const split = (): void => {
    // Where to cut is looked for now, and in what stands there now: it is too dear to know beforehand.
    const now = channelTextOf(liveComposition(editor.store.getState()), channelId).text;
    const why = splitText(props, splitIntoParts(now, overFrom));
    setRefused(why === null ? null : { text, why });
    if (why !== null) announce(why);
  };
  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        icon={<Scissors size={14} strokeWidth={1.75} aria-hidden="true" />}
        onPress={split}
      >
        {t('composer.part.split')}
      </Button>
      {refused?.text === text ? <p className="composer-said">{refused.why}</p> : null}
    </>
  );
}

/** Where a piece passes what its channel takes; the link of the post stands in the first. */
function useOverFrom({ editor, detail, channelId }: SplitProps): OverFrom {
  const channel = useChannels({ archived: true }).find(({ id }) => id === channelId);
  const content = channelTextOf(useSettled(editor), channelId);
  const rules = channel === undefined ? null : rulesFor(channel);
  const link = linkInText(rules, content, detail.link);
  const first = { format: content.format, caption: detail.assetIds.length > 0, link };
  return (piece, number) => textLength(rules, piece, number === 0 ? first : {}).overFrom;
}

/** Puts the pieces in the places of text and parts; why not, where that cannot be. */
function splitText(
  { editor, channelId, count, now, settle }: SplitProps,
  pieces: readonly string[],
): string | null {
  const [first = '', ...rest] = pieces;
  if (rest.length === 0) return t('composer.part.unsplittable');
  if (rest.length + count > PARTS_MAX) return t('composer.part.most', { count: PARTS_MAX });
  editor.type(variantField(channelId, 'text'), first);
  settle([...rest, ...now()]);
  announce(t('composer.part.done', { count: pieces.length }));
  return null;
}

function PartList(props: PartProps & Change): ReactNode {
  const { count, now, settle } = props;
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const onDragEnd = ({ active, over }: DragEndEvent): void => {
    if (over === null || over.id === active.id) return;
    settle(movePart(now(), Number(active.id), Number(over.id)));
  };
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={onDragEnd}>
      <ol className="composer-part-list">
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is nothing but its place and its words
          <Part key={index} {...props} index={index} />
        ))}
      </ol>
    </DndContext>
  );
}

type OnePartProps = PartProps & Change & { readonly index: number };

function Part(props: OnePartProps): ReactNode {
  const { editor, detail, locked, channelId, onFocus, count, now, put, index } = props;
  const source = usePartSource(editor, channelId, index);
  const handle = useRef<EditorHandle>(null);
  const { setNodeRef: place, isOver } = useDroppable({ id: index });
  const drag = useDraggable({ id: index, disabled: locked });
  // The text itself is the first of the thread.
  const label = t('composer.part', { number: index + 2 });
  return (
    <li
      ref={place}
      className="composer-part"
      data-over={isOver || undefined}
      data-composer-field={`part:${index}`}
    >
      <div ref={drag.setNodeRef} className="composer-part-head" data-lifted={drag.isDragging || undefined}>
        {locked || count < 2 ? null : (
          // The menu beside it does the same by keyboard.
          <span className="composer-part-grip" aria-hidden="true" {...drag.listeners}>
            <GripVertical size={14} strokeWidth={1.75} />
          </span>
        )}
        <span className="composer-label">{label}</span>
        {locked ? null : <PartMenu {...props} label={label} />}
      </div>
      <PartField
        editor={editor}
        channelId={channelId}
        onFocus={onFocus}
        label={label}
        placeholder={t('composer.part.placeholder')}
        source={source}
        isReadOnly={locked}
        handle={handle}
        brandId={detail.brandId}
        passage={{ of: 'part', index }}
        onChange={(next) => put(now().with(index, next))}
      />
    </li>
  );
}

function PartMenu({
  count,
  now,
  index,
  settle,
  label,
}: OnePartProps & { readonly label: string }): ReactNode {
  const move = (to: number): void => {
    settle(movePart(now(), index, to));
    announce(t('composer.part.moved', { number: to + 2, count: count + 1 }));
    focusPlaceAfterMenu(`part:${to}`);
  };
  const entries: readonly MenuEntry[] = [
    ...(index > 0 ? [{ id: 'up', label: t('composer.part.up'), run: () => move(index - 1) }] : []),
    ...(index < count - 1
      ? [{ id: 'down', label: t('composer.part.down'), run: () => move(index + 1) }]
      : []),
    ...(index > 0
      ? [{ id: 'merge', label: t('composer.part.merge'), run: () => settle(mergePart(now(), index)) }]
      : []),
    {
      id: 'remove',
      label: t('composer.part.remove'),
      danger: true,
      run: () => settle(now().toSpliced(index, 1)),
    },
  ];
  const name = t('composer.part.more', { part: label });
  return (
    <MenuButton label={name} groups={[{ id: 'part', entries }]} placement="bottom end">
      <AriaButton className="btn btn-sm btn-icon btn-quiet" aria-label={name}>
        <Ellipsis size={14} strokeWidth={1.75} aria-hidden="true" />
      </AriaButton>
    </MenuButton>
  );
}
