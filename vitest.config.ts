import { defineConfig } from 'vitest/config';

const setupFiles = ['tests/setup/same-cases.ts'];
const outside = ['**/node_modules/**', '**/dist/**', '**/data/**'];

/**
 * Three kinds of tests: pure ones without a database, those of the server with a real PostgreSQL, and faults (kill,
 * orphan, two starts), which start and end servers of their own and so run one file at a time.
 */
export default defineConfig({
  test: {
    // Most tests wait for PostgreSQL or a worker: one core held back would stand idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'pure',
          setupFiles,
          include: ['{domain,methods,contract,worksheets,exports,web,scripts,locales}/**/*.test.{ts,tsx}'],
          exclude: outside,
          testTimeout: 15_000,
        },
      },
      {
        test: {
          name: 'server',
          setupFiles,
          // Modules are read once a worker, not once a file: a third of the time. A test leaves nothing behind in them.
          isolate: false,
          include: ['server/**/*.test.ts', 'tests/integration/**/*.test.ts', 'tests/golden/**/*.test.ts'],
          exclude: outside,
          globalSetup: ['tests/setup/postgres.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          exclude: outside,
          globalSetup: ['tests/setup/postgres.ts'],
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
