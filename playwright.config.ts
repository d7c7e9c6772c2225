import { defineConfig } from '@playwright/test';
import { screensOfRun } from './tests/helpers/screens.ts';

// The real, built app (out/), one window on a screen at a time. scripts/test.mjs says which Electron that is.
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  timeout: 90_000,
  // A wait, not a measurement: on a busy machine the sample's weeks of history take longer to write than the usual 5 s.
  expect: { timeout: 20_000 },
  workers: Math.max(1, screensOfRun().length),
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
});
