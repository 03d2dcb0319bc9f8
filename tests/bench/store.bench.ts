import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { bench, run, summary } from 'mitata'
import type { PageId } from '../../src/core/contract'
import { openReadingLibrary } from '../../src/main/library'
import { openLibrary, take } from '../../src/main/work'
import { searchArticles } from '../../src/main/work/find/search'
import { append } from '../../src/main/work/log/append'
import { openPage } from '../../src/main/work/log/open-page'
import { loadPage } from '../../src/main/work/log/open-pages'
import { cleanInProcess } from '../store/support/clean-in-process'
import { client, insertion, operation } from '../store/support/edit-requests'
import { rawPage } from '../store/support/newspaper'
import { quantile } from './quantile'

/**
 * The library's budgets (DESIGN §9): appending a typing burst (p95 3 ms), opening a page of 7,500 characters (100 ms)
 * and of 200,000 (200 ms), and search. The ratios are to SQLite's own cost of a transaction with one row, in the same run.
 */
const folder = mkdtempSync(join(tmpdir(), 'stet-bench-'))
const session = openLibrary(join(folder, 'library'), { cleaner: cleanInProcess })

async function importPage(seed: number, characters: number): Promise<PageId> {
  const file = new File([rawPage(seed, characters)], `${seed}.txt`)
  const place = { publication: '云溪晚报', date: null, number: null, label: String(seed) }
  return (await take(session, { file, encoding: null, again: true, ...place })).page.id
}

const page = await importPage(1, 7500)
const long = await importPage(0, 200_000)
const neighbours = Number(process.env.STET_BENCH_PAGES ?? 200)
const began = performance.now()
for (let n = 0; n < neighbours; n++) await importPage(2 + n, 7500)
const perPage = (performance.now() - began) / neighbours
const { characters } = openPage(session, { page }).page
const articles = session.library.db.prepare<[], number>('SELECT count(*) FROM article').pluck().get()
console.log(`library: ${neighbours + 2} pages, ${articles} articles; the page: ${characters} characters`)
console.log(`importing a page, cleaning included: ${perPage.toFixed(1)} ms`)

const bare = new Sqlite(join(folder, 'bare.sqlite'))
bare.pragma('journal_mode = WAL')
bare.pragma('synchronous = NORMAL')
bare.exec('CREATE TABLE row (id INTEGER PRIMARY KEY, text TEXT) STRICT')
const insert = bare.prepare('INSERT INTO row (text) VALUES (?)')

// 300 ms of fast typing are two or three characters; a composition commits as one step.
const burst = ['云', '溪', '的']
let typing = operation()
let count = 0
function type(): void {
  if (count++ % 20 === 0) typing = operation()
  const { version, document } = session.pages.get(page)
  const middle = document.resolve(Math.floor(document.content.size / 2))
  const at = middle.depth === 2 ? middle.pos : middle.pos + 2
  append(session, {
    page,
    client,
    version,
    operation: typing,
    steps: burst.map((text, n) => insertion(at + n, text)),
  })
}

// By hand as well: a p95 wants single calls. The processor's own time beside the clock's tells how busy the machine was.
const bursts = 1000
const times: number[] = []
const before = process.cpuUsage()
for (let n = 0; n < bursts; n++) {
  const from = performance.now()
  type()
  times.push(performance.now() - from)
  if (n % 10 === 0) await new Promise(setImmediate)
}
const { user, system } = process.cpuUsage(before)
const ranks = [0.5, 0.95, 0.99].map((part) => quantile(times, part).toFixed(2)).join(' / ')
const own = ((user + system) / 1000 / bursts).toFixed(2)
console.log(
  `append, ${bursts} bursts of ${burst.length} steps: median / p95 / p99 ${ranks} ms (budget p95 3 ms); processor time ${own} ms each`,
)

summary(() => {
  bench('one row in a transaction (SQLite itself)', () => insert.run('云溪')).baseline(true)
  bench('append a typing burst: log, derive, index', type)
})
bench('open the page from the library, cold', () => loadPage(session.library.db, page))
bench('answer a window that opens the page', () => openPage(session, { page }))
bench('open a page of 200,000 characters, cold', () => loadPage(session.library.db, long))
bench('answer a window that opens it', () => openPage(session, { page: long }))
const reading = openReadingLibrary(join(folder, 'library'))
for (const query of ['云', '云溪', '造纸公司', '“我们不求快，只求稳。”', '没有这一句'])
  bench(`search ${query}`, () => searchArticles(reading.db, { query, limit: 20 }))
await run()

bare.close()
reading.close()
await session.close()
rmSync(folder, { recursive: true })
