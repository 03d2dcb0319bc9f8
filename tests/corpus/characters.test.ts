import { globSync, readFileSync } from 'node:fs'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { parseXml, readOcr, recogniseOcr, Unreadable, type XmlElement } from '../../src/core/formats'
import { pdfSource } from '../../src/main/pdf'
import { hasShared, sample, withoutShared } from './shared'

const found = (pattern: string) => (hasShared ? globSync(pattern, { cwd: sample() }).sort() : [])
const pages = found('{formats,typeset,tesseract}/**/*.{xml,html,hocr}').flatMap((file) => {
  const text = readFileSync(sample(file), 'utf8')
  const format = recogniseOcr(text)
  return format ? [{ file, format, text }] : []
})

/** How often each character stands there, without white space. */
function counted(text: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const char of text.replace(/\s/gu, '')) counts[char] = (counts[char] ?? 0) + 1
  return counts
}

/** What the lines of a PAGE file say, found without regard to their order. */
function saidInPage(element: XmlElement): string {
  if (element.name === 'TextLine') return equivalent(element) || element.children.map(saidInPage).join('')
  if (element.name === 'Word') return equivalent(element) || element.children.map(saidInPage).join('')
  if (element.name === 'Glyph') return equivalent(element)
  const inside = element.children.some(({ name }) => name === 'TextLine' || name === 'TextRegion')
  if (element.name === 'TextRegion' && !inside) return equivalent(element)
  return element.children.map(saidInPage).join('')
}

/** An element's reading with the lowest index; one without an index is the first. */
function equivalent({ children }: XmlElement): string {
  const readings = children.filter(({ name }) => name === 'TextEquiv')
  const index = ({ attributes }: XmlElement) => Number(attributes.index ?? -1)
  const [first] = readings.toSorted((a, b) => index(a) - index(b))
  const said = first?.children.find(({ name }) => name === 'Unicode') ?? first?.children[0]
  return said?.text.trim() === '' ? '' : (said?.text ?? '')
}

type HtmlNode = DefaultTreeAdapterTypes.ChildNode

/** The text inside a hOCR file's pages. */
function saidInHocr(node: HtmlNode | DefaultTreeAdapterTypes.Document, inPage = false): string {
  if ('value' in node) return inPage ? node.value : ''
  if (!('childNodes' in node)) return ''
  const isPage =
    'attrs' in node && node.attrs.some(({ name, value }) => name === 'class' && /\bocr_page\b/u.test(value))
  return node.childNodes.map((child) => saidInHocr(child, inPage || isPage)).join('')
}

/** What ALTO's strings say, with the hyphens that it sets apart, unless their word ends in them already. */
function saidInAlto(element: XmlElement): string {
  let text = ''
  for (const child of element.children) {
    if (child.name === 'String') text += child.attributes.CONTENT ?? ''
    else if (child.name === 'HYP') {
      const hyphen = child.attributes.CONTENT || '-'
      if (!text.endsWith(hyphen)) text += hyphen
    } else text += saidInAlto(child)
  }
  return text
}

const said = {
  alto: (text: string) => saidInAlto(parseXml(text)),
  page: (text: string) => saidInPage(parseXml(text)),
  hocr: (text: string) => saidInHocr(parse(text)),
} as const

const skipped = hasShared ? '' : ` (${withoutShared})`

describe.skipIf(!hasShared)(`every character of a file is in its source${skipped}`, () => {
  test.each(pages)('$file', ({ file, format, text }) => {
    try {
      const { lines } = readOcr(format, file, text)
      expect(counted(lines.map((line) => line.text).join(''))).toEqual(counted(said[format](text)))
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      // What is refused for want of text has none.
      if (error.kind === 'page-without-text') expect(counted(said[format](text))).toEqual({})
    }
  })

  test.each(found('{formats/pdf,typeset}/*.pdf'))(
    '%s',
    async (file) => {
      const bytes = readFileSync(sample(file))
      const read = await pdfSource(file, bytes)
      if (read.kind !== 'source') throw new Error(read.trouble)
      // pdf.js leaves out soft hyphens.
      const text = read.source.lines.map((line) => line.text.replaceAll('\u00ad', '')).join('')
      expect(counted(text)).toEqual(counted(await saidInPdf(bytes)))
    },
    60_000,
  )
})

/** The text that pdf.js itself finds, as the fonts say it. */
async function saidInPdf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS })
  const pdf = await task.promise
  let text = ''
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ disableNormalization: true })
    text += items.map((item) => ('str' in item ? item.str : '')).join('')
  }
  await task.destroy()
  return text
}
