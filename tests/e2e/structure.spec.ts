import type { Locator, Page } from 'playwright/test'
import { runStet } from './command'
import { expect, test } from './fixtures'
import { Keystrokes } from './keystrokes'
import { drop, textFile } from './pages'

/** Five articles, as they should be: each with its headline first. */
const articles = [
  [
    '河堤上的灯亮了',
    '入冬前的最后一个星期，河堤上的一百二十盏路灯全部换成了新的，傍晚散步的人多了起来。',
    '管理所的老周说，旧灯柱没有扔，漆过以后立在了码头的小广场上。',
  ],
  [
    '豆腐坊搬进新街',
    '开了三十年的豆腐坊上个月搬进新街，凌晨四点照样磨豆子，街坊闻着味道就知道几点了。',
    '店主何阿婆把老石磨留在门口，孩子们放学路过总要推上两圈。',
  ],
  ['山村小学的合唱队', '山村小学的合唱队只有十九个学生，这学期第一次到县城演出，唱的是自己填词的采茶歌。'],
  [
    '修表匠收徒弟',
    '在邮局门口摆了半辈子摊的修表匠今年收了两个徒弟，一个是会计，一个是刚退伍的汽车兵。',
    '他只有一个要求：每天先把自己的怀表拆开，再一件不少地装回去。',
  ],
  ['渡船改走夏季时刻', '从下月一日起渡船改走夏季时刻，头班提前到五点半，末班延到晚上九点，票价不变。'],
] as const

/** As the page's text gives them: run together, headlines in the wrong places. */
const order = [
  '1 1',
  '0 0',
  '0 1',
  '1 0',
  '1 2',
  '2 0',
  '3 1',
  '0 2',
  '3 0',
  '2 1',
  '4 1',
  '3 2',
  '4 0',
] as const
const textOf = (address: string) => {
  const [article = 0, block = 0] = address.split(' ').map(Number)
  return articles[article]?.[block] ?? ''
}
const raw = order.map(textOf).join('\n\n')

async function open(page: Page): Promise<void> {
  await drop(page, [textFile('晚报_2024-05-06_p2.txt', raw)])
  await page.getByRole('combobox', { name: 'Publication' }).fill('河谷晚报')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.locator('.page-text p').first()).toBeVisible({ timeout: 40_000 })
}

/** The outline as an editor reads it and walks it, every key counted. */
class OutlineKeys {
  readonly #page: Page
  readonly keys: Keystrokes

  constructor(page: Page, keys: Keystrokes) {
    this.#page = page
    this.keys = keys
  }

  rows(): Promise<{ words: string; role: string | null; active: boolean }[]> {
    return this.#page.locator('.outline-row').evaluateAll((rows) =>
      rows.map((row) => ({
        words: row.querySelector('.words')?.textContent ?? '',
        role: row.querySelector('.role')?.textContent ?? null,
        active: row.hasAttribute('data-active'),
      })),
    )
  }

  /** The rows once two frames have changed nothing: the text shows what a key did before the outline does. */
  async settled(): ReturnType<OutlineKeys['rows']> {
    for (let before = ''; ; ) {
      const rows = await this.rows()
      const now = JSON.stringify(rows)
      if (now === before) return rows
      before = now
      await this.#page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      )
    }
  }

  /** To the block that begins with the text; `alone` leaves what is chosen as it is. */
  async to(text: string, how: 'only' | 'alone' = 'only'): Promise<void> {
    const rows = await this.settled()
    const from = rows.findIndex(({ active }) => active)
    const to = rows.findIndex(({ words, role }) => role !== null && words.startsWith(text.slice(0, 12)))
    expect(to, text).toBeGreaterThanOrEqual(0)
    const key = to > from ? 'ArrowDown' : 'ArrowUp'
    await this.keys.press(how === 'alone' ? `Control+${key}` : key, Math.abs(to - from))
    if (from === to && how === 'only') return
    await expect.poll(async () => (await this.rows()).findIndex(({ active }) => active)).toBe(to)
  }

  async roleOf(text: string): Promise<string | null> {
    const rows = await this.rows()
    return rows.find(({ words, role }) => role !== null && words.startsWith(text.slice(0, 12)))?.role ?? null
  }

  /** Whether one of the articles has these blocks and no others. */
  async holds(texts: readonly string[]): Promise<boolean> {
    const now = await this.articles()
    return now.some((held) => held.length === texts.length && texts.every((text, at) => held[at] === text))
  }

  /** What the articles hold, as the text shows them. */
  articles(): Promise<string[][]> {
    return this.#page
      .locator('.page-text article')
      .evaluateAll((all) =>
        all.map((article) => [...article.querySelectorAll('p')].map((block) => block.textContent ?? '')),
      )
  }
}

test('(d) five articles run together in the wrong order become five clean ones, by key', async ({ stet }) => {
  const { page } = stet
  await open(page)
  const keys = new Keystrokes('d', () => page)
  const outline = new OutlineKeys(page, keys)

  await page.locator('.page-text').focus()
  await keys.press('Control+4')
  await keys.press('*')
  // What cleaning took for something else is told what it is.
  for (const [headline] of articles)
    if ((await outline.roleOf(headline)) !== 'headline') {
      await outline.to(headline)
      await keys.press('r')
      await keys.press('1')
    }
  // Each is chosen out of the others and becomes an article; what is left at last is one by itself.
  for (const texts of articles) {
    if (await outline.holds(texts)) continue
    const chosen = order.map(textOf).filter((one) => texts.some((text) => text === one))
    for (const [at, text] of chosen.entries()) {
      await outline.to(text, at === 0 ? 'only' : 'alone')
      if (at > 0) await keys.press('Space')
    }
    await keys.press('n')
    await expect.poll(() => outline.holds(texts)).toBe(true)
  }
  // One digit puts an article into its place.
  for (const [number, [headline]] of articles.entries()) {
    if ((await outline.articles())[number]?.[0] === headline) continue
    await outline.to(headline)
    await keys.press('ArrowLeft')
    await keys.press(String(number + 1))
    await expect.poll(async () => (await outline.articles())[number]?.[0]).toBe(headline)
  }
  await expect.poll(() => outline.articles()).toEqual(articles.map((texts) => [...texts]))
  keys.tell()
  await expect(page.locator('.kept')).toHaveText('All changes saved')

  await stet.close()
  await runStet('verify', stet.library)
  const markdown = await runStet('export', stet.library, '--format', 'markdown', '--output', '-')
  expect(markdown.trim()).toBe(
    articles.map(([headline, ...rest]) => [`# ${headline}`, ...rest].join('\n\n')).join('\n\n---\n\n'),
  )
})

const blocks = (page: Page) => page.locator('.page-text p').allTextContents()

test('a block moves with Alt and an arrow in the text, and the caret with it', async ({ stet }) => {
  const { page } = stet
  await open(page)
  const before = await blocks(page)
  await page.locator('.page-text p').first().click()
  await page.keyboard.press('Control+Shift+Backspace')
  await expect(page.getByText('There is no article before it to merge with.')).toBeVisible()
  await page.locator('.page-text p').nth(1).click()
  await page.keyboard.press('End')
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => blocks(page)).toEqual([before[1], before[0], ...before.slice(2)])
  await page.keyboard.type('甲')
  await expect.poll(async () => (await blocks(page))[0]).toBe(`${before[1]}甲`)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => blocks(page)).toEqual(before)
})

test('a role is given by one key at the caret, and undone', async ({ stet }) => {
  const { page } = stet
  await open(page)
  const block = page.locator('.page-text p').nth(1)
  const role = await block.getAttribute('data-role')
  await block.click()
  // The editor hears of the caret from the browser, which tells it when it has a moment.
  await expect(page.getByRole('contentinfo')).toContainText('line 1 of')
  await page.keyboard.press('F2')
  await expect(page.getByRole('listbox', { name: 'Role' })).toBeFocused()
  // Drawn anew, the block leaves the browser's caret behind it; a busy browser tells of that when the text has the focus.
  await page.evaluate(() => {
    const tell = () => document.dispatchEvent(new Event('selectionchange'))
    document.querySelector('.page-text')?.addEventListener('focus', () => setTimeout(tell), { once: true })
  })
  await page.keyboard.press('8')
  await expect(block).toHaveAttribute('data-role', 'caption')
  await expect(page.locator('.page-text')).toBeFocused()
  await page.keyboard.press('Control+Alt+3')
  await expect(block).toHaveAttribute('data-role', 'deck')
  // A key in the very moment in which the text has the focus again acts where the caret was.
  await page.evaluate(() => {
    const text = document.querySelector<HTMLElement>('.page-text')
    text?.blur()
    getSelection()?.removeAllRanges()
    text?.focus()
    const key = { key: '4', code: 'Digit4', ctrlKey: true, altKey: true, bubbles: true, cancelable: true }
    text?.dispatchEvent(new KeyboardEvent('keydown', key))
  })
  await expect(block).toHaveAttribute('data-role', 'subhead')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(block).toHaveAttribute('data-role', role ?? '')
})

test('blocks are dragged between blocks and onto an article, and articles between articles', async ({
  stet,
}) => {
  const { page } = stet
  await open(page)
  await page.locator('.page-text').focus()
  await page.keyboard.press('Control+4')
  await page.keyboard.press('*')
  const texts = () => page.locator('.outline-row.block .words').allTextContents()
  const row = (kind: string, at: number) => page.locator(`.outline-row.${kind}`).nth(at)
  const before = await texts()
  await drag(page, row('block', 1), row('block', 0), 0.2)
  await expect.poll(texts).toEqual([before[1], before[0], ...before.slice(2)])

  const names = () => page.locator('.outline-row.article .words b').allTextContents()
  const articlesBefore = await names()
  await drag(page, row('article', 1), row('article', 0), 0.2)
  await expect.poll(names).toEqual([articlesBefore[1], articlesBefore[0], ...articlesBefore.slice(2)])
  const count = await page.locator('.page-text article').last().locator('p').count()
  await drag(page, row('block', 0), page.locator('.outline-row.article').last(), 0.5)
  await expect(page.locator('.page-text article').last().locator('p')).toHaveCount(count + 1)
})

/** With the mouse, as a hand moves it: pressed, moved in steps, let go. */
async function drag(page: Page, from: Locator, to: Locator, part: number): Promise<void> {
  await from.scrollIntoViewIfNeeded()
  const start = await from.boundingBox()
  if (!start) throw new Error('nothing to drag')
  await page.mouse.move(start.x + 90, start.y + start.height / 2)
  await page.mouse.down()
  await page.mouse.move(start.x + 95, start.y + start.height / 2 + 6, { steps: 3 })
  await to.scrollIntoViewIfNeeded()
  const end = await to.boundingBox()
  if (!end) throw new Error('nowhere to drag to')
  await page.mouse.move(end.x + 90, end.y + end.height * part, { steps: 6 })
  await page.mouse.up()
}

test('an article goes on from another page: both ends tell, and open the other', async ({ stet }) => {
  const { page } = stet
  await open(page)
  await drop(page, [
    textFile('晚报_2024-05-06_p5.txt', '码头日记\n\n早班的汽笛响过三声以后，装卸工人们才放下手里的热茶。'),
  ])
  await page.getByRole('combobox', { name: 'Publication' }).fill('河谷晚报')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.locator('.page-text')).toContainText('码头日记')
  await page.locator('.page-text p').first().click()
  await page.keyboard.press('Control+4')
  await page.keyboard.press('c')
  await page.getByRole('combobox', { name: 'Where is its other part?' }).fill('豆腐坊')
  await expect(page.getByRole('option', { name: '豆腐坊搬进新街' }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.locator('.part-link')).toContainText('from page 2')
  await page.locator('.part-link').click()
  await expect(page.locator('.page-text')).toContainText('豆腐坊搬进新街')
  await expect(page.locator('.part-link')).toContainText('continues on page 5')
  await expect(
    page.locator('.outline-row.article small').filter({ hasText: 'continues on page 5' }),
  ).toBeVisible()
  // By key, from the article that the caret came to just now.
  const line = page.getByRole('contentinfo').getByText(/^line /u)
  const elsewhere = page.locator('.page-text article').filter({ hasNotText: '豆腐坊搬进新街' }).last()
  const before = await line.textContent()
  await elsewhere.locator('p').last().click()
  await expect(line).not.toHaveText(before ?? '')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Alt+j')
  await expect(page.locator('.page-text')).toContainText('早班的汽笛')
})
