import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleId, ReviewState } from '../../core/contract'
import type { DeskPage } from '../desk'
import { type Place, sentenceOf, tell, useKeyOf, useLibrary } from '../shell'
import { type LeftInArticle, leftIn } from './left'
import { nextPage } from './next-page'
import { passOver } from './passed-over'
import { isPassed, nextToPass, type Passed } from './passing'
import { readerNow } from './reader-now'
import { staysInWords, toldOfLeft } from './told-of-left'
import { usePassAct } from './use-pass-act'

/** Answers what passes the article at hand, or those that are selected, and goes on to the next that is not as far. */
export function usePass(desk: DeskPage, go: (place: Place) => void): (wanted: Passed) => void {
  const { t } = useTranslation()
  const library = useLibrary()
  const page = desk.opened.page.id
  const { statesNow, set } = usePassAct(desk, go)
  const leaving = useRef(false)
  const whatIsLeft = useKeyOf('whatIsLeft')
  const goBack = useKeyOf('goBack')

  function told(error: unknown): void {
    tell({ kind: 'trouble', text: sentenceOf(error, t) })
  }

  function passOn(
    articles: readonly ArticleId[],
    wanted: Passed,
    left: LeftInArticle | null,
    next: ArticleId,
  ): void {
    set(articles, wanted, async () => ({ page, article: next })).catch(told)
    desk.showArticle(next, true)
    if (!left) return
    passOver(desk, left.from)
    toldOfLeft.tell(staysInWords(left, whatIsLeft, t))
  }

  async function passPage(
    articles: readonly ArticleId[],
    wanted: Passed,
    left: LeftInArticle | null,
  ): Promise<void> {
    leaving.current = true
    try {
      const next = await set(articles, wanted, () => nextPage(library, desk.opened, wanted))
      if (next) {
        // What was told of this page names keys that lead nowhere from the next one.
        toldOfLeft.withdraw()
        go(next)
      } else tell({ kind: 'done', text: t(`review.issueThrough.${wanted}`) })
      if (left) toldOfLeft.tell(staysInWords(left, next ? goBack : whatIsLeft, t))
    } catch (error) {
      told(error)
    } finally {
      leaving.current = false
    }
  }

  return (wanted) => {
    // A key that repeats does not pass the page again on its way to the next one.
    if (leaving.current) return
    const { doc, selection } = desk.state
    const articles = doc.children.map(({ attrs }) => attrs.id as ArticleId)
    const [first, last] = [selection.$from.index(0), selection.$to.index(0)]
    const now = new Map<ArticleId, { readonly state: ReviewState }>(statesNow())
    const open = articles.slice(first, last + 1).filter((one) => !isPassed(now.get(one)?.state, wanted))
    for (const article of open) now.set(article, { state: wanted })
    const left = leftIn(desk, readerNow.now(), first, last)
    const next = nextToPass(articles, now, wanted, last)
    if (next === null) void passPage(open, wanted, left)
    else passOn(open, wanted, left, next)
  }
}
