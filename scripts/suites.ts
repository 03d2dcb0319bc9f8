import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './run.ts'

/**
 * How a suite ended, in test cases. A file that could not be loaded, or a run that failed outside every test, counts
 * as one failed test.
 */
export interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** Vitest's JSON report, as far as it is read here. */
export interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/** Playwright's JSON report, as far as it is read here. */
export interface PlaywrightReport {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
  readonly errors: readonly unknown[]
}

/** Runs a project of vitest.config.ts. */
export function vitest(project: 'unit' | 'store'): Promise<Count> {
  return counted(countVitest, async (report) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const { code } = await run('vitest', ['run', '--project', project, ...reporters])
    return code
  })
}

/** Runs the browser tests; `env` says in which host. */
export function playwright(env: Readonly<Record<string, string>> = {}): Promise<Count> {
  return counted(countPlaywright, async (report) => {
    const { code } = await run('playwright', ['test', '--reporter=list,json'], {
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    })
    return code
  })
}

export function sum(counts: readonly Count[]): Count {
  return counts.reduce((total, count) => ({
    passed: total.passed + count.passed,
    failed: total.failed + count.failed,
    skipped: total.skipped + count.skipped,
  }))
}

/** Runs a suite that writes its JSON report into the file it is given and answers its exit code. */
async function counted<Report>(
  count: (report: Report) => Count,
  suite: (report: string) => Promise<number>,
): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-report-'))
  const report = join(folder, 'report.json')
  try {
    const code = await suite(report)
    const result = count(JSON.parse(readFileSync(report, 'utf8')) as Report)
    return code !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result
  } catch {
    // No report: the suite did not get as far as a test.
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function countVitest(report: VitestReport): Count {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

export function countPlaywright({ stats, errors }: PlaywrightReport): Count {
  return {
    // What passed the second time passed; the list names it as flaky.
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }
}
