import type { Page } from 'playwright/test'
import { grave } from './axe'
import { compose } from './compose'
import { importPages } from './finding'
import { expect, test } from './fixtures'
import { heldUp } from './held-up'
import { Keystrokes } from './keystrokes'
import { card, done, found, importByKeys, kept, planted, seen, text } from './suspect-page'

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
  const answers = await heldUp(page, '/suspects/of')
  await page.reload()
  await text(page).focus()
  await page.keyboard.press('F8')
  await expect(card(page)).toContainText('Looking for suspects…')
  await expect(page.getByRole('tree', { name: 'Places that a rule doubts' })).toHaveText(
    'Looking for suspects…',
  )
  await expect(page.getByRole('tab', { name: /^Suspects/u })).not.toContainText('0')
  await expect(card(page)).toBeFocused()
  await page.keyboard.press('F8')
  await expect(card(page)).not.toContainText('No suspects left')
  answers.release()
  await expect(done(page)).toHaveCount(0)
  await expect(card(page)).toBeFocused()
  expect((await seen(page)).text).not.toBe('')
})

test('that no suspect is left is said once it is known, and not before', async ({ stet }) => {
  const { page } = stet
  const keys = new Keystrokes('', () => page)
  await importByKeys(
    page,
    keys,
    '河谷晚报_2023-11-02_p2.txt',
    '河边渡口改造\n\n本报讯 河边渡口昨天开始改造。',
  )
  await found(page)
  await page.addInitScript(() => {
    const said: string[] = []
    Object.assign(window, { said })
    new MutationObserver(() => {
      const now = document.querySelector('.findings')?.textContent
      if (now && now !== said.at(-1)) said.push(now)
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
  await page.reload()
  await expect(page.locator('.findings')).toHaveText('No suspects.')
  await page.keyboard.insertText('甲')
  await expect(page.getByRole('contentinfo')).toContainText('All changes saved')
  await found(page)
  const said = await page.evaluate(() => (window as unknown as { said: readonly string[] }).said)
  expect(said).toEqual(['Looking for suspects…', 'No suspects.'])
})

test('once F8 has gone past every suspect of a page that is said, and F8 goes on to the next page', async ({
  stet,
}) => {
  const { page } = stet
  const desk = await importPages(page, [
    { name: '河谷晚报_2023-11-02_p1.txt', text: `河边渡口\n\n${planted(1)}` },
    { name: '河谷晚报_2023-11-02_p2.txt', text: `河边旧书摊\n\n${planted(1)}` },
  ])
  await found(page)
  const count = await desk.locator('.suspect').count()
  expect(count).toBeGreaterThan(1)
  await desk.locator('p').last().click()
  await page.keyboard.press('Control+Home')
  for (let walked = 0; walked < count; walked++) {
    await page.keyboard.press('F8')
    await expect(page.locator('.suspect-card:not(.done)')).toBeFocused()
  }
  await page.keyboard.press('F8')
  await expect(done(page)).toContainText(`You went past all ${count} open suspects on this page.`)
  await expect(done(page)).toContainText('Page 2')
  await page.keyboard.press('Shift+F8')
  await expect(page.locator('.suspect-card:not(.done)')).toBeFocused()
  for (let walked = 0; walked < count; walked++) await page.keyboard.press('F8')
  await expect(done(page)).toContainText('Page 2')
  await page.keyboard.press('F8')
  await expect(desk).toContainText('旧书摊')
  await expect(page.locator('.suspect-card:not(.done)')).toBeFocused()
})

test('a key that went on to another page is gone back from, to where the caret was, and forward again', async ({
  stet,
}) => {
  const { page } = stet
  const desk = await importPages(page, [
    {
      name: '河谷晚报_2023-11-02_p1.txt',
      text: '河边渡口改造\n\n本报讯 河边渡口昨天开始改造。\n\n渡口的船照常开。',
    },
    { name: '河谷晚报_2023-11-02_p2.txt', text: `河边旧书摊\n\n${planted(3)}` },
  ])
  await desk.locator('p').nth(1).click()
  await page.keyboard.press('End')
  await page.keyboard.insertText('甲')
  await page.keyboard.press('F8')
  await expect(done(page)).toContainText('F8')
  await page.keyboard.press('F8')
  await expect(desk).toContainText('旧书摊')
  await expect(page.locator('.suspect-card:not(.done)')).toBeFocused()
  await page.keyboard.press('F2')
  await page.keyboard.insertText('乙')

  await page.keyboard.press('Alt+ArrowLeft')
  await expect(desk).toContainText('渡口')
  await expect(desk).toBeFocused()
  await page.keyboard.insertText('丙')
  await expect(desk.locator('p').nth(1)).toContainText('甲丙')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByText('There is no earlier place to go back to.')).toBeVisible()
  await page.getByRole('button', { name: 'Go forward' }).click()
  await expect(desk).toContainText('旧书摊')
  await expect(desk).toBeFocused()
  await page.keyboard.insertText('丁')
  await expect(desk).toContainText('乙丁')
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

test('Esc in the series of all like it leads back to its card, and the walk goes on', async ({ stet }) => {
  const { page } = stet
  const keys = await small(page)
  await keys.press('F8')
  await expect(card(page)).toBeFocused()
  await keys.press('n')
  while ((await seen(page)).suggestions.length === 0) await keys.press('F8')
  const at = await seen(page)
  await keys.press('a')
  await expect(page.getByRole('dialog').getByRole('tree')).toBeFocused()
  await keys.press('Escape')
  await expect(card(page)).toBeFocused()
  expect(await seen(page)).toEqual(at)
  // What was done before is still the walk's.
  await keys.press('Control+z')
  await expect.poll(() => seen(page)).not.toEqual(at)
})

test('Enter in a card without suggestions says what to do instead', async ({ stet }) => {
  const { page } = stet
  const keys = await small(page)
  await keys.press('F8')
  await expect(card(page)).toBeFocused()
  while ((await seen(page)).suggestions.length > 0) await keys.press('F8')
  const at = await seen(page)
  await keys.press('Enter')
  await expect(page.getByText('There is no such suggestion: F2 goes into the text.')).toBeVisible()
  await expect(card(page)).toBeFocused()
  expect(await seen(page)).toEqual(at)
})

test('Ctrl+Z in a card leaves the caret where it was, and in the text shows what it took back', async ({
  stet,
}) => {
  const { page } = stet
  const keys = await small(page)
  const selected = () => page.evaluate(() => getSelection()?.toString())
  await text(page).focus()
  await keys.press('Control+Home')
  await keys.press('F8')
  await expect(card(page)).toBeFocused()
  await keys.press('F8', 2)
  const third = await seen(page)
  await keys.press('n')
  await expect.poll(() => seen(page)).not.toEqual(third)
  await keys.press('Control+z')
  await expect.poll(() => seen(page)).toEqual(third)
  await keys.press('n')
  await expect.poll(() => seen(page)).not.toEqual(third)
  await keys.press('Escape')
  await expect(text(page)).toBeFocused()
  expect(await selected()).toBe('')
  await keys.type('甲')
  await expect(page.locator('.page-text p').first()).toHaveText('甲灯下的学徒')
  await keys.press('Control+z', 2)
  await expect.poll(selected).toBe(third.text)
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
