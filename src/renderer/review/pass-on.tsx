import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleId, LibraryClient, ReviewState } from '../../core/contract'
import type { ActBeside, DeskPage } from '../desk'
import {
  type Keystroke,
  keyLine,
  type Place,
  sentenceOf,
  tell,
  useCommands,
  useKeyOf,
  useLibrary,
} from '../shell'
import { type LeftInArticle, leftIn } from './left'
import { passOver } from './passed-over'
import { isPassed, nextToPass, type Passed, roundFrom } from './passing'
import { readerNow } from './reader-now'
import { toldOfLeft } from './told-of-left'
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
  const whatIsLeft = useKeyOf('whatIsLeft')
  const goBack = useKeyOf('goBack')

  function pass(wanted: Passed): void {
    // A key that repeats does not pass the page again on its way to the next one.
    if (leaving.current) return
    const { doc, selection } = desk.state
    const articles = doc.children.map(({ attrs }) => attrs.id as ArticleId)
    const [first, last] = [selection.$from.index(0), selection.$to.index(0)]
    const read = articles.slice(first, last + 1)
    const open = read.filter((article) => !isPassed(states.get(article)?.state, wanted))
    const now = new Map<ArticleId, { readonly state: ReviewState }>(states)
    for (const article of open) now.set(article, { state: wanted })
    const left = leftIn(desk, readerNow.now(), first, last)
    const next = nextToPass(articles, now, wanted, last)
    if (next === null) void passPage(open, wanted, left)
    else {
      void act(open, wanted, async () => ({ page, article: next })).catch(told)
      desk.showArticle(next, true)
      if (left) {
        passOver(desk, left.from)
        toldOfLeft.tell(sentence(left, whatIsLeft))
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
      if (left) toldOfLeft.tell(sentence(left, next ? goBack : whatIsLeft))
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
    await desk.acts.beside(async () => {
      next = await ahead()
      const [article] = articles
      if (article === undefined) return null
      const here: Place = { page, article }
      const set = await setStates(page, { articles, state, note: '' })
      return leading(forgetting(set), here, next ?? here, go)
    })
    return next
  }

  function told(error: unknown): void {
    tell({ kind: 'trouble', text: sentenceOf(error, t) })
  }

  /** @param key what leads there; null = no key does */
  function sentence({ number, suspects, lines }: LeftInArticle, key: Keystroke | null): string {
    const parts = [
      suspects > 0 ? t('review.stays.suspects', { count: suspects }) : '',
      lines > 0 ? t('review.stays.lines', { count: lines }) : '',
    ]
    const what = parts.filter(Boolean).join(t('shell.comma'))
    return key === null
      ? t('review.stays.article', { number, what })
      : t('review.stays.articleByKey', { number, what, key: keyLine(key) })
  }

  useCommands([
    { id: 'proofreadOn', group: 'structure', key: 'F7', run: () => pass('proofread') },
    { id: 'validatedOn', group: 'structure', key: 'Shift-F7', run: () => pass('validated') },
  ])
  return null
}

/** What is taken back has left nothing behind that would have to be told. */
function forgetting(act: ActBeside): ActBeside {
  return {
    ...act,
    back: async () => {
      toldOfLeft.withdraw()
      await act.back()
    },
  }
}

/** Outside the component, so that the act does not hold the page that it was done on. */
function leading(act: ActBeside, from: Place, to: Place, go: Props['go']): ActBeside {
  const going = (place: Place) => ({ page: place.page, go: () => go({ ...place }) })
  return { ...act, leads: { back: going(from), on: going(to) } }
}

/** Where the issue goes on, round about: a page with an article that is not as far; null = none has. */
async function nextPage(
  library: Pick<LibraryClient, 'review' | 'shelf'>,
  { page: { id: here }, issue: { id: issue } }: DeskPage['opened'],
  wanted: Passed,
): Promise<Place | null> {
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
