import type { Page } from 'playwright/test'
import { expect, test } from './fixtures'
import { openSample, sampleText } from './pages'
import { refused } from './refused'

/** Trouble that stays until it is read: an undo that the library does not answer. */
async function withNotice(page: Page): Promise<void> {
  await openSample(page)
  await refused(page, '/pages/undo')
  await page.reload()
  const text = await sampleText(page)
  await text.click()
  await page.keyboard.type('灯')
  await expect(page.getByRole('contentinfo')).toContainText('All changes saved')
  await page.keyboard.press('Control+z')
  await expect(page.locator('.toast')).toHaveCount(1)
}

/** What of the dialog a notice hides by more than a share, and whether it can be read itself. */
const covered = (page: Page, share: number) =>
  page.evaluate((share) => {
    const notice = document.querySelector('.toast')
    const dialog = [...document.querySelectorAll('[role=dialog]')].at(-1)
    if (!notice || !dialog) throw new RangeError('there is no notice over a dialog')
    const { left, top, right, bottom } = notice.getBoundingClientRect()
    const onTop = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    const controls = [...dialog.querySelectorAll('button, .range-thumb, header > *, footer > *')].filter(
      (one) => {
        const box = one.getBoundingClientRect()
        // What is scrolled away is come at by scrolling.
        const inside = one.closest('.inside')?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight }
        if (box.top >= inside.bottom || box.bottom <= inside.top) return false
        const width = Math.min(box.right, right) - Math.max(box.left, left)
        const height = Math.min(box.bottom, bottom) - Math.max(box.top, top)
        return width > 0 && height > 0 && width * height > share * box.width * box.height
      },
    )
    return {
      controls: controls.map((one) => one.textContent || one.outerHTML),
      legible:
        notice.contains(onTop) && top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth,
    }
  }, share)

const dialogs = [
  ['the settings', 'Control+,'],
  ['the keys', 'F1'],
  ['the export', 'Control+e'],
  ['the register', 'Control+Shift+E'],
  ['the ledger', 'Control+Shift+G'],
  ['the suggested tags', 'Alt+t'],
  ['the palette', 'Control+Shift+P'],
] as const

for (const [width, height, share] of [
  [1280, 720, 0],
  // At 200 % a dialog may have no free place: then nothing is hidden whole.
  [640, 360, 0.6],
] as const)
  test(`a notice can be read over a dialog and hides no button of it, at ${width} × ${height}`, async ({
    stet,
  }) => {
    test.skip(stet.page.url().startsWith('stet:'), 'the desktop has no link that a test could refuse')
    const { page } = stet
    await page.setViewportSize({ width, height })
    await withNotice(page)
    for (const [name, key] of dialogs) {
      await expect(async () => {
        await page.keyboard.press(key)
        await expect(page.getByRole('dialog')).toBeVisible({ timeout: 2_000 })
      }).toPass()
      await expect.poll(() => covered(page, share), name).toEqual({ controls: [], legible: true })

      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
  })

test('at 200 % a notice stands beside a side that slid over the text, not over it', async ({ stet }) => {
  test.skip(stet.page.url().startsWith('stet:'), 'the desktop has no link that a test could refuse')
  const { page } = stet
  await page.setViewportSize({ width: 640, height: 360 })
  await withNotice(page)
  for (const [side, key] of [
    ['library', 'Control+1'],
    ['inspector', 'Control+3'],
  ] as const) {
    await page.keyboard.press(key)
    const drawer = page.locator(`.drawer#pane-${side}`)
    await expect(drawer).toBeVisible()
    await expect(async () => {
      const [own, notice] = [await drawer.boundingBox(), await page.locator('.toast').boundingBox()]
      if (!own || !notice) throw new Error('nothing is shown')
      expect(own.x >= notice.x + notice.width || notice.x >= own.x + own.width).toBe(true)
      expect(notice.x).toBeGreaterThanOrEqual(0)
      expect(notice.x + notice.width).toBeLessThanOrEqual(640)
    }).toPass({ timeout: 5_000 })
    await page.keyboard.press('Escape')
    await expect(drawer).toBeHidden()
  }
})
