import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import recognizers from '@microsoft/recognizers-text-suite'
import { bench, group, run, summary } from 'mitata'
import { buildGazetteer } from '../../src/core/tagging'
import { findFigures } from '../../src/core/tagging/figures'

/** Finding figures, beside Microsoft's recognizers on the same page, and a library's names in a page. */
const folder = join(import.meta.dirname, '..', '..', 'resources', 'sample')
const sample = readdirSync(folder).find((name) => name.endsWith('.txt')) ?? ''
const text = readFileSync(join(folder, sample), 'utf8')
const lines = text.split('\n').filter((line) => line.trim() !== '')
const tenfold = Array.from({ length: 10 }, () => lines).flat()
const chinese = 'zh-cn'

group('figures of a page', () => {
  summary(() => {
    bench('Stet', () => lines.map(findFigures))
    bench('Stet, ten times the text', () => tenfold.map(findFigures))
    bench('@microsoft/recognizers-text-suite', () =>
      lines.map((line) => [
        ...recognizers.recognizeNumber(line, chinese),
        ...recognizers.recognizePercentage(line, chinese),
        ...recognizers.recognizeCurrency(line, chinese),
        ...recognizers.recognizeDateTime(line, chinese),
      ]),
    )
  })
})

/** Names that look like names: two to six characters that stand on the page, and beside them. */
const characters = [...new Set(text.replace(/\s/gu, ''))]
const names = Array.from({ length: 100_000 }, (_, n) => {
  const length = 2 + (n % 5)
  let left = n * 2_654_435_761
  let name = ''
  for (let i = 0; i < length; i++) {
    name += characters[left % characters.length] ?? ''
    left = Math.floor(left / characters.length) + i
  }
  return { name, kind: 'person' as const, record: String(n) }
})
const gazetteer = buildGazetteer(names)
const page = text.repeat(Math.ceil(7500 / text.length)).slice(0, 7500)
bench('100,000 names in 7,500 characters', () => gazetteer.matches(page))

await run()
