import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures'
import { openSettings } from './open-settings'
import { choose, frontPage, openSample, textFile } from './pages'

test('a house rule that cannot be used, and one that runs away, are named where the page was imported', async ({
  stet,
  folder,
}) => {
  const { page } = stet
  const house = join(folder, 'library', 'house')
  await mkdir(house, { recursive: true })
  const rules = [
    { id: '夜市', match: '夜市', replace: '夜间集市', policy: 'correct' },
    { id: '坏了', regex: '(' },
    { id: '失控', regex: '(a+)+$' },
  ]
  await writeFile(join(house, 'rules.json'), JSON.stringify(rules))
  await choose(page, [textFile('河谷晚报_2023-11-02_p2.txt', `${frontPage}\n\n${'a'.repeat(60)}!`)])
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('rule “坏了” is left out')).toBeVisible()
  await expect(page.getByText('House rule “失控” in “house/rules.json” did not come to an end')).toBeVisible()
  await page.getByRole('button', { name: 'Open the first new page' }).click()
  await expect(page.locator('.page-text')).toContainText('桥头的夜间集市开张')
  await page.getByRole('tab', { name: /Changes/ }).click()
  await expect(page.getByRole('tree', { name: 'Changes against the original' })).toContainText('夜间集市')
})

test('a house rule and a word are written in the settings and stand in their files', async ({
  stet,
  folder,
}) => {
  const { page } = stet
  await openSample(page)
  await openSettings(page, 'House rules')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Add a rule' }).click()
  await dialog.getByRole('textbox', { name: 'Find' }).fill('船是不造了')
  await dialog.getByRole('textbox', { name: 'Replace with' }).fill('船不造了')
  await dialog.getByRole('textbox', { name: 'Words' }).fill('青杨湾')
  await dialog.getByRole('textbox', { name: 'Find' }).focus()
  const house = join(folder, 'library', 'house')
  await expect.poll(() => existsSync(join(house, 'words.txt'))).toBe(true)
  expect(JSON.parse(readFileSync(join(house, 'rules.json'), 'utf8'))).toEqual([
    { match: '船是不造了', replace: '船不造了' },
  ])
  expect(readFileSync(join(house, 'words.txt'), 'utf8').trim()).toBe('青杨湾')
  await dialog.getByRole('button', { name: 'Remove the rule “船是不造了”' }).click()
  await expect.poll(() => readFileSync(join(house, 'rules.json'), 'utf8').trim()).toBe('[]')

  // A rule that cannot be used says so itself, in its own words, and the others beside it are kept.
  const rules = () => JSON.parse(readFileSync(join(house, 'rules.json'), 'utf8'))
  const row = (at: number) => dialog.locator('.house-rule').nth(at)
  await dialog.getByRole('button', { name: 'Add a rule' }).click()
  await row(0).getByRole('textbox', { name: 'Find' }).fill('(船')
  await row(0).getByText('Regex', { exact: true }).click()
  const fault = row(0).getByRole('alert')
  await expect(fault).toContainText('Not used: this is no regular expression: at character 1')
  await expect(fault).not.toContainText('JSON')
  await dialog.getByRole('button', { name: 'Add a rule' }).click()
  await row(1).getByRole('textbox', { name: 'Find' }).fill('船台')
  await row(1).getByRole('textbox', { name: 'Message' }).fill('船坞？')
  await dialog.getByRole('textbox', { name: 'Words' }).focus()
  await expect.poll(rules).toEqual([{ regex: '(船' }, { match: '船台', hint: '船坞？' }])
  await expect(fault).toBeVisible()
  await expect(dialog.getByRole('alert')).toHaveCount(1)

  // So it does whenever it is looked at again, until it is put right.
  await page.keyboard.press('Escape')
  await openSettings(page, 'House rules')
  await expect(fault).toBeVisible()
  await row(0).getByRole('textbox', { name: 'Find' }).fill('(船)')
  await dialog.getByRole('textbox', { name: 'Words' }).focus()
  await expect(dialog.getByRole('alert')).toHaveCount(0)
  await expect.poll(rules).toEqual([{ regex: '(船)' }, { match: '船台', hint: '船坞？' }])

  // A publication has files of its own.
  await dialog.getByRole('button', { name: /Applies to/u }).click()
  await page.getByRole('option', { name: '青杨湾科技报' }).click()
  await expect(dialog.getByText('No rules yet.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Words' }).fill('河谷轴承')
  await dialog.getByRole('button', { name: /Applies to/u }).click()
  await page.getByRole('option', { name: 'The whole library' }).click()
  await expect(row(1)).toBeVisible()
  expect(readFileSync(join(house, '青杨湾科技报', 'words.txt'), 'utf8').trim()).toBe('河谷轴承')

  // What was typed last is kept, though Escape closes the settings from within the field.
  await dialog.getByRole('textbox', { name: 'Words' }).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('\n松风里')
  await page.keyboard.press('Escape')
  await expect.poll(() => readFileSync(join(house, 'words.txt'), 'utf8').trim()).toBe('青杨湾\n松风里')
})
