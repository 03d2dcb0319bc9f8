import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bench, group, run, summary } from 'mitata'
import { clean } from '../../src/core/rules'
import { tagDraft } from '../../src/core/tagging'
import { type Source, sourceFromText } from '../../src/core/text'
import { knowledge } from '../../src/main/work'

/** Cleaning and tagging, the dictionaries warm, on pages made of the program's own sample page. */
const folder = join(import.meta.dirname, '..', '..', 'resources', 'sample')
const sample = readdirSync(folder).find((name) => name.endsWith('.txt')) ?? ''
const text = readFileSync(join(folder, sample), 'utf8')
const known = knowledge()

/** The sample page again and again, as many lines of it as have this many characters. */
function pageOf(characters: number): Source {
  const lines: string[] = []
  for (let left = characters; left > 0; )
    for (const line of text.split('\n')) {
      if (left <= 0) break
      lines.push(line)
      left -= line.replace(/\s/gu, '').length
    }
  return sourceFromText('page', lines.join('\n'))
}

const one = pageOf(7500)
const ten = pageOf(75_000)
clean(one, known)

group('clean, all rules', () => {
  summary(() => {
    bench('a page of 7,500 characters', () => clean(one, known))
    bench('ten times the text', () => clean(ten, known))
  })
})

const draft = clean(one, known)
bench('tag the page: figures and entities', () =>
  tagDraft(draft, { gazetteer: null, words: known.lexicon ?? null }),
)

await run()
