import { execFileSync } from 'node:child_process'
import { cp, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright/test'
import { canMount, cannotMount } from '../setup/can-mount'
import { beginComposing, compose } from './compose'
import { libraryText } from './finding'
import { expect, test } from './fixtures'
import { openSample, sampleText } from './pages'

const block = (text: Locator, words: string) => text.locator('p', { hasText: words })

/** Puts the caret to the end of a block: with a click behind the end of its last line. */
async function caretAfter(text: Locator, words: string): Promise<void> {
  const found = block(text, words)
  await found.scrollIntoViewIfNeeded()
  const box = await found.boundingBox()
  if (!box) throw new Error(`no block says ${words}`)
  await found.click({ position: { x: box.width - 34, y: box.height - 18 } })
}

/** Presses keys while the window is busy: it hears them one right behind the other. */
async function pressInOneBreath(page: Page, ...keys: readonly string[]): Promise<void> {
  await page.evaluate(() => {
    setTimeout(() => {
      const end = performance.now() + 300
      while (performance.now() < end);
    })
  })
  await Promise.all(keys.map((key) => page.keyboard.press(key)))
}

const kept = (page: Page) => expect(page.getByRole('contentinfo')).toContainText('All changes saved')

test('what is composed and typed outlives a kill, and is undone step by step', async ({ stet }) => {
  let text = await openSample(stet.page)
  const words = '船是不造了'
  const before = (await block(text, words).textContent()) ?? ''
  await caretAfter(text, words)
  await compose(stet.page, 'qianyue', '签约')
  await stet.page.keyboard.insertText('，')
  await compose(stet.page, 'tougong', '投工')
  await kept(stet.page)
  await stet.kill()
  await expect(block(text, words)).toHaveText(`${before}签约，投工`)

  const page = await stet.restart()
  text = await sampleText(page)
  await expect(block(text, words)).toHaveText(`${before}签约，投工`)
  await text.focus()
  await page.keyboard.press('Control+z')
  await expect(block(text, words)).toHaveText(`${before}签约，`)
  await page.keyboard.press('Control+z')
  await expect(block(text, words)).toHaveText(`${before}签约`)
  await page.keyboard.press('Control+z')
  await expect(block(text, words)).toHaveText(before)
  await page.keyboard.press('Control+y')
  await page.keyboard.press('Control+Shift+z')
  await expect(block(text, words)).toHaveText(`${before}签约，`)
})

test('the letters of a composition are kept when the text is mounted anew', async ({ stet }) => {
  const text = await openSample(stet.page)
  const words = '船是不造了'
  const before = (await block(text, words).textContent()) ?? ''
  await caretAfter(text, words)
  await beginComposing(stet.page, 'qian')
  // Where there is little room, the text is another element.
  await stet.page.setViewportSize({ width: 800, height: 700 })
  await kept(stet.page)
  await stet.kill()
  await expect(block(text, words)).toHaveText(`${before}qian`)
  const page = await stet.restart()
  await expect(block(await sampleText(page), words)).toHaveText(`${before}qian`)
})

test('the letters of a composition are kept when the window is left', async ({ stet }) => {
  const { page } = stet
  const text = await openSample(page)
  const words = '船是不造了'
  const before = (await block(text, words).textContent()) ?? ''
  await caretAfter(text, words)
  await beginComposing(page, 'qian')
  await page.reload()
  await expect(block(text, words)).toHaveText(`${before}qian`)
})

test('all that was typed while the host was slow is kept when the window is left', async ({ stet }) => {
  const { page } = stet
  const text = await openSample(page)
  await caretAfter(text, '船是不造了')
  await kept(page)
  const goOn = stet.pause()
  await page.keyboard.insertText('甲')
  await expect(page.getByRole('contentinfo')).toContainText('Saving')
  // It is on its way; what comes now has to wait for the answer to it.
  await page.waitForTimeout(300)
  for (const words of ['乙', '丙', '丁']) {
    await page.keyboard.press('Enter')
    await page.keyboard.insertText(words)
  }
  await page.goto('about:blank')
  goOn()
  await expect.poll(() => libraryText(stet), { timeout: 20_000 }).toMatch(/甲\s+乙\s+丙\s+丁/u)
})

test('a paragraph is split, joined and pasted into', async ({ stet }) => {
  const { page } = stet
  const text = await openSample(page)
  const blocks = await text.locator('p').count()
  await caretAfter(text, '▶ 本报记者')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('新的一段')
  await expect(block(text, '新的一段')).toHaveAttribute('data-role', 'body')
  await expect(block(text, '新的一段').locator('[data-line]')).toHaveText('新的一段')
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', '第一段\n第二段')
    data.setData('text/html', '<b>第一段</b><script>1</script>')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await expect(block(text, '第一段')).toHaveText('新的一段第一段')
  await expect(block(text, '第二段').locator('strong, b')).toHaveCount(0)
  expect(await text.locator('p').count()).toBe(blocks + 2)
  // Each key acts where those before it have led.
  await pressInOneBreath(page, 'Home', 'Backspace', 'ArrowLeft', 'ArrowLeft', 'Enter')
  await expect(block(text, '第二段')).toHaveText('一段第二段')
  await page.keyboard.press('Control+z')
  await expect(block(text, '第一段')).toHaveText('新的一段第一段第二段')
  // The join, the paste, the typing and the split.
  for (let turns = 0; turns < 4; turns++) await page.keyboard.press('Control+z')
  await expect(text.locator('p')).toHaveCount(blocks)
})

test('a command acts on what was selected last, although the browser has not told of it when the mouse goes elsewhere', async ({
  stet,
}) => {
  const { page } = stet
  const text = await openSample(page)
  await caretAfter(text, '船是不造了')
  await page.keyboard.press('Control+Home')
  await expect(page.getByRole('contentinfo')).toContainText('line 5 of')
  // As on a machine that is busy: it moves the selection, and does not come to tell of it.
  await page.evaluate(() => {
    const untold = (event: Event) => {
      if (event.isTrusted) event.stopImmediatePropagation()
    }
    window.addEventListener('selectionchange', untold, { capture: true })
  })
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.getByRole('button', { name: /^Find anything/u }).click()
  await page.keyboard.type('Tag as person')
  await page.keyboard.press('Enter')
  const [opening = ''] = await text.locator('p').allTextContents()
  await expect(text.locator('mark.person').first()).toHaveText(opening.slice(0, 2))
})

test('a change is taken back from the list by key, and brought again by undo', async ({ stet }) => {
  const { page } = stet
  const text = await openSample(page)
  const headline = text.locator('p[data-role=headline]').first()
  await expect(headline).not.toContainText('老老')
  await page.getByRole('tab', { name: /^Changes/ }).click()
  await page.getByRole('searchbox', { name: 'Filter changes' }).fill('老老')
  const list = page.getByRole('tree', { name: 'Changes against the original' })
  await list.getByRole('treeitem', { name: /老/ }).last().click()
  await expect(text.locator('.pointed, .pointed-gap').first()).toBeInViewport()
  await page.keyboard.press('Delete')
  await expect(text).toContainText('老老')
  await page.keyboard.press('Control+z')
  await expect(text).not.toContainText('老老')
  await kept(page)
})

test('changes are shown in the text on demand', async ({ stet }) => {
  const { page } = stet
  const text = await openSample(page)
  const before = await text.locator('p').allTextContents()
  await page.getByRole('tab', { name: /^Changes/ }).click()
  await page.getByRole('button', { name: 'In the text', exact: true }).click()
  await expect(text.locator('del.struck').first()).toBeAttached()
  await page.getByRole('button', { name: 'In the text', exact: true }).click()
  await expect(text.locator('del.struck')).toHaveCount(0)
  expect(await text.locator('p').allTextContents()).toEqual(before)
})

test('two windows on one page come to the same text', async ({ stet }) => {
  test.skip(stet.page.url().startsWith('stet:'), 'Electron opens one window')
  const { page } = stet
  const text = await openSample(page)
  const [other] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate(() => void window.open(location.href, 'other', 'width=1200,height=800')),
  ])
  const otherText = await sampleText(other)
  await caretAfter(text, '船是不造了')
  await caretAfter(otherText, '把车间租给手艺人')
  for (let round = 0; round < 5; round++) {
    await page.keyboard.type('甲')
    await other.keyboard.type('乙')
  }
  await expect(block(otherText, '船是不造了')).toContainText('甲甲甲甲甲')
  await expect(block(text, '把车间租给手艺人')).toContainText('乙乙乙乙乙')
  expect(await otherText.locator('p').allTextContents()).toEqual(await text.locator('p').allTextContents())
})

test('what is typed over the whole text is kept, and all of it comes back', async ({ stet }) => {
  const { page } = stet
  const text = await openSample(page)
  const before = await text.locator('article').allTextContents()
  await block(text, '船是不造了').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('新')
  await expect(text).toHaveText('新')
  await expect(text.locator('p > [data-line]')).toHaveCount(1)
  await kept(page)
  await page.keyboard.press('Control+z')
  await expect(text.locator('article')).toHaveText(before)
  await kept(page)
})

test('without the library, what is typed stays on the screen, and that it is not kept is said', async ({
  stet,
}) => {
  const { page } = stet
  const text = await openSample(page)
  await caretAfter(text, '船是不造了')
  await stet.kill()
  await page.keyboard.insertText('未送出')
  await expect(page.getByRole('contentinfo')).not.toContainText('All changes saved')
  await expect(block(text, '船是不造了')).toContainText('未送出')
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undo and redo wait until what you typed is saved.')).toBeVisible()
  await expect(block(text, '船是不造了')).toContainText('未送出')
})

test('each part of the window is painted for itself, so that a key in the text leaves the others as they are', async ({
  stet,
}) => {
  await openSample(stet.page)
  /** What is painted together with something beside it. */
  const together = await stet.page.evaluate(() => {
    const isolated = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).isolation === 'isolate' || isolated(element.parentElement))
    const inside = [...document.querySelectorAll(':is(header, aside, main, footer) *')]
    const besideText = [...document.querySelectorAll('.find-desk > *')]
    return [
      ...inside.filter((one) => !isolated(one)),
      ...besideText.filter((one) => getComputedStyle(one).isolation !== 'isolate'),
    ].map(({ outerHTML }) => outerHTML.slice(0, 80))
  })
  expect(together).toEqual([])
  // Each icon is a drawing of its own, gone through all the same: none stands in rows of which there may be hundreds.
  await expect(stet.page.getByRole('treeitem').first()).toBeVisible()
  await expect(stet.page.locator('.outline-row svg')).toHaveCount(0)
})

test('a window that is left right after the caret moved opens with the caret there', async ({ stet }) => {
  const { page } = stet
  const text = await openSample(page)
  await caretAfter(text, '船是不造了')
  // Longer than it takes to note where the text stands.
  await page.waitForTimeout(1_000)
  const place = page.getByText(/^line \d+ of/)
  const before = (await place.textContent()) ?? ''
  await page.keyboard.press('Control+Home')
  await expect(place).not.toHaveText(before)
  const top = (await place.textContent()) ?? ''
  await page.reload()
  await expect(text).toBeFocused()
  await expect(place).toHaveText(top)
})

/** Writes to a file until its disk has no byte left, whoever else writes there. */
async function fillDisk(file: string): Promise<void> {
  const handle = await open(file, 'w')
  for (let size = 1 << 20; size > 0; size >>= 5)
    for (let room = true; room; )
      room = await handle.write(Buffer.alloc(size)).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code !== 'ENOSPC') throw error
          return false
        },
      )
  await handle.close()
}

test('on a full disk what is typed stays, an export says that it lacks it, and all is saved once there is room', async ({
  stet,
}) => {
  test.skip(!canMount, cannotMount)
  await openSample(stet.page)
  await stet.kill()
  const { library } = stet
  const aside = `${library}-aside`
  await rename(library, aside)
  await mkdir(library)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', library])
  try {
    await cp(aside, library, { recursive: true })
    const page = await stet.restart()
    const text = await sampleText(page)
    const filling = join(library, 'filling')
    await fillDisk(filling)
    await caretAfter(text, '船是不造了')
    await page.keyboard.insertText('夜校每周开三次课。'.repeat(2000))
    await expect(
      page.getByRole('alert').filter({ hasText: 'What you type is kept in this window' }),
    ).toBeVisible()
    await page.keyboard.press('Control+e')
    const missing = page.getByText('What was typed last is not saved yet and is missing here.')
    await expect(missing).toBeVisible()
    const preview = page.getByRole('region', { name: 'Preview' })
    await expect(preview).not.toContainText('夜校每周开三次课')
    await rm(filling)
    await expect(missing).toHaveCount(0)
    await expect(preview).toContainText('夜校每周开三次课')
    await page.keyboard.press('Escape')
    await kept(page)
    await stet.close()
  } finally {
    execFileSync('umount', ['-l', library])
  }
})
