import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { PageId } from '../../src/core/contract'
import { asAlto } from '../corpus/newspaper/as-alto'
import { asPdf } from '../corpus/newspaper/as-pdf'
import { printPage } from '../corpus/newspaper/printed-page'
import { quantile } from './quantile'
import { peakMegabytes } from './resident'
import { serveStet } from './served'
import { linkTo } from './window-link'

/**
 * A batch through the window's own door: 300 PDFs of a page each and 300 pages of ALTO (STET_BENCH_BATCH), looked at one
 * after the other and then taken, while somebody opens pages and their scans; then one PDF that is split into its pages,
 * and the whole batch once more, of which nothing is new. Told: pages a minute, the memory of the library's process at
 * its highest, for how long its main thread was blocked, and how long the desk waited for a page.
 */
const each = Number(process.env.STET_BENCH_BATCH ?? 300)
const sheets = 40

const folder = mkdtempSync(join(tmpdir(), 'stet-batch-'))
const stet = await serveStet(join(folder, 'library'), join(folder, 'home'), { watched: true })
const { library, close } = await linkTo(stet.url)

/** A few sheets of our own in turns: what differs is their seed. */
const kinds = {
  pdf: (seed: number) => new File([asPdf([printPage(seed)], seed)], `${seed}.pdf`),
  alto: (seed: number) => new File([asAlto(printPage(seed), seed)], `${seed}.xml`),
} as const

let last: PageId | null = null

async function take(file: File, label: string, apart = false): Promise<number> {
  const { encoding } = await library.intake.inspect({ file, encoding: null })
  const place = { publication: '云溪晚报', date: '2024-03-18', number: '412', label }
  const taken = await library.intake.take({ file, encoding, again: false, apart, ...place })
  last = taken.page.id
  return taken.kind === 'imported' ? 1 + taken.more.length : 0
}

try {
  for (const [kind, make] of Object.entries(kinds))
    await measured(`${each} × ${kind}`, async () => {
      let pages = 0
      for (let seed = 1; seed <= each; seed++) pages += await take(make(seed), `${kind} ${seed}`)
      return pages
    })
  const issue = new File(
    [
      asPdf(
        Array.from({ length: sheets }, (_, n) => printPage(n + 1)),
        1,
      ),
    ],
    'issue.pdf',
  )
  await measured(`a PDF of ${sheets} pages, split`, () => take(issue, '1', true))
  await measured('the ALTO pages again', async () => {
    let pages = 0
    for (let seed = 1; seed <= each; seed++) pages += await take(kinds.alto(seed), `${seed}`)
    return pages
  })
} finally {
  close()
  stet.close()
  await stet.gone
  rmSync(folder, { recursive: true, force: true })
}

async function measured(what: string, work: () => Promise<number>): Promise<void> {
  await stet.blocked()
  const waited: number[] = []
  let done = false
  const desk = atTheDesk(waited, () => done)
  const began = performance.now()
  const pages = await work()
  const minutes = (performance.now() - began) / 60_000
  done = true
  await desk
  const { longest, most, work: own } = await stet.blocked()
  console.log(
    `${what}: ${pages} pages, ${(pages / minutes).toFixed(0)} a minute; at most ${peakMegabytes(stet.process).toFixed(0)} MB; main thread blocked at most ${longest.toFixed(0)} ms, by its own work ${own.toFixed(0)} (99.9 %: ${most.toFixed(0)}); a page and its scan are there after ${quantile(waited, 0.5).toFixed(0)} ms, p95 ${quantile(waited, 0.95).toFixed(0)}`,
  )
}

/** Opens a page and asks for its scan, five times a second. */
async function atTheDesk(waited: number[], isDone: () => boolean): Promise<void> {
  while (!isDone()) {
    await pause(200)
    const page = last
    if (page === null) continue
    const began = performance.now()
    await library.pages.open({ page })
    const { sheets: seen } = await library.scans.of({ page })
    const scan = seen[0]?.scan
    if (scan) await library.scans.tile({ scan, level: 0, x: 0, y: 0 })
    waited.push(performance.now() - began)
  }
}
