import raw from 'emojibase-data/en/compact.json';

/** Groups of emoji in the order of Unicode's own list; numbers as emojibase has them, without skin tones (2). */
export const emojiGroups = {
  smileys: 0,
  people: 1,
  animals: 3,
  food: 4,
  travel: 5,
  activities: 6,
  objects: 7,
  symbols: 8,
  flags: 9,
} as const;
export type EmojiGroup = keyof typeof emojiGroups;

export type Emoji = {
  readonly sign: string;
  readonly label: string;
  readonly tags: readonly string[];
  readonly group: EmojiGroup;
  /** The sign in each of the five skin tones, light to dark; empty where it has none. */
  readonly toned: readonly string[];
};

const modifiers = ['1F3FB', '1F3FC', '1F3FD', '1F3FE', '1F3FF'] as const;
const groupNames = new Map(Object.entries(emojiGroups).map(([name, number]) => [number, name as EmojiGroup]));

type Skins = readonly { readonly hexcode: string; readonly unicode: string }[];

/** Of people in several tones only those with the same tone: the choice is one tone for all. */
function inTones(skins: Skins | undefined): readonly string[] {
  if (skins === undefined) return [];
  const found = modifiers.map((wanted) =>
    skins.find(({ hexcode }) => {
      const tones = hexcode.split('-').filter((code) => code.startsWith('1F3F'));
      return tones.length > 0 && tones.every((tone) => tone === wanted);
    }),
  );
  return found.flatMap((skin) => (skin === undefined ? [] : recommended(skin.unicode)));
}

const rgi = /^\p{RGI_Emoji}$/v;

/** As Unicode recommends it for interchange: the data has a selector also where none belongs, and networks count it. */
function recommended(sign: string): string {
  return rgi.test(sign) ? sign : sign.replaceAll('\uFE0F', '');
}

function readAll(): readonly Emoji[] {
  return raw
    .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .flatMap((one): Emoji[] => {
      const group = groupNames.get(one.group as 0);
      if (group === undefined) return [];
      return [
        {
          sign: recommended(one.unicode),
          label: one.label,
          tags: one.tags ?? [],
          group,
          toned: inTones(one.skins),
        },
      ];
    });
}

/** All emoji of Unicode with English names (emojibase), in their usual order. A chunk of its own: 0.5 MB. */
export const allEmoji: readonly Emoji[] = readAll();
