import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { exportFormats, type PageId } from '../../src/core/contract'
import { randomFrom, rawPage } from '../store/support/newspaper'
import { quantile } from './quantile'
import { residentMegabytes } from './resident'
import { serveStet } from './served'
import { sitting, type Times } from './sitting'
import { linkTo } from './window-link'

/**
 * A month at one library, told day by day (STET_BENCH_DAYS, 20): two imports of seven or eight pages, 500 operations in
 * sittings of 25, two exports, and a restart, every second time by kill -9. In all 300 pages, 10,000 operations, 40
 * imports, 40 exports, 20 restarts. What grows from day to day beyond the pages, leaks or slows down; at the end
 * the library is verified, and it is told what its file is filled with.
 */
const days = Number(process.env.STET_BENCH_DAYS ?? 20)
const importsADay = 2
const operationsADay = 500
const operationsASitting = 25

const folder = mkdtempSync(join(tmpdir(), 'stet-endurance-'))
const library = join(folder, 'library')
const stetJs = join(process.cwd(), 'out/main/stet.js')
const stet = (...args: string[]) =>
  execFileSync(process.execPath, [stetJs, ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 })
const random = randomFrom(20240318)
const pages: PageId[] = []
const done = { operations: 0, imports: 0, exports: 0, restarts: 0 }
/** What Stet writes by itself; PAGE wants places, which typed pages have none of. */
const formats = exportFormats.filter((format) => format !== 'page-xml')

for (let day = 1; day <= days; day++) {
  const began = performance.now()
  const served = await serveStet(library, join(folder, 'home'))
  const link = await linkTo(served.url)
  const times: Times = new Map()
  // The first answer is worth waiting for; it is what the window waits for.
  await link.library.shelf.publications()
  const start = performance.now() - began

  for (let batch = 0; batch < importsADay; batch++) {
    const date = new Date(Date.UTC(2024, 0, done.imports + 1)).toISOString().slice(0, 10)
    for (let label = 1; label <= (batch % 2 === 0 ? 7 : 8); label++) {
      const text = rawPage(pages.length + 1, 7_500)
      const { page } = await link.library.intake.take({
        file: new File([text], `${label}.txt`),
        encoding: 'utf-8',
        publication: '云溪晚报',
        date,
        number: String(done.imports),
        label: String(label),
        again: false,
      })
      pages.push(page.id)
    }
    done.imports++
  }
  for (let acts = 0; acts < operationsADay; acts += operationsASitting) {
    const page = pages[Math.floor(random() * pages.length)] as PageId
    done.operations += await sitting(link.library, page, { acts: operationsASitting, random, times })
  }
  const [publication] = await link.library.shelf.publications()
  if (!publication) throw new Error('nothing was imported')
  const issues = await link.library.shelf.issues({ publication: publication.id })
  const issue = issues[Math.floor(random() * issues.length)]
  if (!issue) throw new Error('there is no issue')
  const format = formats[day % formats.length] ?? 'text'
  await link.library.exits.render({ scope: { kind: 'issue', issue: issue.id }, format })
  stet('export', library, '--issue', String(issue.id), '--format', 'text', '-o', join(folder, `${day}.txt`))
  done.exports += 2

  const resident = residentMegabytes(served.process)
  const file = statSync(join(library, 'library.sqlite')).size / 2 ** 20
  if (day % 2 === 0 && served.process) process.kill(served.process, 'SIGKILL')
  else served.close()
  await served.gone
  link.close()
  done.restarts++
  const spent = [...times]
    .map(([what, all]) => `${what} ${quantile(all, 0.5).toFixed(1)}/${quantile(all, 0.95).toFixed(1)}`)
    .join(', ')
  console.log(
    `day ${String(day).padStart(2)}: ${pages.length} pages; start ${start.toFixed(0)} ms; memory ${resident.toFixed(0)} MB, file ${file.toFixed(1)} MB; ms median/p95: ${spent}`,
  )
}
console.log(
  `\n${pages.length} pages, ${done.operations} operations, ${done.imports} imports, ${done.exports} exports, ${done.restarts} restarts`,
)
console.log(stet('verify', library).trim())
const db = new Database(join(library, 'library.sqlite'), { readonly: true })
const parts = db
  .prepare<[], { name: string; size: number }>(
    'SELECT name, sum(pgsize) AS size FROM dbstat GROUP BY name ORDER BY size DESC LIMIT 12',
  )
  .all()
console.log(parts.map(({ name, size }) => `${name} ${(size / 2 ** 20).toFixed(1)} MB`).join(', '))
db.close()
rmSync(folder, { recursive: true, force: true })
