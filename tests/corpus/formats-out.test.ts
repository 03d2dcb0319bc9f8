import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Edition, EditionPage } from '../../src/core/exits'
import { formats } from '../../src/core/exits'
import { printedLines } from '../../src/core/exits/ocr/printed-lines'
import { readOcr, recogniseOcr, Unreadable } from '../../src/core/formats'
import { formatNames, imported } from '../unit/exits/engine-files'
import { faults } from '../unit/exits/validator'
import { writing } from '../unit/exits/writing'
import { hasShared, sample, withoutShared } from './shared'

const files = hasShared
  ? globSync(['formats/{alto,page,hocr}/**/*.{xml,html,hocr}', 'tesseract/*.{xml,hocr}'], {
      cwd: sample(),
    }).sort()
  : []

/** A file as it is read and cleaned; null = it is none that can be read, which another test holds. */
function read(file: string) {
  const text = readFileSync(sample(file), 'utf8').replace(/^\uFEFF/u, '')
  const format = recogniseOcr(text)
  if (!format) return null
  try {
    const edition = imported(format, text)
    return { text, format, edition, page: edition.pages[0] as EditionPage }
  } catch (error) {
    if (error instanceof Unreadable) return null
    throw error
  }
}

/** The validator takes a third of a second for a file, and all are written by the same hand: one in so many is asked. */
const validatedOnly = 6

const squeezed = (said: readonly string[]) => [...said.join('').replace(/\s/gu, '')].sort().join('')

/** How many files were changed in place. */
let corrected = 0

describe.skipIf(!hasShared)(`files of many producers${hasShared ? '' : ` (${withoutShared})`}`, () => {
  test.each(files)(
    '%s goes back as its own file with what was corrected, and to the other formats',
    async (file) => {
      const found = read(file)
      if (!found) return
      const { text, format, edition, page } = found
      const source = page.engine()?.source
      if (!source) throw new Error('a source')
      const now = printedLines({ ...page, source })
      const said = squeezed(now.map((line) => line.text))
      const own = formats[formatNames[format]].write(edition) as string
      if (now.every(({ edits }) => edits.length === 0)) expect(own).toBe(text)
      else expect(squeezed(readOcr(format, file, own).lines.map((line) => line.text))).toBe(said)

      // What begins as it came is no new file: only corrections were put into it.
      if (own.slice(0, 200) === text.slice(0, 200)) corrected++

      const anew: Edition = {
        ...edition,
        pages: [{ ...page, engine: () => ({ source, file: null }) }],
      }
      const validated = files.indexOf(file) % validatedOnly === 0
      if (validated) expect(await faults('tei', formats.tei.write(anew, writing()))).toEqual([])
      const placed = source.pages?.every(({ width, height }) => width > 0 && height > 0)
      for (const to of ['alto', 'page', 'hocr'] as const) {
        if (to === 'page' && !placed) continue
        const out = formats[formatNames[to]].write(anew) as string
        if (validated && to !== 'hocr') expect(await faults(to, out)).toEqual([])
        expect(squeezed(readOcr(to, file, out).lines.map((line) => line.text))).toBe(said)
      }
    },
  )

  test('almost all of them are changed in place', () => {
    const readable = files.filter((file) => read(file) !== null)
    expect(corrected / readable.length).toBeGreaterThan(0.9)
  })
})
