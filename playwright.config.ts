import { defineConfig } from '@playwright/test';

// The real, built app (out/), one window at a time. scripts/test.mjs says which Electron that is.
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  timeout: 90_000,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
});
