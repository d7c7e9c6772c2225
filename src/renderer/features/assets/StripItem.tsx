import { Ellipsis, GripVertical } from 'lucide-react';
import type { DragEvent, KeyboardEvent, ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useView } from '#renderer/app/view-store.ts';
import { AltField } from '#renderer/features/assets/AltField.tsx';
import { AssetThumb } from '#renderer/features/assets/AssetThumb.tsx';
import { versionNumber } from '#renderer/features/assets/asset-words.ts';
import { shownIn } from '#renderer/features/assets/checks.ts';
import { putInUse } from '#renderer/features/assets/library-actions.ts';
import { StripNotes } from '#renderer/features/assets/StripNotes.tsx';
import { showAsset } from '#renderer/features/assets/show-asset.ts';
import type { StripItemProps } from '#renderer/features/assets/strip-item-props.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { MenuButton, type MenuEntry } from '#renderer/ui/Menu.tsx';
import type { Asset } from '#shared/assets/asset.ts';
import { uncroppable } from '#shared/assets/crop.ts';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import type { PostDetail } from '#shared/posts/post.ts';
import { formatDate } from '#shared/time/format.ts';

/** One picture or video of a post. */
export function StripItem(props: StripItemProps): ReactNode {
  const { asset, networks, locked, isDragged } = props;
  return (
    <li
      className="strip-item"
      data-lifted={isDragged || undefined}
      data-strip-asset={asset.id}
      data-composer-field={`picture:${props.index}`}
      {...dropHandlers(props)}
    >
      <span className="strip-picture">
        <AssetThumb asset={thumbOf(props)} />
        {locked || props.count < 2 ? null : <Grip {...props} />}
      </span>
      <div className="strip-words">
        <div className="strip-line">
          <span className="strip-name" title={asset.name}>
            {asset.name}
          </span>
          <Version {...props} />
          <span className="strip-credit">{creditText(asset)}</span>
          {locked ? null : <StripMenu {...props} />}
        </div>
        <AltField
          asset={asset}
          networks={networks}
          locked={locked}
          inline
          shown={shownIn(asset, props.post)}
        />
        <StripNotes {...props} />
      </div>
    </li>
  );
}

/** The picture of the version that the post shows. */
function thumbOf({ asset, post }: StripItemProps): Pick<Asset, 'thumb' | 'kind' | 'current'> {
  const pinned = pinnedOf(asset, post);
  return pinned === null || pinned.hash === asset.current?.hash
    ? asset
    : {
        kind: asset.kind,
        current: pinned,
        thumb: asset.thumb.replace(asset.current?.hash ?? '', pinned.hash),
      };
}

/** The version that the post shows, where it shows another than the asset's own. */
function pinnedOf(asset: Asset, post: PostDetail): Asset['current'] {
  const hash = post.assetVersions[asset.id] ?? null;
  return hash === null ? null : (asset.versions.find((version) => version.hash === hash) ?? null);
}

function creditText({ rights: { credit, expiresOn } }: Asset): string {
  if (expiresOn === null) return credit === '' ? t('assetsScreen.strip.noCredit') : credit;
  const date = formatDate(expiresOn, currentLocale());
  return credit === ''
    ? t('assetsScreen.strip.rightsOnly', { date })
    : t('assetsScreen.strip.rights', { credit, date });
}

function Version({ asset, post, locked }: StripItemProps): ReactNode {
  const pinned = pinnedOf(asset, post);
  const { current } = asset;
  if (asset.versions.length < 2 || current === null) return null;
  const shown = pinned ?? current;
  const newest = versionNumber(asset, current.hash);
  const isOld = shown.hash !== current.hash;
  return (
    <span className="strip-version">
      {t('assetsScreen.version', { number: versionNumber(asset, shown.hash) })}
      {isOld && !locked ? (
        <Button
          size="sm"
          onPress={() =>
            void putInUse(
              asset,
              current.hash,
              [post.id],
              t('assetsScreen.version.tookOver', { number: newest }),
            )
          }
        >
          {t('assetsScreen.version.takeNumber', { number: newest })}
        </Button>
      ) : null}
    </span>
  );
}

/** Carries the picture to another place; Alt and an arrow key do the same. */
function Grip({ asset, index, onLift, onLetGo, onPlace }: StripItemProps): ReactNode {
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key];
    if (step === undefined || !event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    onPlace(index + step);
  };
  const onDragStart = (event: DragEvent<HTMLElement>): void => {
    const item = event.currentTarget.closest('li');
    if (item !== null) event.dataTransfer.setDragImage(item, 12, 12);
    event.dataTransfer.setData(PLACE, String(index));
    event.dataTransfer.effectAllowed = 'move';
    onLift();
  };
  return (
    <button
      type="button"
      className="strip-grip"
      draggable
      aria-label={t('assetsScreen.strip.grip', { name: asset.name })}
      title={t('assetsScreen.strip.grip', { name: asset.name })}
      onDragStart={onDragStart}
      onDragEnd={onLetGo}
      onKeyDown={onKeyDown}
    >
      <GripVertical size={14} strokeWidth={1.75} aria-hidden="true" />
    </button>
  );
}

const PLACE = 'application/x-masthead-strip';

function dropHandlers({ onDrop, locked }: StripItemProps) {
  if (locked) return {};
  return {
    onDragOver: (event: DragEvent): void => {
      if (event.dataTransfer.types.includes(PLACE)) event.preventDefault();
    },
    onDrop: (event: DragEvent): void => {
      if (!event.dataTransfer.types.includes(PLACE)) return;
      event.preventDefault();
      onDrop();
    },
  };
}

function StripMenu(props: StripItemProps): ReactNode {
  const { asset } = props;
  const label = t('assetsScreen.strip.menu', { name: asset.name });
  return (
    <MenuButton label={label} placement="bottom end" groups={[{ id: 'picture', entries: entriesOf(props) }]}>
      <AriaButton className="btn btn-sm btn-icon btn-quiet" aria-label={label}>
        <Ellipsis size={14} strokeWidth={1.75} aria-hidden="true" />
      </AriaButton>
    </MenuButton>
  );
}

function openCrop(assetId: Id, postId: Id): void {
  useView.getState().openDialog({ kind: 'crop', assetId, postId });
}

function entriesOf({
  asset,
  post,
  index,
  count,
  onPlace,
  onReplace,
  onRemove,
}: StripItemProps): readonly MenuEntry[] {
  return [
    ...(index === 0
      ? []
      : [{ id: 'earlier', label: t('assetsScreen.strip.earlier'), run: () => onPlace(index - 1) }]),
    ...(index === count - 1
      ? []
      : [{ id: 'later', label: t('assetsScreen.strip.later'), run: () => onPlace(index + 1) }]),
    ...(uncroppable({ kind: asset.kind, version: shownIn(asset, post) }) === null
      ? [{ id: 'crop', label: t('assetsCrop.open'), run: () => openCrop(asset.id, post.id) }]
      : []),
    { id: 'replace', label: t('assetsScreen.strip.replace'), run: onReplace },
    {
      id: 'open',
      label: t('assetsScreen.strip.open'),
      run: () => {
        useView.getState().go('assets');
        showAsset(asset.id);
      },
    },
    { id: 'remove', label: t('assetsScreen.strip.remove'), danger: true, run: onRemove },
  ];
}
