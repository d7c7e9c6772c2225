import { describe, expect, it, vi } from 'vitest';
import { countPlaywright, countVitest, runStage, totalLine } from '../../scripts/lib/stages.mjs';

vi.stubEnv('MASTHEAD_QUIET', '1');

const stage = (run: () => Promise<{ passed: number; failed: number }>) => ({
  name: 'sample',
  title: 'a sample',
  run,
});

describe('counting', () => {
  it('takes a skipped test as failed', () => {
    expect(
      countVitest({ numTotalTests: 5, numPassedTests: 4, numFailedTestSuites: 0, testResults: [] }),
    ).toEqual({ passed: 4, failed: 1 });
    expect(
      countPlaywright({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 2 }, errors: [] }),
    ).toEqual({ passed: 3, failed: 2 });
  });

  it('takes a test file that could not be loaded as failed', () => {
    const broken = [{ status: 'failed', assertionResults: [] }];
    expect(
      countVitest({ numTotalTests: 2, numPassedTests: 2, numFailedTestSuites: 1, testResults: broken }),
    ).toEqual({ passed: 2, failed: 1 });
  });

  it('takes an error outside any test as failed', () => {
    expect(
      countPlaywright({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{}] }),
    ).toEqual({ passed: 3, failed: 1 });
  });
});

describe('a stage', () => {
  it('passes its counts on', async () => {
    expect(
      await runStage(
        stage(async () => ({ passed: 2, failed: 1 })),
        {},
      ),
    ).toEqual({ name: 'sample', passed: 2, failed: 1 });
  });

  it('that runs nothing is a failure', async () => {
    expect(
      await runStage(
        stage(async () => ({ passed: 0, failed: 0 })),
        {},
      ),
    ).toEqual({ name: 'sample', passed: 0, failed: 1 });
  });

  it('that crashes is a failure', async () => {
    const crash = stage(() => Promise.reject(new Error('gone')));
    expect(await runStage(crash, {})).toEqual({ name: 'sample', passed: 0, failed: 1 });
  });
});

describe('the last line', () => {
  it('adds all stages', () => {
    const results = [
      { name: 'unit', passed: 4, failed: 0 },
      { name: 'e2e', passed: 2, failed: 1 },
    ];
    expect(totalLine(results)).toBe('6 passed, 1 failed');
  });
});
