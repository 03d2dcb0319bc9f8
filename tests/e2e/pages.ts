import { expect, type Locator, type Page } from 'playwright/test'

/** What a test lays on the editor's disk. */
export interface DiskFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export function textFile(name: string, text: string | Buffer): DiskFile {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) }
}

/** Two pages of an invented newspaper: the second has a wrapped paragraph and a half-width comma. */
export const frontPage = [
  '河谷晚报',
  '2023年11月2日 第88期',
  '',
  '桥头的夜市开张',
  '□ 许望',
  '',
  '本报讯 桥头的夜市昨晚开张，120个摊位全部满员。第一批',
  '客人是刚下夜班的纺织工人，他们在灯下吃了一碗热汤面。',
  '夜市每晚六点开门，十一点收摊，全部摊位都装了净水龙头。',
].join('\n')

export const secondPage = [
  '旧书摊的春天',
  '',
  '本报讯 桥洞下的旧书摊昨天迎来了第三百位会员,摊主方小舟',
  '把一本1962年的地方志送给了他。',
].join('\n')

/** 河谷 … in GB18030, byte by byte: Node writes no Chinese encodings. */
export const inGb18030 = Buffer.from('bad3b9c8b5c4d0c2c2ebcdb7a3acd7f2ccecbfaac1cbb5c6a1a30a', 'hex')
export const readInGb18030 = '河谷的新码头，昨天开了灯。'

/** Opens the program's own sample page from the first start; its text. */
export async function openSample(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Try the sample page' }).click()
  return sampleText(page)
}

/** The sample page's text, once it stands there. */
export async function sampleText(page: Page): Promise<Locator> {
  const text = page.getByRole('textbox', { name: /^Text of page/ })
  // Cleaning reads its lexicon first, on a machine that runs other suites beside this one.
  await expect(text).toContainText('船是不造了', { timeout: 40_000 })
  return text
}

/** Chooses files by the system's dialog, as the Import button opens it. */
export async function choose(page: Page, files: readonly DiskFile[]): Promise<void> {
  await chooseBy(page, () => page.getByRole('button', { name: 'Import…' }).first().click(), files)
}

/** Chooses files by the system's dialog. A window that was drawn this moment may not hear what opens it the first time. */
export async function chooseBy(
  page: Page,
  open: () => Promise<void>,
  files: readonly (DiskFile | string)[],
): Promise<void> {
  await expect(async () => {
    const dialog = page.waitForEvent('filechooser', { timeout: 2_000 })
    // Where opening takes longer than that, nobody awaits it yet as it fails; Playwright would end the test for it.
    dialog.catch(() => {})
    await open()
    // One list holds paths or files in memory, never both.
    await (await dialog).setFiles([...files] as string[])
  }).toPass()
}

/** Lets files go over the window, as a drag from the file manager does. */
export async function drop(page: Page, files: readonly DiskFile[]): Promise<void> {
  // The window takes files once it stands.
  await page
    .getByRole('button', { name: /^(Import…|导入…)$/u })
    .first()
    .waitFor()
  const given = files.map(({ name, mimeType, buffer }) => ({
    name,
    mimeType,
    bytes: buffer.toString('base64'),
  }))
  const data = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer()
    for (const { name, mimeType, bytes } of all)
      transfer.items.add(
        new File([Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))], name, {
          type: mimeType,
          // A file on a disk is as old the next time.
          lastModified: 0,
        }),
      )
    return transfer
  }, given)
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: data })
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data })
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
}

/** Until opacity and movement have come to rest, as they are looked at. What turns for as long as somebody waits does not count. */
export async function rested(page: Page): Promise<void> {
  const moving = () =>
    document
      .getAnimations()
      .filter(
        ({ playState, effect }) =>
          playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
      ).length
  // What is drawn in the next frame may begin to move then.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  await expect.poll(() => page.evaluate(moving)).toBe(0)
}
