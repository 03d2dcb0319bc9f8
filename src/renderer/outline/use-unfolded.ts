import { useCallback, useState } from 'react'

export interface Unfolded {
  /** Ids of the articles whose blocks are shown. */
  readonly articles: ReadonlySet<string>
  /** Absent = the other way round. */
  fold(article: string, open?: boolean): void
  unfoldAll(articles: readonly string[]): void
}

/** Which articles of the outline are unfolded: none to begin with. */
export function useUnfolded(): Unfolded {
  const [articles, setArticles] = useState<ReadonlySet<string>>(new Set())
  const fold = useCallback((article: string, open?: boolean) => {
    setArticles((old) => {
      const next = new Set(old)
      if (open ?? !next.has(article)) next.add(article)
      else next.delete(article)
      return next
    })
  }, [])
  return { articles, fold, unfoldAll: (all) => setArticles(new Set(all)) }
}
