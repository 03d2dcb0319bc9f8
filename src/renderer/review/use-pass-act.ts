import { useRef } from 'react'
import type { ArticleId, ReviewState } from '../../core/contract'
import type { DeskPage } from '../desk'
import type { Place } from '../shell'
import type { Passed } from './passing'
import { passingAct } from './passing-act'
import { useStatesAct, useStatesNow } from './use-review'

type States = ReadonlyMap<ArticleId, { readonly state: ReviewState }>

interface PassAct {
  /** The states of the page's articles, with those that are being set: keys come faster than the library's answers. */
  readonly statesNow: () => States
  /**
   * Sets articles' states, which undo takes back together with where she goes on to, and answers where; null = nowhere.
   *
   * @param ahead where she goes on to; asked once what was typed is in the library
   */
  readonly set: (
    articles: readonly ArticleId[],
    state: Passed,
    ahead: () => Promise<Place | null>,
  ) => Promise<Place | null>
}

/** How articles of the open page are passed. */
export function usePassAct(desk: DeskPage, go: (place: Place) => void): PassAct {
  const page = desk.opened.page.id
  const statesSet = useStatesNow(page)
  const setStates = useStatesAct()
  const passing = useRef(new Map<ArticleId, { readonly state: Passed }>())
  return {
    statesNow: () =>
      new Map<ArticleId, { readonly state: ReviewState }>([...statesSet(), ...passing.current]),
    async set(articles, state, ahead) {
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
    },
  }
}
