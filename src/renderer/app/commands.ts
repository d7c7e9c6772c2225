import { isSingleKey, type KeyBinding, type KeyPress, matchesKey } from '#renderer/app/keys.ts';
import { toastError } from '#renderer/app/toasts.ts';
import type { MessageKey } from '#shared/messages/index.ts';

export const commandGroups = ['create', 'navigate', 'post', 'calendar', 'file', 'app'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** One thing a person can do. Palette, native menu, shortcuts and buttons all read it here. */
export type Command = {
  /** Unique. Where the native menu has the same action, the id is that `WindowCommand`. */
  readonly id: string;
  readonly label: MessageKey;
  readonly group: CommandGroup;
  /** The first is printed on buttons and in the palette. */
  readonly keys: readonly KeyBinding[];
  /** Whether it makes sense now; a command that does not is neither listed nor run. */
  readonly when?: () => boolean;
  readonly run: () => void | Promise<void>;
  /** Works inside dialogs and text fields too: only for bindings that type nothing. */
  readonly everywhere?: boolean;
  /** Kept out of the palette, for instance because it opens the palette. */
  readonly hidden?: boolean;
};

const registry = new Map<string, Command>();

/** Adds commands; gives back what takes them away. An id or a key that is taken already is a programming error. */
export function registerCommands(commands: readonly Command[]): () => void {
  for (const command of commands) {
    if (registry.has(command.id)) throw new Error(`There are two commands “${command.id}”.`);
    const clash = clashOf(command);
    if (clash !== null) throw new Error(`“${command.id}” and “${clash.id}” share a key.`);
    registry.set(command.id, command);
  }
  return () => {
    for (const command of commands) registry.delete(command.id);
  };
}

function clashOf(command: Command): Command | null {
  const taken = [...registry.values()].find((other) => other.keys.some((key) => command.keys.includes(key)));
  return taken ?? null;
}

/** All commands that make sense now, in the order of their groups. */
export function availableCommands(): readonly Command[] {
  const usable = [...registry.values()].filter((command) => command.when?.() ?? true);
  return usable.sort((a, b) => commandGroups.indexOf(a.group) - commandGroups.indexOf(b.group));
}

/** Every command, whether it makes sense now or not: for the shortcut sheet. */
export function allCommands(): readonly Command[] {
  return [...registry.values()].sort(
    (a, b) => commandGroups.indexOf(a.group) - commandGroups.indexOf(b.group),
  );
}

/** The first key of a command, for printing; undefined when it has none or is not registered. */
export function bindingOf(id: string): KeyBinding | undefined {
  return registry.get(id)?.keys[0];
}

/** Runs a command by id if it makes sense now; a refusal is shown. Tells whether there was one to run. */
export function runCommand(id: string): boolean {
  const command = registry.get(id);
  if (command === undefined || !(command.when?.() ?? true)) return false;
  void start(command);
  return true;
}

async function start(command: Command): Promise<void> {
  try {
    await command.run();
  } catch (error) {
    toastError(error);
  }
}

/** Where the keyboard is at the moment of a key press. */
export type KeyPlace = {
  /** In a field or editor where characters are typed. */
  readonly typing: boolean;
  readonly dialogOpen: boolean;
  /** On a control that uses bare keys itself: a menu, a list, a tree of dates. */
  readonly ownsLetters: boolean;
  readonly singleKeys: boolean;
};

/** The command that a key press means in a place, or null. */
export function commandForKey(press: KeyPress, place: KeyPlace): Command | null {
  const matches = [...registry.values()].filter((command) =>
    command.keys.some((key) => matchesKey(press, key) && allowedIn(command, key, place)),
  );
  return matches.find((command) => command.when?.() ?? true) ?? null;
}

/** Keys that edit text belong to the field; what acts on posts would act on another thing than the one typed in. */
const textChords: readonly KeyBinding[] = [
  'Mod+Z',
  'Mod+Shift+Z',
  'Mod+Y',
  'Mod+A',
  'Mod+C',
  'Mod+X',
  'Mod+V',
];

function worksWhileTyping(command: Command, key: KeyBinding): boolean {
  if (command.group === 'post' || command.group === 'calendar' || textChords.includes(key)) return false;
  return /^(Mod\+|Alt\+[A-Z]$|F\d|Shift\+F\d)/.test(key);
}

function allowedIn(command: Command, key: KeyBinding, place: KeyPlace): boolean {
  if (command.everywhere) return true;
  if ((place.typing && !worksWhileTyping(command, key)) || place.dialogOpen) return false;
  if (!isSingleKey(key)) return true;
  return place.singleKeys && !place.ownsLetters;
}
