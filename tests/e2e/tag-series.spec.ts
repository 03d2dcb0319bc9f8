import type { Locator, Page } from 'playwright/test'
import { exportedTags } from './command'
import { expect, test } from './fixtures'
import { Keystrokes } from './keystrokes'
import { drop, textFile } from './pages'

/** Ten pages that name 林小满 four times each, and two that name her bookshop besides. */
const tenPages = Array.from({ length: 10 }, (_, index) => {
  const n = index + 1
  const sentences = ['沿河走了一趟', '给孩子们讲了灯塔', '修好了旧船', '回到了码头'].map(
    (deed, at) => `林小满${deed}，那是第${n * 4 + at}个早晨。`,
  )
  const shop = n === 1 || n === 7 ? '林小满书屋亮着灯。' : ''
  return textFile(
    `河谷晚报_2023-11-02_p${n}.txt`,
    [`河边人物之${n}`, '', `本报讯 ${sentences.join('')}${shop}`].join('\n'),
  )
})

async function openTen(page: Page): Promise<Locator> {
  await drop(page, tenPages)
  await page.getByRole('button', { name: 'Import 10 pages' }).click()
  const text = page.locator('.page-text')
  await expect(text).toContainText('河边人物', { timeout: 40_000 })
  return text
}

test('a name is tagged in a series with two unticked, changed to another kind, removed, and all undone after a restart', async ({
  stet,
}) => {
  test.setTimeout(240_000)
  let now = stet.page
  let text = await openTen(now)
  const keys = new Keystrokes('tagging: a name in 40 places on 10 pages', () => now)
  const dialog = () => now.getByRole('dialog', { name: /^Every “/u })
  const status = () => dialog().getByRole('status')
  const kinds = async () => {
    const lines = await exportedTags(stet, 'mentions')
    const count = (kind: string) =>
      lines.filter((line) => line.includes('林小满') && line.includes(kind.toUpperCase())).length
    return { person: count('person'), place: count('place'), organisation: count('organisation') }
  }
  /** Selects a text by the find bar, which Escape leaves with the place selected. */
  const select = async (what: string) => {
    await expect(text).toBeFocused()
    // ProseMirror puts its selection back 20 ms after it gets the focus, later on a machine that has much to do.
    await now.waitForTimeout(150)
    await keys.press('Control+Home')
    await expect(async () => {
      await now.keyboard.press('Control+Home')
      await expect(now.getByRole('contentinfo')).toContainText('line 1 of', { timeout: 1_000 })
    }).toPass()
    await keys.press('Control+f')
    await keys.type(what)
    await expect(now.locator('.find-count')).toContainText('1 /')
    await keys.press('Escape')
    await expect(text).toBeFocused()
  }

  await text.focus()
  // Her bookshop is an organisation.
  await select('林小满书屋')
  await keys.press('Alt+a')
  await expect(dialog().getByRole('tree')).toBeFocused()
  await keys.press('2')
  await expect(status()).toContainText('2 of 2 will change, on 2 pages')
  await keys.press('Control+Enter')
  await expect(now.getByText('Changed: 2 places on 2 pages.')).toBeVisible()
  await expect(dialog()).toBeHidden()

  // Where she herself is named: 40 places, and two that stand in a longer tag, which are left out.
  await select('林小满')
  await keys.press('Alt+a')
  await keys.press('1')
  await expect(status()).toContainText('40 of 42 will change, on 10 pages')
  await expect(dialog().getByText('inside a longer tag')).toHaveCount(2)
  await keys.press('ArrowDown')
  await keys.press('Space')
  await keys.press('ArrowDown')
  await keys.press('Space')
  await expect(status()).toContainText('38 of 42 will change')
  expect(await kinds()).toEqual({ person: 0, place: 0, organisation: 2 })
  await keys.press('Control+Enter')
  await expect(now.getByText('Changed: 38 places on 10 pages.')).toBeVisible()
  expect(await kinds()).toEqual({ person: 38, place: 0, organisation: 2 })

  // Her name was the name of a boat's landing all along.
  await expect(dialog()).toBeHidden()
  await select('林小满')
  await keys.press('ArrowLeft')
  await keys.press('Alt+a')
  await expect(dialog().getByText('38 places already have this tag.')).toBeVisible()
  await keys.press('3')
  await expect(status()).toContainText('38 of 38 will change')
  await keys.press('Control+Enter')
  await expect(dialog()).toBeHidden()
  await expect.poll(kinds).toEqual({ person: 0, place: 38, organisation: 2 })

  // The two that were left out are suggested as what the others are by now.
  await expect(text.locator('.hint.place', { hasText: '林小满' })).toHaveCount(2)
  await keys.press('Alt+a')
  await keys.press('0')
  await expect(status()).toContainText('38 of 38 will change')
  await keys.press('Control+Enter')
  await expect(dialog()).toBeHidden()
  await expect.poll(kinds).toEqual({ person: 0, place: 0, organisation: 2 })

  await stet.kill()
  now = await stet.restart()
  text = now.locator('.page-text')
  await expect(text).toContainText('河边人物', { timeout: 40_000 })
  await text.focus()
  for (const left of [
    { person: 0, place: 38, organisation: 2 },
    { person: 38, place: 0, organisation: 2 },
    { person: 0, place: 0, organisation: 2 },
    { person: 0, place: 0, organisation: 0 },
  ]) {
    await keys.press('Control+z')
    await expect.poll(kinds).toEqual(left)
  }
  keys.tell()
})

test('a series of a tag that all its places have says that none is left, not that there is none', async ({
  stet,
}) => {
  const { page } = stet
  await drop(page, tenPages.slice(0, 1))
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const text = page.locator('.page-text')
  await expect(text).toContainText('河边人物', { timeout: 40_000 })
  await text.focus()
  for (const key of ['Control+Home', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Alt+3', 'Alt+c'])
    await page.keyboard.press(key)
  await expect(page.locator('.tag-card')).toBeFocused()
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog', { name: 'Every “河边”' })
  await expect(dialog.getByText('One place already has this tag.')).toBeVisible()
  await expect(dialog.getByRole('status')).toHaveText('No place is left to change.')
})
