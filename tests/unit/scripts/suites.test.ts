import { describe, expect, test } from 'vitest'
import { countPlaywright, countVitest, sum } from '../../../scripts/suites'

describe('the last line of the tests', () => {
  test('counts test cases, and a file that could not be loaded as one that failed', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
        { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    }
    expect(countVitest(report)).toEqual({ passed: 7, failed: 2, skipped: 3 })
  })

  test('counts a browser test that passed the second time as passed', () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] }
    expect(countPlaywright(report)).toEqual({ passed: 5, failed: 1, skipped: 2 })
  })

  test('counts an error outside of every browser test as one that failed', () => {
    const report = { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{}] }
    expect(countPlaywright(report)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  test('adds the suites up', () => {
    const one = { passed: 1, failed: 2, skipped: 3 }
    expect(sum([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 })
  })
})
