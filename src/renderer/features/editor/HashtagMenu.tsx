import { Hash } from 'lucide-react';
import type { ReactNode } from 'react';
import { type HashtagRoom, hashtagRoom, tagsToAdd } from '#renderer/features/editor/hashtag-room.ts';
import { useWords } from '#renderer/features/editor/word-library.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Popover } from '#renderer/ui/Popover.tsx';
import { type Network, networkName } from '#shared/channels/networks.ts';
import type { Id } from '#shared/ids.ts';
import { type HashtagGroup, hashtagText } from '#shared/library/hashtags.ts';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly brandId: Id;
  /** Whose text it is; null for the base text. */
  readonly network: Network | null;
  /** The text as it is now. */
  readonly text: string;
  /** Most hashtags the channel takes; null where it sets no limit. */
  readonly most: number | null;
  /** Takes "#one #two" once the menu is closed. */
  readonly onPick: (text: string) => void;
  readonly refusal?: string | null;
};

/** A button that opens the brand's hashtag groups and says how many the network still takes. */
export function HashtagMenu({ brandId, network, text, most, onPick, refusal }: Props): ReactNode {
  const trigger = (
    <IconButton
      label={t('editor.hashtags')}
      refusal={refusal}
      icon={<Hash size={16} strokeWidth={1.75} aria-hidden="true" />}
    />
  );
  const room = hashtagRoom(text, most);
  return (
    <Popover label={t('editor.hashtags')} trigger={trigger} placement="top" width={320}>
      {(close) => (
        <div className="word-menu">
          <p className="word-menu-note">{roomWords(room, network, most)}</p>
          <Groups
            brandId={brandId}
            room={room}
            onPick={(tags) => {
              close();
              setTimeout(() => onPick(hashtagText(tags)), 0);
            }}
          />
        </div>
      )}
    </Popover>
  );
}

function roomWords({ left, used }: HashtagRoom, network: Network | null, most: number | null): string {
  if (network === null) return t('editor.hashtags.base');
  const name = networkName(network);
  if (left === null || most === null) return t('editor.hashtags.free', { network: name });
  if (left < 0) return t('editor.hashtags.over', { network: name, most, used, over: -left });
  return t('editor.hashtags.left', { network: name, most, left });
}

type GroupsProps = {
  readonly brandId: Id;
  readonly room: HashtagRoom;
  readonly onPick: (tags: readonly string[]) => void;
};

function Groups({ brandId, room, onPick }: GroupsProps): ReactNode {
  const words = useWords(brandId);
  if (words === null) return null;
  if (words.hashtags.length === 0) return <p className="word-menu-note">{t('editor.hashtags.none')}</p>;
  return (
    <ul className="word-menu">
      {words.hashtags.map((group) => (
        <GroupChoice key={group.id} group={group} room={room} onPick={onPick} />
      ))}
    </ul>
  );
}

type GroupProps = Omit<GroupsProps, 'brandId'> & { readonly group: HashtagGroup };

function GroupChoice({ group, room, onPick }: GroupProps): ReactNode {
  const adds = tagsToAdd(group.tags, room);
  return (
    <li className="flex flex-col gap-1">
      <span className="flex items-center justify-between gap-2">
        <strong>{group.name}</strong>
        <Button size="sm" refusal={refusalOf(group, room, adds.length)} onPress={() => onPick(adds)}>
          {adds.length === group.tags.length || adds.length === 0
            ? t('editor.hashtags.addAll', { count: group.tags.length })
            : t('editor.hashtags.addSome', { count: adds.length, all: group.tags.length })}
        </Button>
      </span>
      <span className="tag-choices">
        {group.tags.map((tag) => (
          <Button
            key={tag}
            size="sm"
            variant="quiet"
            refusal={tagRefusal(tag, group.name, room)}
            onPress={() => onPick([tag])}
          >
            {`#${tag}`}
          </Button>
        ))}
      </span>
    </li>
  );
}

function refusalOf(group: HashtagGroup, room: HashtagRoom, adds: number): string | null {
  if (adds > 0) return null;
  return group.tags.every(room.has)
    ? t('editor.hashtags.used', { name: group.name })
    : t('editor.hashtags.full', { name: group.name });
}

function tagRefusal(tag: string, name: string, room: HashtagRoom): string | null {
  if (room.has(tag)) return t('editor.hashtags.inText', { tag });
  return room.left !== null && room.left <= 0 ? t('editor.hashtags.full', { name }) : null;
}
