import { hashtagsIn } from '#shared/channels/entities.ts';

/** How many hashtags a text has, how many more the network takes (null: any number), and which it has. */
export type HashtagRoom = {
  readonly used: number;
  readonly left: number | null;
  readonly has: (tag: string) => boolean;
};

/** The room for hashtags in a text. A network counts a tag each time it stands there. */
export function hashtagRoom(text: string, most: number | null): HashtagRoom {
  const found = hashtagsIn(text);
  const present = new Set(found.map(({ text: tag }) => tag.toLowerCase()));
  return {
    used: found.length,
    left: most === null ? null : most - found.length,
    has: (tag) => present.has(tag.toLowerCase()),
  };
}

/** The tags of a group that are not in the text yet, as many as there is room for. */
export function tagsToAdd(tags: readonly string[], room: HashtagRoom): readonly string[] {
  const fresh = tags.filter((tag) => !room.has(tag));
  return room.left === null ? fresh : fresh.slice(0, Math.max(0, room.left));
}
