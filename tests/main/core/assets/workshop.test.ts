import { describe, expect, it } from 'vitest';
import { type WorkshopProcess, workshopOver } from '#core/assets/workshop.ts';
import type { AssetJob } from '#shared/assets/jobs.ts';

const job: AssetJob = { kind: 'poster', folder: '/files', hash: 'ab'.repeat(32), bytes: new Uint8Array() };

/** Processes that answer at once, and hold as much as the test says. */
function processes(held: () => number) {
  const made: { killed: boolean }[] = [];
  const start = (): WorkshopProcess => {
    const state = { killed: false };
    made.push(state);
    let hear: (message: unknown) => void = () => undefined;
    let gone: () => void = () => undefined;
    return {
      post: (message) => {
        const { id } = message as { readonly id: number };
        const answer = { ok: true, kind: 'poster' };
        setImmediate(() => (held() < 0 ? gone() : hear({ id, answer, held: held() })));
      },
      kill: () => {
        state.killed = true;
      },
      onMessage: (listener) => {
        hear = listener;
      },
      onExit: (listener) => {
        gone = listener;
      },
    };
  };
  return { made, start };
}

describe('the workshop', () => {
  it('keeps one process for many files, and replaces it once it holds too much', async () => {
    let held = 100_000_000;
    const { made, start } = processes(() => held);
    const shop = workshopOver(start);
    await Promise.all([shop.run(job), shop.run(job), shop.run(job)]);
    expect(made).toEqual([{ killed: false }]);
    held = 900_000_000;
    await shop.run(job);
    held = 100_000_000;
    expect(await shop.run(job)).toMatchObject({ ok: true });
    expect(made).toEqual([{ killed: true }, { killed: false }]);
    shop.end();
  });

  it('answers for a process that died, and starts another', async () => {
    let held = -1;
    const { made, start } = processes(() => held);
    const shop = workshopOver(start);
    expect(await shop.run(job)).toEqual({ ok: false, code: 'died', values: {} });
    held = 1;
    expect(await shop.run(job)).toMatchObject({ ok: true });
    expect(made).toHaveLength(2);
    shop.end();
  });
});
