import type { Page } from 'playwright/test'
import { expect, test } from './fixtures'
import { drop, frontPage, openSample, secondPage, textFile } from './pages'

/** Care for who works without a mouse, with large type or little motion. What axe says of each screen: screens.spec.ts. */

/** Closes whatever dialogs stand over the window. */
async function leave(page: Page): Promise<void> {
  const dialogs = page.getByRole('dialog')
  // The palette's first Escape empties its query.
  for (let times = 0; times < 3 && (await dialogs.count()) > 0; times++) {
    await page.keyboard.press('Escape')
    await page.waitForTimeout(150)
  }
  await expect(dialogs).toHaveCount(0)
}

/** What has the focus, named so that a reader of a failed test knows it; null = nothing has. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    if (!at || at === document.body) return null
    return `${at.tagName.toLowerCase()} ${at.getAttribute('aria-label') ?? at.className} ${at.id}`.trim()
  })

/** Whether one can see where the focus is: an outline, a ring or edge of shadow, on it or on what marks it. */
const isSeen = (page: Page) =>
  page.evaluate(() => {
    const marks = (element: Element | null, pseudo?: string): boolean => {
      if (!element) return false
      const { outlineStyle, outlineWidth, boxShadow, backgroundColor } = getComputedStyle(element, pseudo)
      return (
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) ||
        boxShadow !== 'none' ||
        (pseudo !== undefined && backgroundColor !== 'rgba(0, 0, 0, 0)')
      )
    }
    const at = document.activeElement
    // Of a list with one focus for all its rows, the row that is pointed at.
    const row = document.getElementById(at?.getAttribute('aria-activedescendant') ?? '')
    return [
      at,
      row,
      at?.parentElement,
      at?.closest('.check, .choice, .desk, .palette-query, .range-thumb'),
    ].some((element) => marks(element ?? null) || marks(element ?? null, '::after'))
  })

test('Tab goes through the whole window and back, the focus is always somewhere and always seen', async ({
  stet,
}) => {
  test.setTimeout(120_000)
  const { page } = stet
  // A splitter takes its colour in a moment; without motion, at once.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openSample(page)
  for (const key of ['Tab', 'Shift+Tab']) {
    const seen = new Set<string>()
    await page.getByRole('textbox', { name: /^Text of page/ }).focus()
    let outside = 0
    for (let times = 0; times < 60; times++) {
      await page.keyboard.press(key)
      const at = await focused(page)
      // From the window's end Tab goes on in the browser itself, whose page is then all that has it.
      if (at === null) {
        outside++
        expect(outside, 'the focus was lost').toBeLessThan(2)
        continue
      }
      outside = 0
      expect.soft(await isSeen(page), `${at} shows that it has the focus`).toBe(true)
      seen.add(at)
    }
    // Everything is reached: the bar, the library, the text, the inspector.
    const all = [...seen].join('\n')
    for (const part of ['Export', 'Find anything', 'Search in all articles', 'page-text', 'Width of'])
      expect(all).toContain(part)
    expect(seen.size).toBeGreaterThan(12)
  }
})

test('a closed side is passed over by Tab, and takes the keys as soon as it is opened', async ({ stet }) => {
  const { page } = stet
  await openSample(page)
  for (const name of ['Library', 'Inspector']) {
    const toggle = page.getByRole('button', { name, exact: true })
    await toggle.click()
    await expect(toggle).toHaveAttribute('aria-pressed', 'false')
  }
  const isClosed = () =>
    page.evaluate(() => document.activeElement?.closest('#pane-library, #pane-inspector') !== null)
  for (let times = 0; times < 25; times++) {
    await page.keyboard.press('Tab')
    expect(await isClosed(), (await focused(page)) ?? 'nothing').toBe(false)
  }
  await page.getByRole('textbox', { name: /^Text of page/ }).focus()
  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.type('船')
  await expect(page.getByRole('searchbox', { name: 'Search in all articles' })).toHaveValue('船')
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('tab', { selected: true })).toBeFocused()
})

test('in the system’s own colours what is chosen and what is drawn is seen', async ({ stet }) => {
  const { page } = stet
  await page.emulateMedia({ forcedColors: 'active' })
  await openSample(page)
  const outlined = (chosen: string) =>
    expect(page.locator(chosen).first()).toHaveCSS('outline-style', 'solid')
  await outlined('.library .row.page[data-selected]')
  await outlined('.outline-row[data-current]')
  await expect(page.locator('.inspector-tabs [data-selected]')).toHaveCSS('border-bottom-style', 'solid')
  const paper = await page.locator('.status-line').evaluate((line) => getComputedStyle(line).backgroundColor)
  await expect(page.locator('.read-part .meter')).not.toHaveCSS('background-color', paper)
  await page.keyboard.press('F4')
  await outlined('.choice-row.active')
  await leave(page)
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.press('ArrowDown')
  await outlined('.palette-entry[data-focused]')
})

test('a dialog takes the focus, keeps it, and gives it back', async ({ stet }) => {
  test.setTimeout(120_000)
  const { page } = stet
  await openSample(page)
  const text = page.getByRole('textbox', { name: /^Text of page/ })
  for (const open of ['Control+Shift+P', 'F1', 'Control+,', 'Control+e']) {
    await text.focus()
    await page.keyboard.press(open)
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    for (let times = 0; times < 25; times++) {
      await page.keyboard.press(times % 5 === 4 ? 'Shift+Tab' : 'Tab')
      const inside = await dialog.evaluate((element) => element.contains(document.activeElement))
      expect(inside, `${open}: the focus stays in the dialog`).toBe(true)
    }
    await leave(page)
    await expect(text, open).toBeFocused()
  }
})

test('a dialog that is only read is scrolled by key', async ({ stet }) => {
  const { page } = stet
  await page.setViewportSize({ width: 640, height: 360 })
  await openSample(page)
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.type('Library progress')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Progress' })
  const [first, last] = [dialog.getByText('Pages done', { exact: true }), dialog.getByRole('row').last()]
  await expect(first).toBeInViewport()
  await expect(last).not.toBeInViewport()
  await page.keyboard.press('PageDown')
  await expect(first).not.toBeInViewport()
  await page.keyboard.press('End')
  await expect(last).toBeInViewport()
  // So it is from its buttons.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Home')
  await expect(first).toBeInViewport()
})

test('what the focus stood on goes away, and the focus is not lost', async ({ stet }) => {
  const { page } = stet
  await openSample(page)
  await expect.poll(() => focused(page)).not.toBeNull()
  await drop(page, [
    textFile('河谷晚报_2023-11-02_p2.txt', frontPage),
    textFile('河谷晚报_2023-11-02_p3.txt', secondPage),
  ])
  await page.getByRole('button', { name: 'Import 2 pages' }).click()
  await expect(page.getByText('2 pages imported')).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.locator('.page-text')).toContainText('桥头的夜市开张')
  await expect.poll(() => focused(page)).not.toBeNull()
  await page.keyboard.press('Alt+PageDown')
  await expect(page.locator('.page-text')).toContainText('旧书摊的春天')
  await expect.poll(() => focused(page)).not.toBeNull()
})

test('who asked for less motion gets none', async ({ stet }) => {
  const { page } = stet
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openSample(page)
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationDuration, animationName } = getComputedStyle(element)
      const seconds = (list: string) => Math.max(...list.split(',').map(Number.parseFloat))
      const moves =
        seconds(transitionDuration) > 0 || (animationName !== 'none' && seconds(animationDuration) > 0.001)
      return moves ? [element.className.toString()] : []
    }),
  )
  expect(moving).toEqual([])
})

for (const [name, width, height] of [
  ['1280 × 720', 1280, 720],
  ['1280 × 720 at 200 %', 640, 360],
] as const)
  test(`${name}: nothing is cut off, every dialog can be left and its end reached`, async ({ stet }) => {
    test.setTimeout(120_000)
    const { page } = stet
    await page.setViewportSize({ width, height })
    const begin = page.getByRole('button', { name: 'Try the sample page' })
    await expect(begin).toBeInViewport({ ratio: 1 })
    await page.keyboard.press('Control+Shift+e')
    await expect(page.getByText('Nothing is tagged yet')).toBeInViewport({ ratio: 1 })
    await leave(page)
    await openSample(page)
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await overflow()).toBe(0)
    expect((await page.locator('.page-text').boundingBox())?.width ?? 0).toBeGreaterThan(300)
    for (const open of ['Control+Shift+P', 'F1', 'Control+,', 'Control+e']) {
      await page.keyboard.press(open)
      const dialog = page.getByRole('dialog')
      await expect(dialog).toBeVisible()
      const box = await dialog.boundingBox()
      expect(box?.x ?? -1, open).toBeGreaterThanOrEqual(0)
      expect(box?.y ?? -1, open).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + (box?.width ?? 0), open).toBeLessThanOrEqual(width)
      expect((box?.y ?? 0) + (box?.height ?? 0), open).toBeLessThanOrEqual(height)
      for (const button of await dialog.getByRole('button', { name: 'Close' }).all())
        await expect(button).toBeInViewport({ ratio: 1 })
      await leave(page)
    }
    // What a key brings is seen and has the focus, also where a side lay over it.
    await page.keyboard.press('Control+1')
    await expect(page.locator('#pane-library :focus')).toHaveCount(1)
    await page.keyboard.press('Control+f')
    const field = page.getByRole('textbox', { name: 'Find', exact: true })
    await expect(field).toBeFocused()
    await field.click({ trial: true })
  })
