import { defineConfig } from '@playwright/test';

import { chromiumFlags, findChromium } from './tests/e2e/harness/find-chromium.ts';

/** End-to-end tests in a real browser against real servers; each spec starts what it needs (see tests/e2e/harness). */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  workers: 2,
  fullyParallel: false,
  forbidOnly: process.env['CI'] === 'true',
  // A walk through a whole town takes three minutes on two quiet cores, and more than twice that on busy ones.
  timeout: 900_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    viewport: { width: 1280, height: 860 },
    actionTimeout: 30_000,
    trace: 'retain-on-failure',
    launchOptions: { executablePath: findChromium(), args: chromiumFlags },
  },
});
