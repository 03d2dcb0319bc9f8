import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportWhole } from '../../src/main/cli/export-whole'
import { openReadingLibrary } from '../../src/main/library'
import { openLibrary, take } from '../../src/main/work'
import { cleanInProcess } from '../store/support/clean-in-process'
import { rawPage } from '../store/support/newspaper'

/**
 * A whole library out, page by page: how many pages a second in each kind of form, and that memory does not grow with
 * the library (below 400 MB). `STET_BENCH_EXPORT=1000` makes as many pages, some ten articles each.
 */
const folder = mkdtempSync(join(tmpdir(), 'stet-bench-'))
const pages = Number(process.env.STET_BENCH_EXPORT ?? 100)
const perIssue = 20
const session = openLibrary(join(folder, 'library'), { cleaner: cleanInProcess })
for (let n = 0; n < pages; n++) {
  const issue = Math.floor(n / perIssue)
  const date = new Date(Date.UTC(2024, 0, 1 + issue)).toISOString().slice(0, 10)
  const place = { publication: '云溪晚报', date, number: String(issue), label: String((n % perIssue) + 1) }
  const file = new File([rawPage(n, 7500)], `${n}.txt`)
  await take(session, { file, encoding: null, again: true, ...place })
}
const articles = session.library.db.prepare<[], number>('SELECT count(*) FROM article').pluck().get()
await session.close()
console.log(`library: ${pages} pages, ${articles} articles`)

const quiet = { say: (key: string) => key, print: () => undefined, tell: () => undefined }
const { db, close } = openReadingLibrary(join(folder, 'library'))
globalThis.gc?.()
for (const format of [
  'text',
  'markdown',
  'html',
  'docx',
  'tracked',
  'json',
  'tei',
  'mentions',
  'errata',
] as const) {
  let most = 0
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 20)
  const began = performance.now()
  await exportWhole(db, { format, output: join(folder, format), each: 'page' }, {}, quiet)
  const seconds = (performance.now() - began) / 1000
  clearInterval(watch)
  const speed = (pages / seconds).toFixed(0)
  console.log(`${format}: ${speed} pages/s, at most ${(most / 1e6).toFixed(0)} MB`)
  globalThis.gc?.()
}
close()
rmSync(folder, { recursive: true, force: true })
