import { exportedTags } from './command'
import { expect, test } from './fixtures'
import { openSample } from './pages'
import { card, openSuggested } from './tag-page'

test('a key that has nothing to do here says why', async ({ stet }) => {
  const { page } = stet
  const text = await openSample(page)
  await text.focus()
  // Behind the colon of the first headline nothing is tagged or suggested.
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('End')
  for (const [key, why] of [
    ['Alt+0', 'There is no tag here.'],
    ['Alt+c', 'Nothing is selected, and there is no tag or suggestion here.'],
    ['Alt+Shift+ArrowRight', 'There is no tag here.'],
    ['Alt+a', 'Nothing is selected, and there is no tag or suggestion here.'],
    ['Alt+j', 'This article is not linked to another page.'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.getByRole('alert'), key).toHaveText(why)
  }
  await page.keyboard.press('F3')
  await expect(page.getByRole('textbox', { name: 'Find', exact: true })).toBeFocused()
})

test('a tag is made at the caret, widened and narrowed, given another kind and taken away, each undone by one key', async ({
  stet,
}) => {
  const { page } = stet
  const text = await openSuggested(page)
  await text.focus()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('白鹭渡')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+3')
  const place = text.locator('mark.entity.place')
  await expect(place).toHaveText(['白鹭渡'])
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await expect(place).toHaveText(['白鹭渡的汽'])
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await expect(place).toHaveText(['白鹭渡的'])
  await page.keyboard.press('Control+Alt+ArrowRight')
  await expect(place).toHaveText(['鹭渡的'])
  await page.keyboard.press('Alt+2')
  await expect(text.locator('mark.entity.organisation')).toHaveText(['鹭渡的'])
  await page.keyboard.press('Alt+0')
  await expect(text.locator('mark.entity')).toHaveCount(0)
  for (let n = 0; n < 2; n++) await page.keyboard.press('Control+z')
  await expect(place).toHaveText(['鹭渡的'])
  for (let n = 0; n < 4; n++) await page.keyboard.press('Control+z')
  await expect(place).toHaveText(['白鹭渡'])
  await page.keyboard.press('Control+z')
  await expect(text.locator('mark.entity')).toHaveCount(0)

  // A number is read as it is tagged.
  await page.keyboard.press('Control+f')
  await page.keyboard.type('12.6亿')
  await page.keyboard.press('Escape')
  await expect(text).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Alt+6')
  await expect(text.locator('data.figure').first()).toBeVisible()
  await expect.poll(() => exportedTags(stet, 'figures')).toHaveLength(1)
  expect((await exportedTags(stet, 'figures'))[0]).toContain('1260000000')
  await page.keyboard.press('Alt+c')
  await expect(card(page)).toContainText('1,260,000,000 元')
  await page.keyboard.press('Escape')
  await expect(text).toBeFocused()
})
