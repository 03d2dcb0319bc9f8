import { defineConfig } from 'vitest/config'

/** Each suite of the checks is a project; `npm run test:unit` and `test:store` pick one. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/property/**/*.test.ts', 'tests/corpus/**/*.test.ts'],
          setupFiles: ['tests/setup/seed.ts'],
          // No test is about time; on a busy machine a process takes a second to start.
          testTimeout: 120_000,
          hookTimeout: 300_000,
          retry: 1,
        },
      },
      {
        test: {
          name: 'store',
          include: ['tests/store/**/*.test.ts'],
          setupFiles: ['tests/setup/seed.ts'],
          pool: 'forks',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A machine that others use too can be late; what fails twice is wrong.
          retry: 1,
        },
      },
    ],
  },
})
