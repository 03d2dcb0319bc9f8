import { defineConfig } from 'vitest/config'

/** Each suite of the checks is a project; `npm run test:unit` and `test:store` pick one. */
export default defineConfig({
  test: {
    // Every core has files to run: Vitest's own choice leaves one idle, which of two is half the machine.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/property/**/*.test.ts', 'tests/corpus/**/*.test.ts'],
          setupFiles: ['tests/setup/seed.ts'],
          // Files of one worker share what they load: of the time that a file takes, loading it is half.
          isolate: false,
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
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A machine that others use too can be late; what fails twice is wrong.
          retry: 1,
        },
      },
    ],
  },
})
