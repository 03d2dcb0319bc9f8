import { run } from './run.ts'
import type { Count } from './suites.ts'

/** What holds before any test runs. Each counts as one test; the name is what it says of the house. */
const checks = [
  { name: 'types', script: 'check:types' },
  { name: 'lint and format', script: 'check:lint' },
  { name: 'import rules', script: 'check:imports' },
  { name: 'unused code', script: 'check:unused' },
]

/** Runs every check at once, and shows what the failed ones said. */
export async function runChecks(): Promise<Count> {
  let failed = 0
  const runs = checks.map(async ({ name, script }) => ({
    name,
    ...(await run('npm', ['run', '--silent', script], { keep: true })),
  }))
  for (const { name, code, output } of await Promise.all(runs)) {
    if (code !== 0) failed += 1
    console.log(code === 0 ? `✓ ${name}` : `✗ ${name}\n${output}`)
  }
  return { passed: checks.length - failed, failed, skipped: 0 }
}
