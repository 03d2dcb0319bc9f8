import { randomFrom, rawPage } from '../store/support/newspaper'
import { expect, test } from './fixtures'
import { choose, drop, frontPage, secondPage, textFile } from './pages'

const edits = 50
const tags = 30

const good = rawPage(11, 2400)
/** As an engine of less skill reads it: one character in twenty is 囗. */
const random = randomFrom(3)
const poor = [...good]
  .map((character) => (/\p{Script=Han}/u.test(character) && random() < 0.05 ? '囗' : character))
  .join('')

test('a page that was worked on takes a better text and loses no edit and no tag', async ({ stet }) => {
  let { page } = stet
  await choose(page, [textFile('云溪晚报_2024-03-18_p3.txt', poor)])
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const text = page.locator('.page-text')
  await expect(text).toContainText('囗')
  await page.keyboard.press('Control+Home')
  await text.locator('p').first().click()
  for (let n = 0; n < edits; n++) {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.insertText(`〔${n}〕`)
  }
  await page.keyboard.press('Control+Home')
  const people = text.locator('mark.person')
  for (let n = 0; (await people.count()) < tags + 5 && n < 2 * tags; n++) {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Alt+1')
  }
  const said = (await text.textContent()) ?? ''
  const typed = said.match(/〔\d+〕/gu) ?? []
  expect(typed).toHaveLength(edits)
  const entities = page.getByRole('tab', { name: /Entities \d+/u })
  await expect(entities).toHaveText(/[3-9]\d/u)
  // The count follows the text when the work rests.
  let tagged = ''
  await expect(async () => {
    const before = await entities.textContent()
    await page.waitForTimeout(700)
    tagged = (await entities.textContent()) ?? ''
    expect(tagged).toBe(before)
  }).toPass()

  await drop(page, [textFile('better.txt', good)])
  await page.getByRole('button', { name: 'Use it for page 3' }).click()
  const dialog = page.getByRole('dialog', { name: 'Better text for page 3' })
  const list = dialog.getByRole('listbox', { name: 'Changed on both sides' })
  await expect(list).toBeFocused()
  const bring = dialog.getByRole('button', { name: 'Use this text' })
  await expect(bring).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  expect(await text.textContent()).toBe(said)

  await drop(page, [textFile('better.txt', good)])
  await page.getByRole('button', { name: 'Use it for page 3' }).click()
  await expect(list).toBeFocused()
  const conflicts = await list.getByRole('option').count()
  for (let n = 0; n < conflicts; n++) await page.keyboard.press('Enter')
  await expect(bring).toBeEnabled()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Page 3 now has the better text.')).toBeVisible()
  await expect(dialog).toHaveCount(0)
  const better = (await text.textContent()) ?? ''
  expect(better.match(/〔\d+〕/gu)?.toSorted()).toEqual(typed.toSorted())
  expect(better.split('囗').length).toBeLessThan(said.split('囗').length / 2)
  await expect(entities).toHaveText(tagged)

  await stet.kill()
  page = await stet.restart()
  await expect(text).toContainText(typed[0] ?? '')
  await text.locator('p').first().click()
  await page.keyboard.press('Control+z')
  await expect(text).toHaveText(said, { useInnerText: false })
})

test('of a file that says the same as the page it is said that the text stays, and it can be used all the same', async ({
  stet,
}) => {
  const { page } = stet
  await choose(page, [textFile('云溪晚报_2024-03-18_p3.txt', good)])
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.locator('.page-text p').first()).toBeVisible({ timeout: 20_000 })
  await drop(page, [textFile('again.txt', `${good}\n\n`)])
  await page.getByRole('button', { name: 'Use it for page 3' }).click()
  const dialog = page.getByRole('dialog', { name: 'Better text for page 3' })
  await expect(dialog).toContainText('This file says the same as the page.')
  await expect(dialog.locator('.sums')).toHaveCount(0)
  const said = (await page.locator('.page-text').textContent()) ?? ''
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Page 3 now has the better text.')).toBeVisible()
  await expect(page.locator('.page-text')).toHaveText(said, { useInnerText: false })
})

test('of several files each that is another text of a page is told, and left out until that page takes it', async ({
  stet,
}) => {
  const { page } = stet
  await choose(page, [textFile('云溪晚报_2024-03-18_p3.txt', poor)])
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.locator('.page-text p').first()).toBeVisible({ timeout: 20_000 })
  await drop(page, [
    textFile('云溪晚报_2024-03-18_p4.txt', frontPage),
    textFile('云溪晚报_2024-03-18_p6.txt', good),
    textFile('云溪晚报_2024-03-18_p5.txt', secondPage),
  ])
  const better = page.getByRole('option', { name: '_p6.txt' })
  await expect(better).toContainText('Looks like page 3 in the library')
  await expect(page.getByText('1 file looks like a page in the library')).toBeVisible()
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await page.getByText('Import it as a new page').click()
  await expect(better).toContainText('Left out')
  await page.getByRole('button', { name: 'Import 2 pages' }).click()
  await page.getByRole('button', { name: 'Use it for page 3' }).click({ timeout: 30_000 })
  await expect(page.getByRole('dialog', { name: 'Better text for page 3' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('treegrid')).toContainText('No. 88')
})

test('no key that is pressed in haste takes a page in a second time', async ({ stet }) => {
  const { page } = stet
  await choose(page, [textFile('云溪晚报_2024-03-18_p3.txt', good)])
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.locator('.page-text p').first()).toBeVisible({ timeout: 20_000 })
  // The key that takes files is heard while nothing is known of this one.
  const goOn = stet.pause()
  await drop(page, [textFile('云溪晚报_2024-03-18_p4.txt', `${good}\n\n`)])
  await expect(page.getByRole('dialog').getByText('Reading…').first()).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Imports as soon as all files are read.')).toBeVisible()
  goOn()
  await expect(page.getByRole('button', { name: 'Use it for page 3' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Better text for page 3' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('row', { name: /^Page/u })).toHaveCount(1)

  // Who wants it as a page of its own has the key that takes files.
  await drop(page, [textFile('云溪晚报_2024-03-18_p4.txt', `${good}\n\n`)])
  await expect(page.getByRole('button', { name: 'Use it for page 3' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('row', { name: /^Page/u })).toHaveCount(2)
})

test('places to decide are walked, taken back and gone on with after the dialog was left', async ({
  stet,
}) => {
  const { page } = stet
  const old = [
    '桥头的夜市开张',
    '',
    '本报讯桥头的夜市昨晚开张，一百二十个摊位囗部满员。',
    '第一批客人是刚下夜班的纺织工人，他们在灯下囗了一碗热汤面。',
    '夜市每晚六点开门，十一点收摊，全部摊位都装了净水囗头。',
  ].join('\n')
  await choose(page, [textFile('云溪晚报_2024-03-18_p3.txt', old)])
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const text = page.locator('.page-text')
  await expect(text).toContainText('囗')
  await page.keyboard.press('Control+h')
  await page.keyboard.insertText('囗')
  await page.keyboard.press('Tab')
  await page.getByRole('textbox', { name: 'Replace with' }).fill('口')
  await page.keyboard.press('Control+Enter')
  await expect(text).not.toContainText('囗')
  await page.keyboard.press('Escape')

  const better = textFile(
    'better.txt',
    old.replace('囗部', '全部').replace('囗了', '吃了').replace('囗头', '龙头'),
  )
  await drop(page, [better])
  await page.getByRole('button', { name: 'Use it for page 3' }).click()
  const dialog = page.getByRole('dialog', { name: 'Better text for page 3' })
  const list = dialog.getByRole('listbox', { name: 'Changed on both sides' })
  const places = list.getByRole('option')
  await expect(places).toHaveCount(3)
  await expect(places.nth(0)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('F8')
  await expect(places.nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('n')
  await expect(dialog.getByText('2 places left to decide')).toBeVisible()
  await expect(places.nth(2)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('F8')
  await expect(places.nth(0)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+z')
  await expect(places.nth(0)).toHaveAttribute('aria-selected', 'true')
  await expect(dialog.getByText('2 places left to decide')).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await drop(page, [better])
  await page.getByRole('button', { name: 'Use it for page 3' }).click()
  await expect(dialog.getByText('2 places left to decide')).toBeVisible()
  await expect(places.nth(1)).toContainText('✓ New text')

  // Somebody else makes one of them as it is in the new text: what is at hand is one that is left.
  await page.keyboard.press('Enter')
  await expect(places.nth(2)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  const opened = page.context().waitForEvent('page')
  await page.evaluate(() => void window.open(location.href))
  const other = await opened
  await expect(other.locator('.page-text')).toContainText('净水口头')
  await other.keyboard.press('Control+h')
  await other.keyboard.insertText('净水口头')
  await other.keyboard.press('Tab')
  await other.getByRole('textbox', { name: 'Replace with' }).fill('净水龙头')
  await other.keyboard.press('Control+Enter')
  await expect(other.locator('.page-text')).toContainText('净水龙头')
  await other.close()
  await page.keyboard.press('Control+Enter')
  await expect(places).toHaveCount(2)
  await expect(places.nth(1)).toHaveAttribute('aria-selected', 'true')
})
