import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readOcr, recogniseOcr } from '../src/core/formats'
import type { Source } from '../src/core/text'
import { pdfSource } from '../src/main/pdf'
import { sample } from '../tests/corpus/shared'

/** A page whose lines have places, read by geometry. */
export interface PrintedPage {
  readonly name: string
  readonly source: Source
  /** A file with the source's text. */
  readonly raw: string
  readonly gold: string
}

interface Gold {
  readonly blocks: readonly { readonly article: string; readonly role: string }[]
}

/**
 * The sample pages as PDF, ALTO and hOCR; `scratch` is a folder for what has to be a file.
 *
 * @param truths the files that say what is printed on Tesseract's pages, by their numbers
 */
export async function printedPages(
  scratch: string,
  truths: ReadonlyMap<string, string>,
): Promise<readonly PrintedPage[]> {
  const pages: PrintedPage[] = []
  const add = (name: string, gold: string, source: Source) => {
    const raw = join(scratch, `${name.replace('/', '-')}.txt`)
    writeFileSync(raw, source.lines.map(({ text }) => text).join('\n'))
    pages.push({ name, source, raw, gold })
  }
  for (const dev of ['dev-a', 'dev-b']) {
    const gold = asOnTheSheet(sample('typeset', `${dev}.gold.json`), join(scratch, `${dev}.sheet.gold.json`))
    const read = await pdfSource(dev, readFileSync(sample('typeset', `${dev}.pdf`)))
    if (read.kind === 'source') add(`${dev}.pdf`, gold, read.source)
    for (const [name, ending] of [
      ['alto', 'xml'],
      ['hocr', 'hocr'],
    ] as const)
      add(
        `${dev}.${name}`,
        gold,
        together(
          dev,
          [1, 2].map((n) => scanned('typeset', `${dev}-${n}.${ending}`)),
        ),
      )
  }
  for (const [page, gold] of truths)
    for (const [name, ending] of [
      ['alto', 'alto.xml'],
      ['hocr', 'hocr'],
    ] as const)
      add(`tess/${page}.${name}`, gold, scanned('tesseract', `page-${page}.${ending}`))
  return pages
}

function scanned(...path: readonly [string, string]): Source {
  const text = readFileSync(sample(...path), 'utf8')
  const format = recogniseOcr(text)
  if (!format) throw new Error(`not a page of an engine: ${path.join('/')}`)
  return readOcr(format, path[1], text)
}

/** Two printed pages as one source, as an issue has them. */
function together(name: string, sources: readonly Source[]): Source {
  return {
    name,
    lines: sources.flatMap(({ lines }, n) => lines.map((line) => ({ ...line, page: n + 1 }))),
    pages: sources.flatMap(({ pages }) => pages ?? []),
  }
}

/**
 * The truth in the order of the sheet. dev-a's stands in the order of the text that it was made of, whose headlines
 * follow their articles; on the sheet they stand above them.
 */
function asOnTheSheet(file: string, to: string): string {
  const gold = JSON.parse(readFileSync(file, 'utf8')) as Gold
  const articles = Map.groupBy(gold.blocks, ({ article }) => article)
  const blocks = [...articles.values()].flatMap((own) => {
    const body = own.findIndex(({ role }) => role === 'body')
    const late = own.filter(
      ({ role }, n) => n > body && body >= 0 && (role === 'headline' || role === 'kicker'),
    )
    return [...late, ...own.filter((block) => !late.includes(block))]
  })
  writeFileSync(to, JSON.stringify({ ...gold, blocks }))
  return to
}
