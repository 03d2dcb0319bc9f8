import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { at, pdfOf } from '../store/support/pdf'
import { grave } from './axe'
import { expect, test } from './fixtures'
import { choose, drop, frontPage, rested, secondPage, textFile } from './pages'
import { root } from './root'

/**
 * Every screen in both themes and languages: nothing that axe calls serious, and a picture of each in out/screens/ to
 * be looked at. Whoever adds a screen looks at it here. UPDATE_SCREENSHOT=1 also makes the README's.
 */
const screens = join(root, 'out/screens')

const words = {
  en: {
    import: 'Import…',
    sample: 'Try the sample page',
    changes: /^Changes/,
    suspects: /^Suspects/,
    entities: /^Entities/,
    figures: /^Figures/,
    query: '夜校',
    hits: 'Places found',
    files: 'Files',
    preview: 'Preview',
  },
  'zh-CN': {
    import: '导入…',
    sample: '试用样张',
    changes: /^改动/,
    suspects: /^疑点/,
    entities: /^实体/,
    figures: /^数据/,
    query: '船',
    hits: '找到的各处',
    files: '文件',
    preview: '预览',
  },
} as const

const files = [
  textFile('河谷晚报_2023-11-02_p2.txt', frontPage),
  textFile('河谷晚报_2023-11-02_p3.txt', ''),
  textFile('河谷晚报_2023-11-02_p10.txt', secondPage),
]

/** Closes the dialog, and waits until keys reach the window again. */
async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}

for (const language of ['en', 'zh-CN'] as const)
  for (const theme of ['light', 'dark'] as const)
    test.describe(`${language}, ${theme}`, () => {
      test.use({ locale: language, colorScheme: theme })
      const say = words[language]

      async function look(page: Page, name: string): Promise<void> {
        await rested(page)
        await mkdir(screens, { recursive: true })
        await page.screenshot({ path: join(screens, `${name}-${theme}-${language}.png`) })
        // Roles, names and contrasts are those of the theme, whichever the language.
        if (language !== 'en') return
        expect.soft(await grave(page), name).toEqual([])
      }

      test('the screens', async ({ stet }) => {
        test.skip(stet.page.url().startsWith('stet:'), 'Electron follows the machine, not the test')
        test.setTimeout(300_000)
        const { page } = stet
        await expect(page.getByRole('button', { name: say.sample })).toBeVisible()
        await look(page, '1-first-start')

        await page.getByRole('button', { name: say.sample }).click()
        await expect(page.locator('.page-text')).toContainText('老船厂')
        await page.getByRole('tab', { name: say.suspects }).click()
        await look(page, '2-desk')
        await page.getByRole('tab', { name: say.changes }).click()
        await look(page, '3-changes')
        await expect(page.locator('.page-text .hint').first()).toBeVisible({ timeout: 40_000 })
        await page.locator('.page-text').focus()
        await page.keyboard.press('F9')
        await expect(page.locator('.tag-card')).toBeFocused()
        await look(page, '12-suggested-tag')
        await page.keyboard.press('Enter')
        await page.keyboard.press('Escape')
        await page.keyboard.press('Alt+t')
        await look(page, '13-take-tags')
        await page.keyboard.press('Control+Enter')
        await expect(page.getByRole('dialog')).toBeHidden()
        await page.getByRole('tab', { name: say.entities }).click()
        await look(page, '14-entities')
        await page.getByRole('tree').last().focus()
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('Enter')
        await expect(page.locator('.tag-card')).toBeFocused()
        await look(page, '15-tag')
        await page.keyboard.press('a')
        await look(page, '16-tag-series')
        // The card comes back that it was opened from.
        await page.keyboard.press('Escape')
        await expect(page.locator('.tag-card')).toBeFocused()
        await leave(page)
        await page.getByRole('tab', { name: say.figures }).click()
        await look(page, '17-figures')
        if (process.env.UPDATE_SCREENSHOT && language === 'en' && theme === 'light') {
          await page.setViewportSize({ width: 1280, height: 760 })
          await page.getByRole('tab', { name: say.suspects }).click()
          await page.locator('.page-text').focus()
          await page.keyboard.press('F8')
          await expect(page.locator('.suspect-card')).toBeFocused()
          // The test's own folder is nothing for a README.
          await page.locator('.status-line .end').evaluate((folder) => folder.replaceChildren('~/Stet'))
          await rested(page)
          await page.screenshot({ path: join(root, 'resources/screenshot.png') })
          await page.keyboard.press('Escape')
          await page.setViewportSize({ width: 1440, height: 900 })
        }

        await drop(page, files)
        await expect(page.getByRole('listbox', { name: say.files }).getByRole('option')).toHaveCount(3)
        await expect(page.locator('.turning')).toHaveCount(0)
        await look(page, '4-import')
        await leave(page)

        await page.keyboard.press('Control+e')
        await expect(page.getByRole('region', { name: say.preview })).toContainText('老船厂')
        await look(page, '5-export')
        await leave(page)

        // A window that has just put a dialog away may not hear the first key.
        await expect(async () => {
          await page.keyboard.press('Control+Shift+F')
          await expect(page.getByRole('searchbox').first()).toBeFocused({ timeout: 2_000 })
        }).toPass()
        await page.keyboard.type(say.query)
        await expect(page.getByRole('listbox', { name: say.hits }).getByRole('option').first()).toBeVisible()
        await look(page, '6-search')
        await page.keyboard.press('Escape')

        await page.locator('.page-text').focus()
        await page.keyboard.press('Control+h')
        await page.keyboard.type(say.query)
        await expect(page.locator('.page-text .hit').first()).toBeVisible()
        await look(page, '12-find')
        await page.keyboard.press('Alt+Enter')
        await page.getByRole('dialog').getByRole('textbox').nth(1).fill('舟')
        await expect(page.getByRole('dialog').locator('ins').first()).toBeVisible()
        await look(page, '13-series')
        await leave(page)
        await page.locator('.find-bar input').first().press('Escape')

        await page.locator('.page-text').focus()
        await page.keyboard.press('Control+Shift+O')
        await expect(page.locator('.original')).toBeVisible()
        await look(page, '18-original')
        await page.keyboard.press('Control+Shift+O')
        await page.keyboard.press('Control+Shift+H')
        await expect(page.locator('.history-row').first()).toBeVisible()
        await look(page, '19-history')
        await page.keyboard.press('Control+Shift+E')
        await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
        await look(page, '20-register')
        await leave(page)
        await page.keyboard.press('Control+Shift+G')
        await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
        await look(page, '21-ledger')
        await page.keyboard.press('Alt+5')
        await expect(page.locator('.ledger-pairs')).toBeVisible()
        await look(page, '22-disagreeing')
        await leave(page)

        await page.keyboard.press('F1')
        await expect(page.getByRole('dialog')).toBeVisible()
        await look(page, '7-keys')
        await leave(page)

        await page.keyboard.press('Control+Shift+P')
        await expect(page.getByRole('dialog')).toBeVisible()
        await look(page, '12-palette')
        await leave(page)
        await page.keyboard.press('Control+,')
        const tabs = page.getByRole('dialog').locator('.settings-tab')
        await expect(tabs).not.toHaveCount(0)
        for (const [index, tab] of (await tabs.all()).entries()) {
          await tab.click()
          await look(page, `13-settings-${index + 1}`)
        }
        await leave(page)

        await page.setViewportSize({ width: 1280, height: 720 })
        await look(page, '8-small')
        // 1280×720 at 200 %.
        await page.setViewportSize({ width: 640, height: 360 })
        await look(page, '9-zoomed')
        await expect(async () => {
          await page.keyboard.press('Control+Shift+k')
          await expect(page.getByRole('dialog')).toBeVisible({ timeout: 2_000 })
        }).toPass()
        const head = page.locator('.dialog > header')
        await expect(async () => expect((await head.boundingBox())?.height).toBeLessThan(64)).toPass()
        await look(page, '9-zoomed-sheet')
        await leave(page)
        await page.setViewportSize({ width: 1440, height: 900 })

        await stet.kill()
        await expect(page.locator('.link-banner')).toBeVisible()
        await look(page, '10-lost')
      })

      test('the import of one file', async ({ stet }) => {
        test.skip(stet.page.url().startsWith('stet:'), 'Electron follows the machine, not the test')
        const { page } = stet
        if (language === 'en') await choose(page, files.slice(0, 1))
        else await drop(page, files.slice(0, 1))
        await expect(page.locator('.opening')).toContainText('桥头')
        await look(page, '11-import-one')
        await leave(page)
        const locked = pdfOf([{ content: at(30, 260, 'The harbour') }], { password: 'Flussufer' })
        await drop(page, [
          { name: 'Evening_p1.pdf', mimeType: 'application/pdf', buffer: Buffer.from(locked) },
        ])
        await expect(page.locator('input[type=password]')).toBeVisible()
        await look(page, '22-password')
      })
    })
