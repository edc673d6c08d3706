import { defineConfig, devices } from '@playwright/test';

const executablePath = process.env.CHROMIUM_PATH;

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  globalSetup: './scripts/checks/browser-servers.ts',
  workers: 2,
  fullyParallel: true,
  // Generous, since two workers may share their two cores with builds: a limit here measures nothing.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // A test that passes only sometimes is a defect, not bad luck.
  retries: 0,
  forbidOnly: true,
  reporter: [
    ['line'],
    ['json', { outputFile: process.env.TEST_REPORT ?? '.cache/reports/browser.json' }],
  ],
  use: {
    // So that a failure names its line.
    actionTimeout: 30_000,
    ...devices['Desktop Chrome'],
    // Known only in the workers, which start after the global setup.
    baseURL: process.env.TEST_SITE_URL,
    locale: 'ru-RU',
    timezoneId: 'Asia/Chita',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
