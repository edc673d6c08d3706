import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        // Long limits everywhere: a busy machine must not make a right answer wrong.
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          exclude: ['tests/unit/office/**', 'tests/unit/publish/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // The editorial service against real git repositories, with processes that are killed.
        test: {
          name: 'office',
          include: ['tests/unit/office/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Paper that a real Chromium prints and Poppler reads, office files that LibreOffice opens.
        test: {
          name: 'documents',
          include: ['tests/documents/**/*.test.ts'],
          // Sheets take their stylesheets as text.
          css: true,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        // Servers as they are deployed: a real nginx with our configuration.
        test: {
          name: 'deploy',
          include: ['tests/deploy/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // The publisher over real git repositories, with a builder that takes milliseconds.
        test: {
          name: 'publish',
          include: ['tests/unit/publish/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Builds that are really run, one at a time: each takes a core and a gigabyte.
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
