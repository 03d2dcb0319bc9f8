import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { IssueId, PageId } from '../../src/core/contract'
import { clean } from '../../src/core/rules'
import { draftOf, pageIds, scansOf } from '../../src/main/library'
import { pdfSource } from '../../src/main/pdf'
import { inspect, openLibrary, take, verify } from '../../src/main/work'
import { editIssue } from '../../src/main/work/shelf'
import { cleanInProcess, temporaryFolder } from './support/library'
import { at, pdfOf } from './support/pdf'
import { scanInProcess } from './support/scan-in-process'
import { bytesOf, lightness, paper, placesIn, served, story, taking } from './support/served-scans'

test('a PDF of two printed pages is one page with two sheets, cleaned as the command line cleans it', async () => {
  const { library, session, window } = served()
  const file = new File([paper], 'paper.pdf')
  expect(await window.intake.inspect({ file, encoding: null })).toMatchObject({
    format: 'pdf',
    lines: 6,
    label: '1-2',
    labels: ['1', '2'],
    apart: false,
  })
  const { page } = await window.intake.take(taking(file))
  const read = await pdfSource('paper.pdf', paper)
  if (read.kind !== 'source') throw new Error('unreachable')
  expect(draftOf(session.library.db, page.id)).toEqual(clean(read.source))

  const { sheets, lines } = await placesIn(window, { page: page.id })
  expect(sheets.map(({ sheet, width, height }) => [sheet, width, height])).toEqual([
    [1, 1111, 833],
    [2, 1111, 833],
  ])
  expect(lines.map(({ line, sheet }) => [line, sheet])).toEqual([
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 2],
    [5, 2],
    [6, 2],
  ])
  expect((await verify(library)).differences).toEqual([])
})

test('a line’s box lies on its ink, whichever way the sheet is turned', async () => {
  const { window } = served()
  /** Text that runs upright once the sheet is turned as its page says. */
  const turned = [
    [0, '1 0 0 1 100 200'],
    [90, '0 1 -1 0 200 100'],
    [180, '-1 0 0 -1 300 100'],
    [270, '0 -1 1 0 200 250'],
  ] as const
  for (const [rotate, matrix] of turned) {
    const content = `BT /F 20 Tf ${matrix} Tm (MMMMMMMM) Tj ET`
    const file = new File([pdfOf([{ content, rotate }])], `${rotate}.pdf`)
    const { page } = await window.intake.take(taking(file))
    const { sheets, lines } = await placesIn(window, { page: page.id })
    const [sheet] = sheets
    const box = lines[0]?.box
    if (!sheet?.scan || !box) throw new Error(`no box at ${rotate}`)
    expect(sheet.width > sheet.height).toBe(rotate % 180 === 0)
    const tile = await window.scans.tile({ scan: sheet.scan, level: 0, x: 0, y: 0 })
    const image = await bytesOf(tile)
    const { width = 1 } = await sharp(image).metadata()
    const scale = width / sheet.width
    const around = {
      left: Math.floor(box.x * scale),
      top: Math.floor(box.y * scale),
      width: Math.ceil(box.width * scale),
      height: Math.ceil(box.height * scale),
    }
    const inside = await lightness(await sharp(image).extract(around).toBuffer())
    const everywhere = await lightness(image)
    // M is mostly ink; on the rest of the sheet there is none.
    expect(inside, `ink at ${rotate}`).toBeLessThan(190)
    const share = (around.width * around.height) / (width * ((width / sheet.width) * sheet.height))
    expect(255 - everywhere, `all ink is there at ${rotate}`).toBeLessThan((255 - inside) * share * 1.3)
  }
})

test('pages that say which page they are become pages of their own, and the file is kept once', async () => {
  const { library, session, window } = served()
  const issue = pdfOf(
    ['A1', 'A2', 'A3'].map((label) => ({
      content: [at(30, 280, `Page ${label}`), story(label), at(30, 210, `News of ${label}`, 16)].join('\n'),
    })),
  )
  const file = new File([issue], 'issue.pdf')
  const seen = await window.intake.inspect({ file, encoding: null })
  expect(seen).toMatchObject({
    apart: true,
    labels: ['A1', 'A2', 'A3'],
    leads: ['News of A1', 'News of A2', 'News of A3'],
  })
  const taken = await window.intake.take({ ...taking(file), label: 'A1', apart: true })
  if (taken.kind !== 'imported') throw new Error('unreachable')
  expect([taken.page, ...taken.more].map(({ label }) => label)).toEqual(['A1', 'A2', 'A3'])
  const last = taken.more[1]?.id as PageId
  const { sheets, lines } = await placesIn(window, { page: last })
  expect(sheets).toMatchObject([{ sheet: 1, width: 1111 }])
  expect(lines).toHaveLength(5)
  expect((await verify(library)).differences).toEqual([])
  const kept = session.library.db
    .prepare('SELECT length(original) > 0 FROM source ORDER BY page')
    .pluck()
    .all()
  expect(kept).toEqual([1, 0, 0])
  expect(await window.intake.take({ ...taking(file), apart: true })).toMatchObject({ kind: 'already' })
})

test('a file that breaks off between two of its pages is no whole one, and goes on behind them', async () => {
  const library = join(temporaryFolder(), 'library')
  const stop = new AbortController()
  let made = 0
  const session = openLibrary(library, {
    cleaner: cleanInProcess,
    scanner: scanInProcess(library),
    now: () => {
      if (++made === 2) stop.abort()
      return '2024-03-18T00:00:00.000Z'
    },
  })
  const file = new File(
    [pdfOf(['The first', 'The second', 'The third'].map((name) => ({ content: story(name) })))],
    'issue.pdf',
  )
  const input = { ...taking(file), label: 'A1' }
  await expect(take(session, { ...input, apart: true }, stop.signal)).rejects.toThrow('aborted')
  expect(pageIds(session.library.db)).toHaveLength(2)
  expect(await inspect(session, { file, encoding: null })).toMatchObject({ already: null })

  const {
    issue: { id: issue },
  } = editIssue(session, {
    issue: 1 as IssueId,
    publication: '河谷早报',
    date: null,
    number: '9',
  })
  const taken = await take(session, input)
  if (taken.kind !== 'imported') throw new Error('nothing was taken')
  expect([taken.page, ...taken.more].map(({ label }) => label)).toEqual(['A1', 'A2', 'A3'])
  expect([taken.page, ...taken.more].map((page) => page.issue)).toEqual([issue, issue, issue])
  expect(taken.more.map(({ id }) => scansOf(session.library.db, id).length)).toEqual([1, 1])
  expect(await take(session, input)).toMatchObject({ kind: 'already' })
  await session.close()
  expect((await verify(library)).differences).toEqual([])
})

test('an encrypted PDF asks for its password, and says when it is the wrong one', async () => {
  const { library, window } = served()
  const secret = new File(
    [pdfOf([{ content: story('A secret') }], { password: 'open sesame' })],
    'secret.pdf',
  )
  const look = (password: string | null) => window.intake.inspect({ file: secret, encoding: null, password })
  await expect(look(null)).rejects.toMatchObject({
    data: { kind: 'pdf-encrypted', values: { file: 'secret.pdf' } },
  })
  await expect(look('knock')).rejects.toMatchObject({
    data: { kind: 'pdf-encrypted', values: { context: 'wrong' } },
  })
  expect(await look('open sesame')).toMatchObject({ lines: 3 })
  const { page } = await window.intake.take({ ...taking(secret), password: 'open sesame' })
  expect((await placesIn(window, { page: page.id })).sheets[0]?.scan).not.toBeNull()
  expect((await verify(library)).differences).toEqual([])
})

test('a PDF of images alone is refused with its reason', async () => {
  const { library, window } = served()
  const image = 'q 100 0 0 100 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q'
  const file = new File([pdfOf([{ content: image }])], 'images.pdf')
  await expect(window.intake.take(taking(file))).rejects.toMatchObject({ data: { kind: 'pdf-only-images' } })
  expect(readdirSync(join(library, 'scans')).filter((name) => name.endsWith('.pyramid.tif'))).toEqual([])
})
