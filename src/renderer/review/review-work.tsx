import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleId, Review } from '../../core/contract'
import type { DeskPage } from '../desk'
import { percent, tell, useCommands, useLibrary } from '../shell'
import { leftOn, nextLeft } from './left'
import { leftFrom } from './passed-over'
import { Reader } from './reader'
import { readerNow } from './reader-now'
import './review.css'
import { useStore } from '../store'
import { usePageReview, useStates } from './use-review'

/** Follows what is read of the open page, and brings *what is left?*. */
export function ReviewWork({ desk }: { desk: DeskPage }) {
  const library = useLibrary()
  const queries = useQueryClient()
  const reader = useStore(readerNow)
  useEffect(() => {
    const reader = new Reader(desk, library, queries)
    readerNow.set(reader)
    return () => {
      readerNow.set(null)
      reader.close()
    }
  }, [desk, library, queries])
  return reader ? <ReviewCommands desk={desk} reader={reader} /> : null
}

function ReviewCommands({ desk, reader }: { desk: DeskPage; reader: Reader }) {
  const { t } = useTranslation()
  const page = desk.opened.page.id
  const review = usePageReview(page)
  const states = useStates(page)
  useEffect(() => {
    if (review) reader.learn(review)
  }, [reader, review])
  useTold(desk, states)
  useCommands([
    {
      id: 'whatIsLeft',
      group: 'go',
      key: 'Mod-Shift-l',
      run: () => {
        const next = nextLeft(leftOn(desk, reader.left(), states), leftFrom(desk))
        if (!next) {
          tell({ kind: 'done', text: t('review.nothingLeft') })
          return
        }
        desk.select(next.from, next.to, true)
        tell({ kind: 'done', text: t(`review.left.${next.kind}`, { value: next.value }) })
      },
    },
  ])
  return null
}

/** Says it where an edit took back that an article was validated. */
function useTold(desk: DeskPage, states: ReadonlyMap<ArticleId, Review>): void {
  const { t } = useTranslation()
  const before = useRef(states)
  useEffect(() => {
    for (const [article, { state }] of before.current) {
      const now = states.get(article)
      if (state !== 'validated' || now?.state !== 'progress') continue
      const number = desk.state.doc.children.findIndex(({ attrs }) => attrs.id === article) + 1
      if (number > 0) tell({ kind: 'done', text: t('review.validatedNoMore', { number }) })
    }
    before.current = states
  }, [desk, states, t])
}

/** How much of the page was read, for the status line. */
export function ReadPart() {
  const reader = useStore(readerNow)
  return reader ? <PartOf reader={reader} /> : null
}

function PartOf({ reader }: { reader: Reader }) {
  const { t, i18n } = useTranslation()
  const { read, lines } = useStore(reader.part)
  const part = lines === 0 ? 0 : read / lines
  // All but a line is not all.
  const shown = part === 1 ? 1 : Math.min(part, 0.99)
  return (
    <span className="read-part" title={t('review.readLines', { read, lines })}>
      <span className="meter" aria-hidden>
        <i style={{ width: `${shown * 100}%` }} />
      </span>
      {t('review.readPart', { part: percent(shown, i18n.language) })}
    </span>
  )
}
