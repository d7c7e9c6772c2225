import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Tells what the tour does, in plain sentences, and keeps a picture of each stop. */
export class Narrator {
  readonly #folder: string;
  #stops = 0;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  say(sentence: string): void {
    process.stdout.write(`${sentence}\n`);
  }

  /** One step of the tour: its sentence, what is done, and the picture afterwards. */
  async stop(page: Page, name: string, sentence: string, act: () => Promise<void>): Promise<void> {
    this.#stops += 1;
    const number = String(this.#stops).padStart(2, '0');
    this.say(`${number}  ${sentence}`);
    try {
      await act();
    } catch (error) {
      await page
        .screenshot({ path: join(this.#folder, `${number}-${name}-failed.png`) })
        .catch(() => undefined);
      throw new TourFailure(sentence, error);
    }
    // Tiles glide back and messages slide in; the picture waits until they have.
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(this.#folder, `${number}-${name}.png`) });
  }
}

/** A stop that did not go as it should. */
export class TourFailure extends Error {
  constructor(sentence: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`The tour failed here: ${sentence}\n${reason}`, { cause });
    this.name = 'TourFailure';
  }
}
