import { defineConfig } from 'vitest/config'

/** `pure` needs nothing but the process; `house` gets one PostgreSQL a run and a cloned database a worker. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: [
            'src/{kernel,analysis,commands,web,locales}/**/*.test.{ts,tsx}',
            'tests/architecture.test.ts',
            'tests/packages.test.ts',
          ],
          // A busy machine is no fault; what hangs still ends.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'house',
          include: [
            'src/{platform,modules}/**/*.test.{ts,tsx}',
            'src/*.test.{ts,tsx}',
            'tests/house/**/*.test.{ts,tsx}',
          ],
          globalSetup: ['tests/database.ts'],
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/database.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
