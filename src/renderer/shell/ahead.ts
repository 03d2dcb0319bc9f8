import type { LibraryClient } from '../../core/contract'

type Call = (path: readonly string[], input: unknown) => Promise<unknown> | null

/**
 * Asks for what the first picture waits for, where the work stopped and the page that was open, before there is a picture
 * that would ask: the library reads while the window is drawn. Answers what was asked so, to whoever asks first; null =
 * it was not, or somebody has it. A page's changes since are told to who watches it.
 */
export function askAhead(library: Pick<LibraryClient, 'desk' | 'pages'>): Call {
  const answers = new Map<string, Promise<unknown>>()
  const keep = (path: readonly string[], input: unknown, answer: Promise<unknown>) => {
    // Whoever asks is told what went wrong; nobody need.
    answer.catch(() => undefined)
    answers.set(nameOf(path, input), answer)
  }
  const resume = library.desk.resume()
  keep(['desk', 'resume'], undefined, resume)
  resume.then(
    ({ page }) => {
      if (page !== null) keep(['pages', 'open'], { page }, library.pages.open({ page }))
    },
    () => undefined,
  )
  return (path, input) => {
    const name = nameOf(path, input)
    const answer = answers.get(name) ?? null
    answers.delete(name)
    return answer
  }
}

const nameOf = (path: readonly string[], input: unknown) => JSON.stringify([path, input ?? null])
