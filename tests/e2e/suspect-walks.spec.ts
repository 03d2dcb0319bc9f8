import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { hasShared, sample, withoutShared } from '../corpus/shared'
import { expect, test } from './fixtures'
import { Keystrokes } from './keystrokes'
import { card, done, found, importByKeys, kept, type Mark, planted, seen, text } from './suspect-page'

/** The ways of answering, in turn. What is put off comes again at the end, and is no error then. */
const ways = ['fix', 'printed', 'fine', 'fix', 'noted', 'later', 'fix', 'second'] as const

/** Walks every suspect of the page by keys, and answers what the library must hold in the end. */
async function walkAll(
  page: Page,
  keys: Keystrokes,
): Promise<{
  texts: readonly string[]
  marks: readonly Mark[]
  /** The blocks and texts of what was put off, whether it came again or not. */
  putOff: ReadonlySet<string>
  walked: number
}> {
  const texts = await page.locator('.page-text p').allTextContents()
  const marks: Mark[] = []
  const putOff = new Set<string>()
  let walked = 0
  await keys.press('F8')
  await expect(card(page)).toBeFocused()
  for (; (await done(page).count()) === 0; walked++) {
    if (walked > 2000) throw new Error('the walk does not end')
    const { block, from, text, suggestions } = await seen(page)
    const place = `${block} ${text}`
    const turn = ways[walked % ways.length] ?? 'fine'
    const way = (turn === 'fix' || turn === 'second') && suggestions.length === 0 ? 'fine' : turn
    const put = (index: number) => {
      texts[block] =
        `${texts[block]?.slice(0, from)}${suggestions[index]}${texts[block]?.slice(from + text.length)}`
    }
    const mark = (kind: string, note = '') => marks.push({ block, from, kind, text, note })
    if (way === 'fix') {
      put(0)
      await keys.press('Enter')
    } else if (way === 'second') {
      const index = suggestions.length > 1 ? 1 : 0
      put(index)
      await keys.press(String(index + 1))
    } else if (way === 'printed') {
      mark('sic')
      await keys.press('s')
    } else if (way === 'noted') {
      mark('sic', 'so')
      await keys.press('Shift+S')
      await keys.type('so')
      await keys.press('Enter')
    } else if (way === 'later' && !putOff.has(place)) {
      putOff.add(place)
      await keys.press('l')
    } else {
      mark('fine')
      await keys.press('n')
    }
    await expect
      .poll(
        async () =>
          (await done(page).count()) > 0 ||
          JSON.stringify(await seen(page)) !== JSON.stringify({ block, from, text, suggestions }),
      )
      .toBe(true)
  }
  return { texts, marks: marks.toSorted((a, b) => a.block - b.block || a.from - b.from), putOff, walked }
}

const stories = [
  { name: 'a page of more than 100 planted misreads', least: 101, skip: false, content: () => planted(40) },
  {
    name: 'a page read by an OCR engine',
    least: 30,
    skip: !hasShared,
    content: () => readFileSync(sample('typeset', 'dev-a.ocr.txt'), 'utf8'),
  },
]

for (const { name, least, skip, content } of stories)
  test(`walked in one go, each decision right in the store: ${name}`, async ({ stet }) => {
    test.skip(skip, withoutShared)
    test.setTimeout(300_000)
    const { page } = stet
    const keys = new Keystrokes(`walk ${name}`, () => stet.page)
    await importByKeys(page, keys, '河谷晚报_2023-11-02_p2.txt', content())
    await expect(page.locator('.page-text .suspect').first()).toBeAttached({ timeout: 20_000 })
    await found(page)
    const { texts, marks, putOff, walked } = await walkAll(page, keys)
    expect(walked).toBeGreaterThanOrEqual(least)
    await expect(done(page)).toContainText('No suspects left')
    // Whoever answers on, faster than she reads, types nothing into the text.
    for (const key of ['n', 'Enter', '1']) await page.keyboard.press(key)
    await keys.press('Escape')
    await expect(page.getByRole('contentinfo')).toContainText('All changes saved')
    await stet.kill()
    const library = kept(stet.library)
    expect(library.texts).toEqual(texts)
    expect(library.marks.filter(({ kind }) => kind !== 'later')).toEqual(marks)
    // What was put off is not doubted again where its paragraph was mended meanwhile; nothing else waits.
    for (const { block, kind, text } of library.marks)
      if (kind === 'later') expect(putOff).toContain(`${block} ${text}`)
    keys.tell()

    // The next morning nothing that was decided is doubted again.
    const next = await stet.restart()
    await expect(text(next)).toBeVisible({ timeout: 40_000 })
    await found(next)
    await expect(next.locator('.page-text .suspect')).toHaveCount(0)
  })

test('a newspaper’s page from import to all suspects decided and exported', async ({ stet }) => {
  test.skip(!hasShared, withoutShared)
  test.setTimeout(180_000)
  const { page } = stet
  const keys = new Keystrokes('from import to all suspects decided and exported', () => stet.page)
  const source = readFileSync(sample('raw', '004_e9e3e1144b29cda2.txt'))
  await importByKeys(page, keys, '云溪科技报_2023-11-02_p4.txt', source)
  await found(page)
  await keys.press('F8')
  await expect(card(page)).toBeFocused()
  while ((await done(page).count()) === 0) {
    const { suggestions } = await seen(page)
    await keys.press(suggestions.length > 0 ? 'Enter' : 'n')
    await page.waitForTimeout(100)
  }
  await keys.press('Escape')
  await keys.press('Control+e')
  await expect(page.getByRole('region', { name: 'Preview' })).not.toBeEmpty()
  const save = page.getByRole('button', { name: 'Save file' })
  for (let tabs = 0; tabs < 20 && !(await save.evaluate((one) => one === document.activeElement)); tabs++)
    await keys.press('Shift+Tab')
  const arriving = page.waitForEvent('download')
  await keys.press('Enter')
  const exported = await readFile(await (await arriving).path(), 'utf8')
  expect(exported.replace(/[#*\\\s>-]/gu, '')).toContain(
    kept(stet.library).texts[0]?.replace(/\s/gu, '').slice(0, 8),
  )
  keys.tell()
})
