import { writeSync } from 'node:fs'
import type { PageId } from '../../../src/core/contract'
import { openLibrary, take } from '../../../src/main/work'
import { append } from '../../../src/main/work/log/append'
import { redo, undo } from '../../../src/main/work/log/undo'
import { cleanInProcess } from './clean-in-process'
import { client, insertion, operation } from './edit-requests'
import { randomFrom, rawPage } from './newspaper'

/**
 * Types and imports as fast as it can, until it is killed. A line for every answer, written at once (synchronously):
 * `imported PAGE`, or `at PAGE VERSION` after an edit.
 */
const [folder, seed] = process.argv.slice(2)
if (!folder || !seed) throw new Error('a folder and a seed are needed')
const random = randomFrom(Number(seed))
const session = openLibrary(folder, { cleaner: cleanInProcess })
const say = (line: string) => writeSync(1, `${line}\n`)
say('open')

const pages: PageId[] = []
let burst = operation()
for (let round = 0; ; round++) {
  if (pages.length === 0 || random() < 0.04) {
    const file = new File([rawPage(Number(seed) * 1000 + round, 600)], `page-${round}.txt`)
    const place = { publication: '云溪晚报', date: null, number: String(round), label: '1' }
    const taken = await take(session, { file, encoding: null, again: true, ...place })
    pages.push(taken.page.id)
    say(`imported ${taken.page.id}`)
  }
  const page = pages[Math.floor(random() * pages.length)]
  if (page === undefined) continue
  const choice = random()
  if (choice < 0.08) undo(session, { page, client })
  else if (choice < 0.12) redo(session, { page, client })
  else {
    if (random() < 0.3) burst = operation()
    const { version, document } = session.pages.get(page)
    const at = 2 + Math.floor(random() * 3)
    const steps = document.firstChild?.firstChild?.content.size
      ? [insertion(Math.min(at, 3), '云')]
      : [insertion(2, '溪')]
    append(session, { page, client, version, operation: burst, steps })
  }
  say(`at ${page} ${session.pages.get(page).version}`)
  if (round % 8 === 0) await new Promise(setImmediate)
}
