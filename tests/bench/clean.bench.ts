import { bench, group, run, summary } from 'mitata'
import { clean } from '../../src/core/rules'
import { tagDraft } from '../../src/core/tagging'
import { sourceFromText } from '../../src/core/text'
import { knowledge } from '../../src/main/work'
import { attack, attacks } from '../corpus/attacks'
import { rawPage } from '../store/support/newspaper'

/** Cleaning and tagging, dictionaries and code warm, on pages of our own sentences. */
const known = knowledge()
const tagging = { gazetteer: null, words: known.lexicon ?? null }

const one = sourceFromText('page', rawPage(1, 7_500))
const ten = sourceFromText('page', rawPage(1, 75_000))
const draft = clean(one, known)
// As in the midst of an issue, whose first pages have warmed the code up.
for (let page = 0; page < 40; page++) tagDraft(clean(one, known), tagging)

group('clean, all rules', () => {
  summary(() => {
    bench('a page of 7,500 characters', () => clean(one, known))
    bench('ten times the text', () => clean(ten, known))
  })
})

bench('tag the page: figures and entities', () => tagDraft(draft, tagging))

await run()

/** Milliseconds of the processor: others may be at work beside. */
function spent(text: string): number {
  const source = sourceFromText('attack', text)
  const before = process.cpuUsage()
  clean(source, known)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const rows = Object.entries(attacks).map(([name, unit]) => {
  const [small, large] = [30_000, 120_000].map((length) =>
    Math.min(spent(attack(unit, length)), spent(attack(unit, length))),
  )
  return { name, small: small ?? 0, large: large ?? 0, times: (large ?? 0) / (small ?? 1) }
})
const slow = rows.filter(({ large }) => large > 100)
console.log('\nattacks: 30,000 and 120,000 characters, ms; the slowest, and those that grow most')
for (const { name, small, large, times } of [
  ...rows.toSorted((a, b) => b.large - a.large).slice(0, 5),
  ...slow.toSorted((a, b) => b.times - a.times).slice(0, 5),
])
  console.log(
    `${name.padEnd(40)} ${small.toFixed(0).padStart(6)} ${large.toFixed(0).padStart(6)} × ${times.toFixed(1)}`,
  )
