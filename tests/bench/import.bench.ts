import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rawPage } from '../store/support/newspaper'
import { residentMegabytes } from './resident'
import { asStarted } from './served'

/**
 * A folder of texts of 7,500 characters made pages of a new library by the command line (DESIGN §9: 1,000 pages within
 * 60 s and 500 MB): reading, cleaning, deriving and indexing. STET_BENCH_IMPORT sets how many.
 */
const pages = Number(process.env.STET_BENCH_IMPORT ?? 1_000)
const perIssue = 20
const folder = mkdtempSync(join(tmpdir(), 'stet-import-bench-'))
const texts = join(folder, 'texts')
for (let n = 0; n < pages; n++) {
  const issue = join(texts, `云溪晚报-2024-${String(1 + Math.floor(n / perIssue)).padStart(3, '0')}`)
  mkdirSync(issue, { recursive: true })
  writeFileSync(join(issue, `${1 + (n % perIssue)}.txt`), rawPage(n, 7_500))
}

const began = performance.now()
const stet = spawn(
  process.execPath,
  [...asStarted.execArgv, join(process.cwd(), 'out/main/stet.js'), 'import', join(folder, 'library'), texts],
  { env: { ...process.env, ...asStarted.env }, stdio: ['ignore', 'ignore', 'inherit'] },
)
let most = 0
const watch = setInterval(() => {
  most = Math.max(most, residentMegabytes(stet.pid) || 0)
}, 50)
const code = await new Promise((resolve) => stet.once('exit', resolve))
clearInterval(watch)
const seconds = (performance.now() - began) / 1000
if (code !== 0) throw new Error(`stet import ended with ${code}`)
console.log(
  `${pages} pages in ${seconds.toFixed(1)} s (budget ${(0.06 * pages).toFixed(0)} s), at most ${most.toFixed(0)} MB (budget 500)`,
)
rmSync(folder, { recursive: true, force: true })
