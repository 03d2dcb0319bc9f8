import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskPage } from './desk-page'
import './desk.css'
import './roles.css'
import { useStore } from '../store'

export interface DeskProps {
  readonly desk: DeskPage
  /** Stands in the scrolling element before the text, and is scrolled with it. */
  readonly beside?: ReactNode
}

/** The text of an open page. The element scrolls by itself and fills what it is given. */
export function Desk({ desk, beside }: DeskProps) {
  const { t } = useTranslation()
  const text = useRef<HTMLDivElement>(null)
  const heading = useId()
  const showsChanges = useStore(desk.showsChanges)

  useLayoutEffect(() => (text.current ? desk.mount(text.current, heading) : undefined), [desk, heading])

  return (
    <div className="desk" data-changes={showsChanges || undefined}>
      <h1 className="unseen" id={heading}>
        {t('desk.text', { page: desk.opened.page.label })}
      </h1>
      {beside}
      {/* A desk without a key would hand one page's element to the next page's view. */}
      <div key={desk.opened.page.id} ref={text} className="page-text" />
    </div>
  )
}
