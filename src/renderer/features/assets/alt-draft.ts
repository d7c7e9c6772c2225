/** A line that is being typed, and saves itself. */
export type AltDraft = {
  readonly type: (value: string) => void;
  /** Saves what is not saved yet, at once: on leaving the field, and when the field goes away. */
  readonly flush: () => void;
  /** Takes in what the core holds. What is being typed stays. */
  readonly stored: (text: string) => void;
};

/** Pause after the last key until what was typed is saved, in ms: each save is an entry of the journal. */
export const ALT_SAVE_AFTER = 1500;

/**
 * Keeps a line that is being typed until it is saved: after a pause, and when it is flushed.
 * @param stored what the core holds
 * @param save tells whether the core took it; what it refuses is tried again with the next key or flush
 * @param show told what is to stand in the field
 */
export function createAltDraft(
  stored: string,
  save: (text: string) => Promise<boolean>,
  show: (value: string) => void,
): AltDraft {
  let value = stored;
  let known = stored;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = (): void => {
    clearTimeout(timer);
    const text = value.trim();
    if (text === known.trim()) return;
    const before = known;
    known = text;
    void save(text).then((done) => {
      if (!done && known === text) known = before;
    });
  };

  return {
    flush,
    type: (next) => {
      value = next;
      show(next);
      clearTimeout(timer);
      timer = setTimeout(flush, ALT_SAVE_AFTER);
    },
    stored: (text) => {
      // What was saved comes back without the space that is being typed behind it.
      const isTyping = value.trim() !== known.trim() || text === value.trim();
      known = text;
      if (isTyping) return;
      value = text;
      show(text);
    },
  };
}
