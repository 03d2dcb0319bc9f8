import type { Page } from 'playwright/test'
import { importPages } from './finding'
import { expect, test } from './fixtures'
import { Keystrokes } from './keystrokes'

/** Two issues, in which one woman is called by her name and by her office. */
const issues = [
  {
    name: '河谷晚报_2023-11-02_p1.txt',
    text: '河边书铺开门\n\n本报讯 昨天，市长周岚来到河边书铺，周岚在灯下读了一页书。周市长说，书要晒，人也要晒。',
  },
  {
    name: '河谷晚报_2023-11-09_p1.txt',
    text: '河边书铺搬家\n\n本报讯 周市长又来了。店主说，上次来的吴市长没有买书。',
  },
] as const

/** Tags the first place of a text that is not tagged yet on the page that is open, by key. */
async function tag(page: Page, keys: Keystrokes, text: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await keys.press('Control+f')
    await keys.type(text)
    await expect(page.locator('.find-count')).toContainText('/')
    await keys.press('Enter', time)
    await keys.press('Escape')
    await keys.press('Alt+1')
  }
  await expect(page.locator('.page-text mark.entity.person', { hasText: text })).toHaveCount(times)
}

async function tagged(page: Page): Promise<void> {
  const keys = new Keystrokes('tagging', () => page)
  const text = await importPages(page, issues)
  await text.focus()
  await tag(page, keys, '周岚', 2)
  await tag(page, keys, '周市长', 1)
  await page.keyboard.press('Control+Shift+p')
  await page.keyboard.type('书铺搬家')
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('河边书铺搬家')
  await page.keyboard.press('Enter')
  await expect(text).toContainText('河边书铺搬家')
  await text.focus()
  await tag(page, keys, '周市长', 1)
  await tag(page, keys, '吴市长', 1)
}

test('two records are made of tagged names, merged and parted again, and the way to a mention and back is one key', async ({
  stet,
}) => {
  test.setTimeout(180_000)
  const { page } = stet
  await tagged(page)

  const keys = new Keystrokes('register: two records made, merged and parted', () => page)
  await keys.press('Control+Shift+e')
  const register = page.getByRole('dialog', { name: 'Register' })
  const list = register.getByRole('listbox', { name: 'Records and names' })
  const lines = list.getByRole('option')
  const what = register.getByRole('region', { name: 'What is known' })
  await expect(lines).toHaveCount(3)
  await expect(register.getByText('to the list')).toBeVisible()
  await keys.type('周')
  await expect(lines).toHaveCount(2)

  // Nothing of the text shows through.
  const picture = () => register.screenshot({ animations: 'disabled' })
  await expect(async () => {
    const covering = await picture()
    const show = (visibility: string) =>
      page.locator('.desk').evaluate((desk, now) => {
        desk.style.visibility = now
      }, visibility)
    await show('hidden')
    const alone = await picture()
    await show('')
    expect(covering.equals(alone)).toBe(true)
  }).toPass()

  // A record of each name; all its mentions are linked, and how many is said before.
  await keys.press('Enter')
  await expect(list).toBeFocused()
  await expect(what.getByRole('heading')).toHaveText('周岚')
  // No record is there yet that it could belong to.
  await expect(what.getByRole('button', { name: 'Same as…' })).toHaveCount(0)
  await expect(what.getByRole('button', { name: 'Make a record and link its 2 mentions' })).toBeVisible()
  await expect(register.getByText('to the list')).toBeHidden()
  await keys.press('n')
  await expect(page.getByText('Linked: 2 mentions on one page.')).toBeVisible()
  // A notice lies over no key of the view.
  const edges = await page.evaluate(() =>
    ['.toasts', '.wide > footer'].map((one) => document.querySelector(one)?.getBoundingClientRect().toJSON()),
  )
  expect(edges[0].bottom).toBeLessThanOrEqual(edges[1].top)
  await expect(what.getByRole('button', { name: 'Edit' })).toBeVisible()
  await expect(list).toBeFocused()
  // What a key cannot do it says.
  await page.keyboard.press('p')
  await expect(
    page.getByText('No record was merged into “周岚”: there is nothing to split off.'),
  ).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.getByText('“周岚” already has a record.')).toBeVisible()
  await keys.press('ArrowDown')
  await expect(what.getByRole('heading')).toHaveText('周市长')
  await keys.press('n')
  await expect(page.getByText('Linked: 2 mentions on 2 pages.')).toBeVisible()
  await expect(what.getByRole('button', { name: 'Edit' })).toBeVisible()

  // The other one is offered first, and what becomes of both is shown before.
  await keys.press('m')
  const others = register.getByRole('listbox', { name: 'Candidates' })
  await expect(others.getByRole('option')).toHaveText([/^周岚/u])
  await keys.press('Enter')
  const preview = register.getByRole('dialog', { name: 'Preview of the merge' })
  await expect(preview).toBeFocused()
  await expect(preview).toContainText('4 mentions')
  await keys.press('s')
  await expect(preview.getByRole('button', { name: 'Merge 周市长 into 周岚' })).toBeVisible()
  await keys.press('Enter')
  await expect(lines).toHaveCount(1)
  await expect(what.getByRole('heading')).toHaveText('周岚')
  const places = register.getByRole('listbox', { name: 'Where it is mentioned' })
  await expect(places.getByRole('option')).toHaveCount(4)
  await expect(places.locator('mark')).toHaveText(['周岚', '周岚', '周市长', '周市长'])

  // Into the text, and back.
  await keys.press('ArrowRight')
  await keys.press('End')
  await keys.press('Enter')
  await expect(register).toBeHidden()
  await expect(page.locator('.page-text')).toBeFocused()
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('周市长')
  await keys.press('Control+Shift+e')
  await expect(what.getByRole('heading')).toHaveText('周岚')
  // The list goes on where it was left.
  await expect(places).toBeFocused()
  await expect(places.getByRole('option', { selected: true })).toContainText('周市长又来了')

  await keys.press('ArrowLeft')
  await expect(list).toBeFocused()
  await keys.press('p')
  await expect(lines).toHaveCount(2)
  await expect(what.getByRole('heading')).toHaveText('周市长')
  await expect(places.locator('mark')).toHaveText(['周市长', '周市长'])
  keys.tell()

  // Undo goes back through all of it, and says what it undoes.
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone: Split “周市长” from “周岚”.')).toBeVisible()
  await expect(lines).toHaveCount(1)
  // However fast the keys come.
  await Promise.all([page.keyboard.press('Control+z'), page.keyboard.press('Control+z')])
  await expect(page.getByText('Undone: Merge “周市长” into “周岚”.')).toBeVisible()
  await expect(page.getByText('Undone: Add “周市长”.')).toBeVisible()
  await expect(lines.last()).toContainText('周市长')
  await page.keyboard.press('Control+y')
  await expect(page.getByText('Redone: Add “周市长”.')).toBeVisible()
  // Its mentions are linked again: it stands once, as the record.
  await expect(lines.filter({ hasText: '周市长' })).toHaveCount(1)
  await expect(what.getByRole('button', { name: 'Edit' })).toBeVisible()
})

test('a record that is undone while its merge is previewed is its name again', async ({ stet }) => {
  const { page } = stet
  const text = await importPages(page, issues.slice(0, 1))
  await text.focus()
  const keys = new Keystrokes('tagging', () => page)
  await tag(page, keys, '周岚', 2)
  await tag(page, keys, '周市长', 1)
  await page.keyboard.press('Control+Shift+e')
  const register = page.getByRole('dialog', { name: 'Register' })
  const list = register.getByRole('listbox', { name: 'Records and names' })
  const what = register.getByRole('region', { name: 'What is known' })
  await expect(list.getByRole('option')).toHaveCount(2)
  await page.keyboard.press('Enter')
  await expect(list).toBeFocused()
  await page.keyboard.press('n')
  await expect(what.getByRole('button', { name: 'Edit' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(what.getByRole('heading')).toHaveText('周市长')
  await page.keyboard.press('n')
  await expect(what.getByRole('button', { name: 'Edit' })).toBeVisible()
  await page.keyboard.press('m')
  await expect(register.getByRole('listbox', { name: 'Candidates' }).getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  const preview = register.getByRole('dialog', { name: 'Preview of the merge' })
  await expect(preview).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone: Add “周市长”.')).toBeVisible()
  await expect(preview).toHaveCount(0)
  await expect(list).toBeFocused()
  await expect(what.getByRole('heading')).toHaveText('周市长')
  await expect(what.getByRole('button', { name: 'Make a record and link its mention' })).toBeVisible()
})

test('a record is changed in place, and what cannot be taken is said', async ({ stet }) => {
  test.setTimeout(120_000)
  const { page } = stet
  await tagged(page)
  await page.keyboard.press('Control+Shift+e')
  const register = page.getByRole('dialog', { name: 'Register' })
  await page.keyboard.type('周岚')
  const what = register.getByRole('region', { name: 'What is known' })
  await expect(what.getByRole('heading')).toHaveText('周岚')
  await page.keyboard.press('Enter')
  await page.keyboard.press('n')
  await expect(what.getByRole('button', { name: 'Edit' })).toBeVisible()
  await page.keyboard.press('e')
  await page.getByLabel('Other names').fill('周岚同志；老周')
  await page.getByLabel('Links').fill('www.example.org')
  await page.keyboard.press('Enter')
  await expect(register.getByText('or begins with http:// or https://.')).toBeVisible()
  await page.getByLabel('Links').fill('https://www.example.org/zhou Q42')
  await page.keyboard.press('Enter')
  await expect(what).toContainText('周岚同志 · 老周')
  await expect(what.getByRole('link', { name: /example\.org\/zhou/u })).toHaveAttribute(
    'href',
    'https://www.example.org/zhou',
  )
  await expect(what.getByRole('link', { name: 'Wikidata Q42' })).toHaveAttribute(
    'href',
    'https://www.wikidata.org/wiki/Q42',
  )
  await page.keyboard.press('e')
  await page.getByLabel('Notes').fill('河谷市市长')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByLabel('Notes')).toHaveCount(0)
  await expect(what).toContainText('河谷市市长')
  // It is found by its other names, too.
  await page.keyboard.press('/')
  await page.keyboard.type('老周')
  await expect(register.getByRole('option', { name: /周岚/u }).first()).toBeVisible()
  // What is known of it is not lost by an Escape.
  await page.keyboard.press('Escape')
  await expect(register).toBeVisible()
})
