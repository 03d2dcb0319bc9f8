import type { LibraryClient, OpenPage, PageId } from '../../core/contract'

type Ask = (input: unknown) => Promise<unknown>
type Pages = Pick<LibraryClient['pages'], 'open' | 'last'>
interface Asked {
  readonly desk: Pick<LibraryClient['desk'], 'settings' | 'resume'>
  readonly shelf: Pick<LibraryClient['shelf'], 'publications'>
  readonly pages: Pages
}

/**
 * Asks for what the first picture waits for, the page that was open among it, while the browser still reads the program
 * that will draw it. Answers what was asked so, to whoever asks first; null = it was not, or somebody has it. A page's
 * changes since are told to who watches it.
 */
export function askAhead({
  desk,
  shelf,
  pages,
}: Asked): (path: readonly string[], input: unknown) => Promise<unknown> | null {
  const answers = new Map<string, Ask>([
    ['desk.settings', kept(desk.settings())],
    ['desk.resume', kept(desk.resume())],
    ['shelf.publications', kept(shelf.publications())],
    ['pages.open', lastPage(pages)],
  ])
  return (path, input) => {
    const name = path.join('.')
    const ask = answers.get(name)
    answers.delete(name)
    return ask?.(input) ?? null
  }
}

/** Whoever asks is told what went wrong; nobody need. */
function kept(answer: Promise<unknown>): Ask {
  answer.catch(() => undefined)
  return () => answer
}

/**
 * The page where the work stopped, if it is the one that is wanted. What is wrong with it is told to who asks for it by
 * name.
 */
function lastPage(pages: Pages): Ask {
  const last = pages.last().catch((): OpenPage | null => null)
  return async (input) => {
    const { page } = input as { readonly page: PageId }
    const opened = await last
    return opened?.page.id === page ? opened : await pages.open({ page })
  }
}
