import { useTranslation } from 'react-i18next'
import type { ArticleId, LibraryClient, PageId, ReviewState } from '../../core/contract'
import type { DeskPage } from '../desk'
import { sentenceOf, tell, useCommands, useLibrary } from '../shell'
import { isPassed, nextToPass, type Passed, roundFrom } from './passing'
import { useSetState, useStates } from './use-review'

interface Props {
  readonly desk: DeskPage
  readonly go: (place: { readonly page: PageId; readonly article: ArticleId }) => void
}

/** *Done, and on to the next article*: one key for each article that was read, over the pages of the issue. */
export function PassOn({ desk, go }: Props) {
  const { t } = useTranslation()
  const library = useLibrary()
  const states = useStates(desk.opened.page.id)
  const set = useSetState(desk)

  function pass(wanted: Passed): void {
    const { doc, selection } = desk.state
    const articles = doc.children.map(({ attrs }) => attrs.id as ArticleId)
    const [first, last] = [selection.$from.index(0), selection.$to.index(0)]
    const read = articles.slice(first, last + 1)
    const open = read.filter((article) => !isPassed(states.get(article)?.state, wanted))
    if (open.length > 0) set({ articles: open, state: wanted, note: '' })
    const now = new Map<ArticleId, { readonly state: ReviewState }>(states)
    for (const article of open) now.set(article, { state: wanted })
    tellOfSuspects(first, last)
    const next = nextToPass(articles, now, wanted, last)
    if (next !== null) desk.showArticle(next, true)
    else void goToAnotherPage(wanted)
  }

  function tellOfSuspects(first: number, last: number): void {
    const { doc } = desk.state
    const count = desk.suspects().filter(({ from }) => {
      const at = doc.resolve(Math.min(from, doc.content.size)).index(0)
      return first <= at && at <= last
    }).length
    if (count > 0) tell({ kind: 'done', text: t('review.suspectsStay', { count, number: first + 1 }) })
  }

  async function goToAnotherPage(wanted: Passed): Promise<void> {
    try {
      const next = await nextPage(library, desk.opened, wanted)
      if (next) go(next)
      else tell({ kind: 'done', text: t(`review.issueThrough.${wanted}`) })
    } catch (error) {
      tell({ kind: 'trouble', text: sentenceOf(error, t) })
    }
  }

  useCommands([
    { id: 'proofreadOn', group: 'structure', key: 'F7', run: () => pass('proofread') },
    { id: 'validatedOn', group: 'structure', key: 'Shift-F7', run: () => pass('validated') },
  ])
  return null
}

/** Where the issue goes on, round about: a page with an article that is not as far; null = none has. */
async function nextPage(
  library: Pick<LibraryClient, 'review' | 'shelf'>,
  { page: { id: here }, issue: { id: issue } }: DeskPage['opened'],
  wanted: Passed,
): Promise<{ readonly page: PageId; readonly article: ArticleId } | null> {
  const [pages, sums] = await Promise.all([library.shelf.pages({ issue }), library.review.ofIssue({ issue })])
  const at = pages.findIndex(({ id }) => id === here)
  for (const { id: page } of roundFrom(pages, at)) {
    const sum = sums.find(({ id }) => id === page)?.states
    if (sum && sum.unread + sum.progress + sum.problem + (wanted === 'validated' ? sum.proofread : 0) === 0)
      continue
    const [articles, review] = await Promise.all([
      library.shelf.articles({ page }),
      library.review.page({ page }),
    ])
    const states = new Map(review.articles.map((one) => [one.article, one]))
    const ids = articles.map(({ id }) => id)
    const article = nextToPass(ids, states, wanted, -1)
    if (article !== null) return { page, article }
  }
  return null
}
