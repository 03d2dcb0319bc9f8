import { expect, type Locator, type Page } from 'playwright/test'
import { runStet } from './command'
import type { Host } from './host'
import { drop, textFile } from './pages'

const doings = [
  '把巷口的旧书铺搬到了河边，新铺有两层',
  '每月的第一个星期天给孩子们讲一个下午的故事',
  '说河边风大，书要晒，人也要晒',
]

/**
 * Twelve pages of one issue. In 37 places 方小舟 was read as 方晓舟; in four more 晓 is right. Three places a page, eight on
 * the fifth; the right ones stand on pages 2, 5, 5 and 9.
 */
export const twelvePages: readonly { readonly name: string; readonly text: string }[] = Array.from(
  { length: 12 },
  (_, index) => {
    const n = index + 1
    const right = { 2: 1, 5: 2, 9: 1 }[n] ?? 0
    const wrong = (n === 5 ? 8 : 3) - right
    const sentences = Array.from(
      { length: wrong },
      (_, at) => `方晓舟${doings[(at + n) % doings.length]}，${n * 10 + at}位邻居来帮忙。`,
    )
    const dawns = Array.from({ length: right }, (_, at) => `那天拂晓，河上起了第${at + 1}层雾。`)
    const text = [`河边书铺见闻之${n}`, '', `本报讯 ${[...sentences, ...dawns].join('')}`].join('\n')
    return { name: `河谷晚报_2023-11-02_p${n}.txt`, text }
  },
)

/** Imports pages by dropping them, and opens the first. */
export async function importPages(
  page: Page,
  pages: readonly { readonly name: string; readonly text: string }[],
): Promise<Locator> {
  await drop(
    page,
    pages.map(({ name, text }) => textFile(name, text)),
  )
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^(Import|导入)/u }).click()
  await expect(dialog).toBeHidden({ timeout: 40_000 })
  const text = page.locator('.page-text')
  await expect(text).toContainText('河边', { timeout: 40_000 })
  return text
}

/** The whole library as text, as another program reads it. */
export const libraryText = ({ library }: Host): Promise<string> =>
  runStet('export', library, '--format', 'text', '--issue', '1', '-o', '-')

export const kept = (page: Page) =>
  expect(page.getByRole('contentinfo')).toContainText(/All changes saved|改动均已保存/u)
