import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import type { PageId } from '../../src/core/contract'
import { Decided, textBlocks } from '../../src/core/document'
import { openReadingLibrary } from '../../src/main/library'
import { loadPage } from '../../src/main/work/log/open-pages'
import { hasShared, sample, withoutShared } from '../corpus/shared'
import { grave } from './axe'
import { compose } from './compose'
import { expect, test } from './fixtures'
import { Keystrokes } from './keystrokes'
import { chooseBy, textFile } from './pages'

/** A page of our own writing with misreads planted in it, some of which have a reading and some of which have none. */
function planted(paragraphs: number): string {
  const town = ['河谷镇', '青石口', '望江街', '白鹭洲', '南浦里']
  const trade = ['染坊', '书铺', '茶馆', '木器店', '纸坊', '渡口']
  const lines = ['灯下的学徒', '']
  for (let n = 0; n < paragraphs; n++) {
    const where = town[n % town.length] ?? ''
    const what = trade[n % trade.length] ?? ''
    lines.push(
      `入冬第${n + 1}天，${where}的${what}来了 l${(n % 8) + 1}个学徒。他们在灯下做工*到很晚，`,
      `师傅安德烈-马丁说，今年的订货比去年多了${20 + (n % 60)}%1${n % 9}左右，活计忙不过来。`,
      '',
    )
  }
  return lines.join('\n')
}

const card = (page: Page) => page.locator('.suspect-card')
const done = (page: Page) => page.locator('.suspect-card.done')
const text = (page: Page) => page.getByRole('textbox', { name: /^Text of page/ })

/** Imports a file by keys alone; the system's own dialog answers with it. */
async function importByKeys(
  page: Page,
  keys: Keystrokes,
  name: string,
  content: Buffer | string,
): Promise<void> {
  await page.getByRole('button', { name: 'Try the sample page' }).waitFor()
  await chooseBy(page, () => keys.press('Control+o'), [textFile(name, content)])
  await expect(page.getByRole('dialog')).toBeVisible()
  const go = page.getByRole('button', { name: 'Import', exact: true })
  await expect(go).toBeEnabled()
  for (let tabs = 0; tabs < 20 && !(await go.evaluate((one) => one === document.activeElement)); tabs++)
    await keys.press('Shift+Tab')
  await keys.press('Enter')
  await expect(text(page)).toBeVisible({ timeout: 40_000 })
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

interface Seen {
  /** Number of the block, and the offset into its text. */
  readonly block: number
  readonly from: number
  readonly text: string
  readonly suggestions: readonly string[]
}

/** Until the thread has said what it doubts of the page as it is. */
const found = (page: Page) =>
  expect(page.getByRole('contentinfo').locator('[aria-busy]')).toHaveCount(0, { timeout: 40_000 })

/** What the open card is about, as the text shows it. */
function seen(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const framed = [...document.querySelectorAll('.page-text .carded')]
    const paragraph = framed[0]?.closest('p')
    if (!framed[0] || !paragraph) throw new Error('no place is framed')
    const before = document.createRange()
    before.setStart(paragraph, 0)
    before.setEndBefore(framed[0])
    return {
      block: [...document.querySelectorAll('.page-text p')].indexOf(paragraph),
      from: before.toString().length,
      text: framed.map((one) => one.textContent).join(''),
      suggestions: [...document.querySelectorAll<HTMLElement>('.suspect-card [data-put]')].map(
        (line) => line.dataset.put ?? '',
      ),
    }
  })
}

interface Mark {
  readonly block: number
  readonly from: number
  readonly kind: string
  readonly text: string
  readonly note: string
}

/** What is in the library: every block's text, and every decision that stands. */
function kept(library: string): { texts: readonly string[]; marks: readonly Mark[] } {
  const reading = openReadingLibrary(library)
  try {
    const { document } = loadPage(reading.db, 1 as PageId)
    const blocks = textBlocks(document)
    const marks = new Decided(document).standing.map(({ from, to, kind, note }): Mark => {
      const block = blocks.findLastIndex(({ pos }) => pos <= from)
      return {
        block,
        from: from - (blocks[block]?.pos ?? 0),
        kind,
        text: document.textBetween(from, to),
        note,
      }
    })
    return { texts: blocks.map((one) => one.text), marks }
  } finally {
    reading.close()
  }
}

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

/** A small page that is open, with the caret in its first paragraph. */
async function small(page: Page): Promise<Keystrokes> {
  const keys = new Keystrokes('', () => page)
  await importByKeys(page, keys, '河谷晚报_2023-11-02_p2.txt', planted(12))
  await expect(page.locator('.page-text .suspect').first()).toBeAttached({ timeout: 20_000 })
  await found(page)
  return keys
}

test('Esc goes back to where the caret was, F2 into the text, F8 on', async ({ stet }) => {
  const { page } = stet
  const keys = await small(page)
  await text(page).focus()
  await keys.press('Control+End')
  const top = () => page.locator('.desk').evaluate((scroller) => scroller.scrollTop)
  await page.waitForTimeout(300)
  const before = await top()
  await keys.press('F8')
  await expect(card(page)).toBeFocused()
  const first = await seen(page)
  await keys.press('F8')
  await expect
    .poll(async () => (await seen(page)).from !== first.from || (await seen(page)).block !== first.block)
    .toBe(true)
  await keys.press('Shift+F8')
  await expect.poll(async () => (await seen(page)).block).toBe(first.block)
  await keys.press('Escape')
  await expect(card(page)).toHaveCount(0)
  await expect(text(page)).toBeFocused()
  expect(await top()).toBe(before)
  await keys.type('末')
  await expect(page.locator('.page-text p').last()).toContainText(/末$/u)

  await keys.press('F8')
  await expect(card(page)).toBeFocused()
  const { block } = await seen(page)
  await keys.press('F2')
  await expect(text(page)).toBeFocused()
  await keys.press('ArrowLeft')
  await keys.type('甲')
  await expect(page.locator('.page-text p').nth(block)).toContainText('甲')
})

test('F8 on a page whose suspects have not arrived looks until they have', async ({ stet }) => {
  test.skip(stet.page.url().startsWith('stet:'), 'the desktop has no link that a test could hold up')
  const { page } = stet
  await small(page)
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.routeWebSocket(/./u, (socket) => {
    const library = socket.connectToServer()
    socket.onMessage(async (message) => {
      if (message.includes('/suspects/of')) await arrived
      library.send(message)
    })
  })
  await page.reload()
  await text(page).focus()
  await page.keyboard.press('F8')
  await expect(card(page)).toContainText('Looking for suspects…')
  await expect(card(page)).toBeFocused()
  await page.keyboard.press('F8')
  await expect(card(page)).not.toContainText('No suspects left')
  arrive()
  await expect(done(page)).toHaveCount(0)
  await expect(card(page)).toBeFocused()
  expect((await seen(page)).text).not.toBe('')
})

test('Ctrl+Z takes the last act back and shows its suspect again', async ({ stet }) => {
  const { page } = stet
  const keys = await small(page)
  const before = await page.locator('.page-text p').allTextContents()
  await keys.press('F8')
  await expect(card(page)).toBeFocused()
  const first = await seen(page)
  for (const key of ['n', 'l', 's']) await keys.press(key)
  const fourth = await seen(page)
  expect(fourth).not.toEqual(first)
  await keys.press('Control+z', 3)
  await expect.poll(() => seen(page)).toEqual(first)
  await expect(card(page)).toBeFocused()
  expect(await page.locator('.page-text p').allTextContents()).toEqual(before)
  expect(kept(stet.library).marks).toEqual([])
})

test('no error on the page, in one go, listed and taken back', async ({ stet }) => {
  const { page } = stet
  const keys = await small(page)
  const stars = page.locator('.page-text .suspect', { hasText: '*' })
  await expect(stars).toHaveCount(12)
  await keys.press('F8')
  while ((await seen(page)).text !== '*') await keys.press('F8')
  await keys.press('Shift+N')
  await expect(stars).toHaveCount(0)
  await keys.press('Escape')
  await page.getByRole('tab', { name: /^Suspects/ }).click()
  await page.getByRole('button', { name: 'Decisions…' }).focus()
  await keys.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('工*到')
  await page.getByRole('button', { name: 'Reopen' }).focus()
  await keys.press('Enter')
  await keys.press('Escape')
  await expect(stars).toHaveCount(12)
})

test('what is typed is doubted when the typing rests, and no key acts while an input method composes', async ({
  stet,
}) => {
  const { page } = stet
  const keys = await small(page)
  await text(page).focus()
  await keys.press('Control+Home')
  await keys.press('End')
  await keys.type('铺子,')
  await expect(page.locator('.page-text .suspect.mark', { hasText: ',' })).toHaveCount(1)
  await compose(page, 'nl', '那里')
  await expect(card(page)).toHaveCount(0)
  // A click on a suspect opens its card beside the text, and the keys stay with the text.
  const comma = page.locator('.page-text .suspect.mark', { hasText: ',' })
  await expect.poll(async () => (await comma.boundingBox()) !== null).toBe(true)
  // Answered, and drawn anew.
  await page.waitForTimeout(600)
  const box = (await comma.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await expect(card(page)).toBeVisible()
  await expect(text(page)).toBeFocused()
  await keys.press('F8')
  await expect(card(page)).toBeFocused()
  await keys.press('Enter')
  await expect(page.locator('.page-text')).toContainText('铺子，那里')
})

test('the card lies beside its text and within the window, whatever its size, and axe finds nothing serious', async ({
  stet,
}) => {
  test.setTimeout(180_000)
  const { page } = stet
  const keys = await small(page)
  await keys.press('F8')
  await expect(card(page)).toBeFocused()
  expect(await grave(page)).toEqual([])
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
    [640, 360],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.waitForTimeout(700)
    for (let n = 0; n < 10; n++) {
      await keys.press('F8')
      await expect(card(page)).toBeFocused()
      const apart = () =>
        page.evaluate(() => {
          const own = document.querySelector('.suspect-card')?.getBoundingClientRect()
          const place = document.querySelector('.page-text .carded')?.getBoundingClientRect()
          if (!own || !place) return 'nothing is open'
          const inside = own.top >= 0 && own.left >= 0 && own.right <= innerWidth && own.bottom <= innerHeight
          const beside = own.top >= place.bottom || own.bottom <= place.top || own.left >= place.right
          const seen = place.top >= 0 && place.bottom <= innerHeight
          return inside && beside && seen ? 'apart' : JSON.stringify({ own, place, innerHeight })
        })
      await expect.poll(apart).toBe('apart')
    }
  }
})
