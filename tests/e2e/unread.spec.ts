import type { Page } from 'playwright/test'
import { expect, test } from './fixtures'
import { openSample, sampleText } from './pages'
import { refused } from './refused'

test.beforeEach(({ stet }) => {
  test.skip(stet.page.url().startsWith('stet:'), 'the desktop has no link that a test could refuse')
})

interface Question {
  readonly what: string
  readonly path: string
  readonly ask: (page: Page) => Promise<void>
  /** What stands there once it is answered, and as little before as that there is nothing. */
  readonly answer: string
}

const questions: readonly Question[] = [
  {
    what: 'what was decided for more places',
    path: '/suspects/decisions',
    ask: async (page) => {
      await page.getByRole('tab', { name: /^Suspects/ }).click()
      await page.getByRole('button', { name: 'Decisions…' }).click()
    },
    answer: 'No decisions yet.',
  },
  {
    what: 'what each rule does',
    path: '/policies/read',
    ask: async (page) => {
      await page.keyboard.press('Control+,')
      await page.getByRole('tab', { name: 'Cleaning' }).click()
    },
    answer: 'Doubled glyphs',
  },
  {
    what: 'the numbers that disagree',
    path: '/figures/disagreements',
    ask: async (page) => {
      await page.keyboard.press('Control+Shift+G')
      await page.keyboard.press('Alt+5')
    },
    answer: 'No contradictions here.',
  },
  {
    what: 'how far the library is',
    path: '/review/progress',
    ask: async (page) => {
      await page.keyboard.press('Control+Shift+P')
      await page.keyboard.type('progress')
      await page.keyboard.press('Enter')
    },
    answer: 'Findings by rule',
  },
]

for (const { what, path, ask, answer } of questions)
  test(`a list says that it could not be read, not that it is empty: ${what}`, async ({ stet }) => {
    const { page } = stet
    await openSample(page)
    const { letThrough } = await refused(page, path)
    await page.reload()
    await sampleText(page)
    await ask(page)
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('alert')).toContainText('This could not be read.')
    await expect(dialog.getByText(answer)).toHaveCount(0)
    letThrough()
    await dialog.getByRole('button', { name: 'Try again' }).click()
    await expect(dialog.getByText(answer).first()).toBeVisible()
    await expect(dialog.getByRole('alert')).toHaveCount(0)
  })

test('pages of the shelf that could not be read are asked for again from their place', async ({ stet }) => {
  const { page } = stet
  await openSample(page)
  const { letThrough } = await refused(page, '/shelf/pages')
  await page.reload()
  await sampleText(page)
  const shelf = page.getByRole('treegrid')
  const unread = shelf.getByRole('row', { name: 'Could not be read: try again' })
  await expect(unread).toBeVisible()
  letThrough()
  await unread.click()
  await expect(shelf.getByRole('row', { name: /^Page/ })).toBeVisible()
  await expect(unread).toHaveCount(0)
})

test('counting what a rule changed ends with a word where the page cannot be saved first', async ({
  stet,
}) => {
  const { page } = stet
  await openSample(page)
  const { letThrough } = await refused(page, '/pages/append')
  await page.reload()
  const text = await sampleText(page)
  await text.click()
  await page.keyboard.type('灯')
  await page.getByRole('tab', { name: /^Changes/ }).click()
  const changes = page.getByRole('tree', { name: 'Changes against the original' })
  await changes.focus()
  await changes.getByText('Stray spaces').click()
  await page.keyboard.press('Shift+Delete')
  const dialog = page.getByRole('dialog', { name: /^Everywhere/ })
  await expect(dialog.getByRole('alert')).toContainText('Your last changes are not saved yet.')
  await expect(dialog.getByRole('status')).not.toContainText('Counting')
  await dialog.getByRole('button', { name: 'Try again' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  letThrough()
  await expect(async () => {
    await dialog.getByRole('button', { name: 'Try again' }).click({ timeout: 1_000 })
    await expect(dialog.getByRole('alert')).toHaveCount(0)
  }).toPass()
  await expect(dialog.getByRole('checkbox')).toHaveCount(1)
})
