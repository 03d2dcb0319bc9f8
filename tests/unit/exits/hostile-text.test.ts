import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { exportFormats } from '../../../src/core/contract'
import { type Edition, type Format, formats } from '../../../src/core/exits'
import { block, crop, edition, picture } from './edition'
import { engineFiles, imported } from './engine-files'
import { joined } from './joined'
import { writing } from './writing'

/** What XML cannot hold, half a character, marks that turn the direction, what looks like a formula or like markup. */
const odd = '=1+1\u0001\u000b\u001b\ud800<b>&]]>"\'\u202e\u2066\u200fיום\u2028🧑‍🚒\ufffe'
const name = `@SUM(A1)${odd}`

const hostile: Edition = {
  ...edition(
    [
      [
        block('headline', odd),
        block('byline', ['－本报', { entity: 'person', record: '7' }], `+${odd}`),
        block(
          'body',
          [`＝${odd}`, { entity: 'work' }],
          ['-12人', { figure: 'quantity', value: -12, unit: odd }],
        ),
        picture(),
        block('caption', [odd, { sic: odd }]),
      ],
    ],
    { '7': { kind: 'person', name, aliases: [odd], notes: odd, links: [odd] } },
    async () => crop('a JPEG'),
  ),
  publication: odd,
  number: odd,
}

/** The texts in a file: itself, or what is packed in it. */
async function textsOf(format: Format, what: Edition): Promise<readonly (readonly [string, string])[]> {
  const out = await format.write(what, writing())
  if (typeof out === 'string') return [[format.extension, out]]
  const bytes = out instanceof Uint8Array ? out : 'pieces' in out ? joined(out.pieces) : out.bytes
  if (format.mediaType.startsWith('text/')) return [[format.extension, strFromU8(bytes)]]
  const packed = unzipSync(bytes)
  return Object.entries(packed)
    .filter(([path]) => /\.(?:xml|xhtml|rels|opf|html)$/u.test(path))
    .map(([path, bytes]) => [path, strFromU8(bytes)])
}

function parse(xml: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
}

const controls = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

/** PAGE wants places, and what an engine read may hold no control characters. */
const placed = imported('hocr', engineFiles.hocr([['=1+1<&>"\u202e', '🧑‍🚒']]))
const formOf = (name: (typeof exportFormats)[number]): Format => formats[name]

test.each(exportFormats)('text of any kind can be read again as %s', async (name) => {
  const texts = await textsOf(formOf(name), name === 'page-xml' ? placed : hostile)
  expect(texts.length).toBeGreaterThan(0)
  for (const [path, text] of texts) {
    if (/\.(?:xml|xhtml|rels|opf)$/u.test(path)) parse(text)
    if (/(?:xml|xhtml|html|rels|opf)$/u.test(path)) expect(controls.test(text), path).toBe(false)
    if (/json(?:ld)?$/u.test(path)) JSON.parse(text)
    if (/jsonl$/u.test(path)) for (const line of text.trimEnd().split('\n')) JSON.parse(line)
  }
})

const tables = exportFormats.filter((name) => formOf(name).extension.endsWith('csv'))

test.each(tables)('no cell of %s begins as a formula', async (name) => {
  const [[, text] = ['', '']] = await textsOf(formOf(name), hostile)
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/u, ''), { skipEmptyLines: true })
  expect(errors).toEqual([])
  const begun = data.flat().filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/u.test(cell) && !/^-?\d+$/u.test(cell))
  expect(begun).toEqual([])
})
