import { expect, test } from 'vitest'
import type { PageId } from '../../src/core/contract'
import { openReadingLibrary, pageIds } from '../../src/main/library'
import { openLibrary, verify } from '../../src/main/work'
import { loadPage } from '../../src/main/work/log/open-pages'
import { startChild } from './support/child'
import { cleanInProcess, temporaryFolder } from './support/library'
import { randomFrom } from './support/newspaper'

const usual = process.env.npm_lifecycle_event === 'test:kill' ? 200 : 25
const rounds = Number(process.env.STET_KILL_ROUNDS ?? usual)
const seed = Number(process.env.STET_KILL_SEED ?? 20240318)
/** The library is one for so many rounds: what the next process finds is what the killed one left. */
const roundsPerLibrary = 10
/** So many answers a child gives at most before it is killed, and so long it goes on behind the last of them. */
const mostAnswers = 60
const longestAfterMs = 40

test(`${rounds} times killed at any moment, while it types and imports: opens, verifies clean, holds all that was answered`, {
  timeout: 60_000 + rounds * 30_000,
}, async () => {
  const random = randomFrom(seed)
  let folder = temporaryFolder()
  let answered = new Map<PageId, number>()
  let edits = 0
  let startMs = 1000
  for (let round = 0; round < rounds; round++) {
    if (round % roundsPerLibrary === 0) {
      folder = temporaryFolder()
      answered = new Map()
    }
    const begun = performance.now()
    const child = startChild('crash-child.ts', [folder, String(seed + round)])
    // Every fifth may die while it starts, and while it makes the library; the others in the midst of their work.
    const early = round % 5 === 0
    const answers = early ? 0 : Math.floor(random() * mostAnswers)
    let lived = 0
    let killed = early ? after(random() * 1.5 * startMs).then(child.kill) : null
    for (let line = await child.lines.next(); !line.done; line = await child.lines.next()) {
      const [what, page, version] = line.value.split(' ')
      if (what === 'open') startMs = performance.now() - begun
      else {
        answered.set(Number(page) as PageId, Number(version ?? 0))
        edits++
        lived++
      }
      if (lived >= answers) killed ??= after(random() * longestAfterMs).then(child.kill)
    }
    expect(early || lived >= answers, `round ${round} died by itself`).toBe(true)
    await killed
    // As the next start finds it, and then as it leaves it.
    const session = openLibrary(folder, { cleaner: cleanInProcess })
    await session.close()
    expect((await verify(folder)).differences, `round ${round}`).toEqual([])
    const library = openReadingLibrary(folder)
    const pages = new Set(pageIds(library.db))
    for (const [page, version] of answered) {
      expect(pages, `round ${round}`).toContain(page)
      expect(loadPage(library.db, page).version, `round ${round}, page ${page}`).toBeGreaterThanOrEqual(
        version,
      )
    }
    library.close()
  }
  expect(edits).toBeGreaterThan(rounds)
})

const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
