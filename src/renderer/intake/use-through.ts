import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageId } from '../../core/contract'
import { tell } from '../shell'
import type { Batch } from './batch'
import { firstTold, isClean, madePages } from './outcome'

interface Given {
  readonly show: (index: number) => void
  readonly onPage: (page: PageId) => void
}

/** Once an import is through: where all is well its first page is opened, else the first file is shown that is to be told of. */
export function useThrough(batch: Batch, { show, onPage }: Given): void {
  const { t } = useTranslation()
  const finished = batch.phase === 'finished'
  const told = firstTold(batch)
  useEffect(() => {
    if (finished && told >= 0) show(told)
  }, [finished, told, show])

  const clean = isClean(batch)
  const pages = madePages(batch)
  const [first] = pages
  const count = pages.length
  useEffect(() => {
    if (!clean || first === undefined) return
    tell({ kind: 'done', text: t('intake.imported', { count }) })
    onPage(first)
  }, [clean, first, count, onPage, t])
}
