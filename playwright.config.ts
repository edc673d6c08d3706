import { defineConfig, devices } from '@playwright/test';

const executablePath = process.env.CHROMIUM_PATH;

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  globalSetup: './scripts/checks/browser-servers.ts',
  workers: 2,
  fullyParallel: true,
  // A test that passes only sometimes is a defect, not bad luck.
  retries: 0,
  forbidOnly: true,
  reporter: [
    ['line'],
    ['json', { outputFile: process.env.TEST_REPORT ?? '.cache/reports/browser.json' }],
  ],
  use: {
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
