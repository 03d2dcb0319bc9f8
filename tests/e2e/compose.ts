import type { Page } from 'playwright/test'

/** Text as an input method enters it: letters, candidates, and the choice. */
export async function compose(page: Page, letters: string, words: string): Promise<void> {
  await beginComposing(page, letters)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Input.imeSetComposition', {
    text: words,
    selectionStart: words.length,
    selectionEnd: words.length,
  })
  await devtools.send('Input.insertText', { text: words })
  await devtools.detach()
}

/** The letters of a composition that goes on: nothing is chosen yet. */
export async function beginComposing(page: Page, letters: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  for (let end = 1; end <= letters.length; end++)
    await devtools.send('Input.imeSetComposition', {
      text: letters.slice(0, end),
      selectionStart: end,
      selectionEnd: end,
    })
  await devtools.detach()
}
