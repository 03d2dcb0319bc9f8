import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportFormats } from '../../src/core/contract'
import { exportWhole } from '../../src/main/cli/export-whole'
import { openReadingLibrary } from '../../src/main/library'
import { attachScan, type ExportUnit, exportUnits, openLibrary, take } from '../../src/main/work'
import { cleanInProcess } from '../store/support/clean-in-process'
import { scanInProcess } from '../store/support/scan-in-process'
import { photographedPage, placedPage, scanOfPhotographed } from './placed-page'
import { asStarted } from './served'

/**
 * A whole library out in every form: how many pages a second, and the most memory that the process ever had, which is to
 * stay below 400 MB however large the library is, and below 500 with photos: glibc keeps some 100 MB of what libvips has
 * let go. Each form leaves from a process of its own, as from the command line. The first issue has scans with four photos
 * each, which some forms cut out.
 * `STET_BENCH_EXPORT=1000` makes as many pages, some ten articles each.
 */
const perIssue = 20
const [, , asked, unit, library, output] = process.argv
const format = exportFormats.find((one) => one === asked)
const each = exportUnits.find((one) => one === unit)
if (format && each && library && output) await leave(format, each, library, output)
else await measure(Number(process.env.STET_BENCH_EXPORT ?? 100))

async function leave(
  what: (typeof exportFormats)[number],
  by: ExportUnit,
  from: string,
  to: string,
): Promise<void> {
  const quiet = { say: (key: string) => key, print: () => undefined, tell: console.error }
  const { close, ...library } = openReadingLibrary(from)
  const began = performance.now()
  const code = await exportWhole(
    { library, scans: scanInProcess(from) },
    { format: what, output: to, each: by },
    {},
    { ...quiet, tell: () => undefined },
  )
  const seconds = (performance.now() - began) / 1000
  close()
  process.send?.({ code, seconds, most: process.resourceUsage().maxRSS / 1000 })
}

async function measure(pages: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-bench-'))
  const from = join(folder, 'library')
  const session = openLibrary(from, { cleaner: cleanInProcess, scanner: scanInProcess(from) })
  const scan = await scanOfPhotographed()
  for (let n = 0; n < pages; n++) {
    const issue = Math.floor(n / perIssue)
    const date = new Date(Date.UTC(2024, 0, 1 + issue)).toISOString().slice(0, 10)
    const place = { publication: '云溪晚报', date, number: String(issue), label: String((n % perIssue) + 1) }
    const photos = issue === 0
    const file = new File([photos ? photographedPage(n) : placedPage(n)], `${n}.xml`)
    const { page } = await take(session, { file, encoding: null, again: true, ...place })
    if (photos) await attachScan(session, { page: page.id, sheet: 1, file: scan })
  }
  const articles = session.library.db.prepare<[], number>('SELECT count(*) FROM article').pluck().get()
  await session.close()
  console.log(`library: ${pages} pages with places, ${articles} articles`)
  for (const what of exportFormats) {
    const said: string[] = []
    for (const by of ['page', 'issue'] as const) {
      const to = join(folder, 'out')
      const child = fork(import.meta.filename, [what, by, from, to], {
        execArgv: asStarted.execArgv,
        env: { ...process.env, ...asStarted.env },
      })
      const [told] = (await once(child, 'message')) as [{ code: number; seconds: number; most: number }]
      await once(child, 'exit')
      const speed = (pages / told.seconds).toFixed(0)
      said.push(
        `by ${by} ${speed} pages/s, at most ${told.most.toFixed(0)} MB${told.code === 0 ? '' : ', FAILED'}`,
      )
      rmSync(to, { recursive: true, force: true })
    }
    console.log(`${what}: ${said.join('; ')}`)
  }
  rmSync(folder, { recursive: true, force: true })
}
