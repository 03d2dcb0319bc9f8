import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleId, ReviewState } from '../../core/contract'
import type { DeskPage } from '../desk'
import { type Place, sentenceOf, tell, useCommands, useKeyOf, useLibrary } from '../shell'
import { type LeftInArticle, leftIn } from './left'
import { nextPage } from './next-page'
import { passOver } from './passed-over'
import { isPassed, nextToPass, type Passed } from './passing'
import { passingAct } from './passing-act'
import { readerNow } from './reader-now'
import { staysInWords, toldOfLeft } from './told-of-left'
import { useStates, useStatesAct } from './use-review'

interface Props {
  readonly desk: DeskPage
  readonly go: (place: Place) => void
}

/** *Done, and on to the next article*: one key for each article that was read, over the pages of the issue. */
export function PassOn({ desk, go }: Props) {
  const { t } = useTranslation()
  const library = useLibrary()
  const page = desk.opened.page.id
  const states = useStates(page)
  const setStates = useStatesAct()
  const leaving = useRef(false)
  /** What was passed and is not known to be yet: keys come faster than the library's answers. */
  const passing = useRef(new Map<ArticleId, { readonly state: Passed }>())
  const whatIsLeft = useKeyOf('whatIsLeft')
  const goBack = useKeyOf('goBack')

  function pass(wanted: Passed): void {
    // A key that repeats does not pass the page again on its way to the next one.
    if (leaving.current) return
    const { doc, selection } = desk.state
    const articles = doc.children.map(({ attrs }) => attrs.id as ArticleId)
    const [first, last] = [selection.$from.index(0), selection.$to.index(0)]
    const read = articles.slice(first, last + 1)
    const now = new Map<ArticleId, { readonly state: ReviewState }>([...states, ...passing.current])
    const open = read.filter((article) => !isPassed(now.get(article)?.state, wanted))
    for (const article of open) now.set(article, { state: wanted })
    const left = leftIn(desk, readerNow.now(), first, last)
    const next = nextToPass(articles, now, wanted, last)
    if (next === null) void passPage(open, wanted, left)
    else {
      void act(open, wanted, async () => ({ page, article: next })).catch(told)
      desk.showArticle(next, true)
      if (left) {
        passOver(desk, left.from)
        toldOfLeft.tell(staysInWords(left, whatIsLeft, t))
      }
    }
  }

  async function passPage(
    open: readonly ArticleId[],
    wanted: Passed,
    left: LeftInArticle | null,
  ): Promise<void> {
    leaving.current = true
    try {
      const next = await act(open, wanted, () => nextPage(library, desk.opened, wanted))
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

  /** Sets the states, which undo takes back together with where she goes on to, and answers where; null = nowhere. */
  async function act(
    articles: readonly ArticleId[],
    state: Passed,
    ahead: () => Promise<Place | null>,
  ): Promise<Place | null> {
    let next = null as Place | null
    for (const article of articles) passing.current.set(article, { state })
    try {
      await desk.acts.beside(async () => {
        next = await ahead()
        const [article] = articles
        if (article === undefined) return null
        const here: Place = { page, article }
        const set = await setStates(page, { articles, state, note: '' })
        return passingAct(set, here, next ?? here, go)
      })
    } finally {
      for (const article of articles) passing.current.delete(article)
    }
    return next
  }

  function told(error: unknown): void {
    tell({ kind: 'trouble', text: sentenceOf(error, t) })
  }

  useCommands([
    { id: 'proofreadOn', group: 'structure', key: 'F7', run: () => pass('proofread') },
    { id: 'validatedOn', group: 'structure', key: 'Shift-F7', run: () => pass('validated') },
  ])
  return null
}
