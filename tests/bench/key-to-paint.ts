import type { Page } from 'playwright'

/**
 * How long it takes from a key to its paint, in milliseconds, in the order of the keys.
 *
 * A key's time is its event's own timestamp, taken in the browser's process before the page hears of it. The frame that
 * shows it has been laid out and painted when the first task after its animation frame runs; a message is such a task.
 * The browser is started without a limit of frames, so that the wait for the display's next refresh, which is chance
 * and the same for every page, is not in the figures.
 */
export async function keysToPaint(page: Page, keys: number, pause: number): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { benchTimes: times })
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => times.push(performance.now() - timeStamp)
          port2.postMessage(null)
        })
      },
      { capture: true },
    )
  })
  const letters = 'stet means let it stand '
  for (let n = 0; n < keys; n++) {
    await page.keyboard.press(
      letters[n % letters.length] === ' ' ? 'Space' : (letters[n % letters.length] ?? 's'),
    )
    await page.waitForTimeout(pause)
  }
  return page.evaluate(() => (window as unknown as { benchTimes: number[] }).benchTimes)
}

/** Puts the caret into the middle of the text that is `selector`, and brings it into sight. */
export async function caretInMiddle(page: Page, selector: string): Promise<void> {
  await page.evaluate((text) => {
    const blocks = [...document.querySelectorAll(`${text} p[data-role=body]`)]
    const block = blocks[Math.floor(blocks.length / 2)]
    block?.scrollIntoView({ block: 'center' })
    const walker = document.createTreeWalker(block ?? document.body, NodeFilter.SHOW_TEXT)
    const node = walker.nextNode()
    document.querySelector<HTMLElement>(text)?.focus()
    getSelection()?.collapse(node, 1)
  }, selector)
  await page.waitForTimeout(1_000)
}
