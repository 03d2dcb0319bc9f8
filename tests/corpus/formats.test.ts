import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readOcr, recogniseOcr, Unreadable } from '../../src/core/formats'
import { hasShared, sample, withoutShared } from './shared'

const files = hasShared
  ? globSync(['formats/**/*.{xml,html,hocr}', 'typeset/*.{xml,hocr}', 'tesseract/*.{xml,hocr}'], {
      cwd: sample(),
    }).sort()
  : []

const decode = (text: string) =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (whole, hex, decimal, name) =>
    hex || decimal
      ? String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
      : ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name as string] ?? whole),
  )
const squeeze = (text: string) => [...text.replace(/\s/gu, '')].sort().join('')

/** The characters that a file's markup holds for its lines, read without our reader's help; null = not by lines. */
function writtenIn(format: 'page' | 'hocr', text: string): string | null {
  if (format === 'hocr') {
    const body = /<body[^>]*>([\s\S]*)<\/body>/iu.exec(text)?.[1] ?? text
    return decode(body.replace(/<!--[\s\S]*?-->|<[^>]*>/gu, ''))
  }
  const lines = text.match(/<(?:\w+:)?TextLine\b[\s\S]*?<\/(?:\w+:)?TextLine>/gu) ?? []
  const unicode = /<(?:\w+:)?TextEquiv\b([^>]*)>[\s\S]*?<(?:\w+:)?Unicode>([\s\S]*?)<\/(?:\w+:)?Unicode>/gu
  const best = (line: string) => {
    const own = line.replace(/<(?:\w+:)?Word\b[\s\S]*?<\/(?:\w+:)?Word>/gu, '')
    const equivalents = [...own.matchAll(unicode)].map(([, attributes = '', content = '']) => ({
      index: Number(/index="(\d+)"/u.exec(attributes)?.[1] ?? 0),
      content,
    }))
    return equivalents.toSorted((one, other) => one.index - other.index)[0]?.content ?? ''
  }
  const inLines = lines.map(best).join('')
  return inLines === '' ? null : decode(inLines)
}

describe.skipIf(!hasShared)(`files of many producers${hasShared ? '' : ` (${withoutShared})`}`, () => {
  test.each(files)('%s is read or refused with its reason', (file) => {
    const text = readFileSync(sample(file), 'utf8')
    const format = recogniseOcr(text)
    if (!format) {
      expect(text).toMatch(/<mets:mets|abbyy|IGT:Impact/iu)
      return
    }
    try {
      const source = readOcr(format, file, text)
      expect(file).not.toMatch(/\/invalid\//u)
      const outside = source.lines.filter(({ box, page }) => {
        const sheet = source.pages?.[(page ?? 1) - 1]
        return (
          box &&
          sheet &&
          sheet.width > 0 &&
          (box.x + box.width > sheet.width * 1.02 || box.y + box.height > sheet.height * 1.02)
        )
      })
      // The documentation's fragments of one line are drawn without regard to their page.
      if (source.lines.length > 5)
        expect(outside.length, 'boxes beyond the page').toBeLessThan(source.lines.length * 0.02)
      if (format === 'alto') {
        const written = [...text.matchAll(/<(?:\w+:)?String\b[^>]*?\sCONTENT=(["'])(.*?)\1/gu)].map(
          ([, , content]) => decode(content ?? ''),
        )
        const read = squeeze(source.lines.map((line) => line.text).join(''))
        // Every character that the engine wrote is there; only hyphens that it set apart (HYP) may be more.
        expect(read.length).toBeGreaterThanOrEqual(squeeze(written.join('')).length)
        if (!text.includes('<HYP')) expect(read).toBe(squeeze(written.join('')))
      }
      const written = format === 'alto' ? null : writtenIn(format, text)
      if (written !== null)
        expect(squeeze(source.lines.map((line) => line.text).join(''))).toBe(squeeze(written))
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      expect(error.kind).toMatch(/^(page-without-text|page-image-missing|page-size-no-number|unit-unknown)$/u)
    }
  })
})
