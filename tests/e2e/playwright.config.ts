/** The built pages in Chromium, against the development host: the same commands as in the window. */
import { defineConfig } from '@playwright/test';

/** Nothing of the browser may reach out, and nothing it has of its own may start. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: '.',
  outputDir: 'test-results',
  globalSetup: './build-host.ts',
  // Each test has a host and a profile of its own.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    viewport: { width: 1366, height: 768 },
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    launchOptions: {
      executablePath: process.env['TENKEN_CHROMIUM'] ?? '/usr/bin/chromium',
      args: QUIET,
    },
  },
});
