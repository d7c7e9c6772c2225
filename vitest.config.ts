import { defineConfig } from 'vitest/config';

/** Rooms whose modules hold nothing that a test could leave behind, and that no test puts others in place of. */
const together = ['tests/shared/**/*.test.ts', 'tests/main/core/**/*.test.ts'];

const elsewhere = ['tests/e2e/**', 'tests/faults/**', 'tests/bench/**', 'tests/fixtures/**'];

// Two stages of `npm test`: what must hold always (the projects `unit` and `unit-apart`), and what must hold when the
// machine fails (kill -9, full disk).
export default defineConfig({
  test: {
    pool: 'forks',
    // Every processor works; by itself Vitest leaves one out.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        // The files share a process and its modules, as the program's own code does: half their time was loading them.
        test: { name: 'unit', include: together, isolate: false, testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: 'unit-apart',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...elsewhere, ...together],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          testTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
