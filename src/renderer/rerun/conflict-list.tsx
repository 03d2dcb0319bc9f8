import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PageId, RerunConflict } from '../../core/contract'
import { Crop } from '../card'
import type { Verdict, Verdicts } from './use-rerun'

interface Props {
  readonly page: PageId
  readonly conflicts: readonly RerunConflict[]
  readonly verdicts: Verdicts
  readonly lineText: ((line: number) => string) | null
  readonly onDecide: (conflicts: readonly RerunConflict[], verdict: Verdict) => void
}

/** Places that hand and new text changed differently, both as they read: Enter keeps the hand's, N takes the new one. */
export function ConflictList({ page, conflicts, verdicts, lineText, onDecide }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const now = conflicts[at]
  useEffect(() => list.current?.focus(), [])
  useEffect(() => {
    document.getElementById(`${id}${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, at])

  function decide(verdict: Verdict): void {
    if (!now) return
    onDecide([now], verdict)
    const after = [...conflicts.keys()].filter((index) => index !== at)
    const isOpen = (index: number) => verdicts[conflicts[index]?.id ?? ''] === undefined
    setAt(after.find((index) => index > at && isOpen(index)) ?? after.find(isOpen) ?? at)
  }

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (!taken(event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }

  function taken(key: string): boolean {
    switch (key) {
      case 'ArrowDown':
        setAt(Math.min(conflicts.length - 1, at + 1))
        return true
      case 'ArrowUp':
        setAt(Math.max(0, at - 1))
        return true
      case 'Home':
        setAt(0)
        return true
      case 'End':
        setAt(conflicts.length - 1)
        return true
      case 'Enter':
        decide('mine')
        return true
      case 'n':
      case 'N':
        decide('next')
        return true
      default:
        return false
    }
  }

  const text = now?.line && lineText ? lineText(now.line) : ''
  return (
    <section className="conflicts">
      <header>
        <h3>{t('rerun.toDecide')}</h3>
        <Button className="button quiet" onPress={() => onDecide(conflicts, 'mine')}>
          {t('rerun.keepAll')}
        </Button>
        <Button className="button quiet" onPress={() => onDecide(conflicts, 'next')}>
          {t('rerun.takeAll')}
        </Button>
      </header>
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-label={t('rerun.toDecide')}
        aria-activedescendant={`${id}${at}`}
        onKeyDown={press}
      >
        {conflicts.map((conflict, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and points at its active place
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
          <div
            key={conflict.id}
            id={`${id}${index}`}
            role="option"
            aria-selected={index === at}
            className="conflict"
            onClick={() => setAt(index)}
          >
            <Reading conflict={conflict} verdict={verdicts[conflict.id] ?? null} side="mine" />
            <Reading conflict={conflict} verdict={verdicts[conflict.id] ?? null} side="next" />
            <p className="why">{t(`rerun.why.${conflict.why}`)}</p>
          </div>
        ))}
      </div>
      <div className="decide">
        {now?.line && text !== '' ? (
          <Crop page={page} place={{ line: now.line, from: 0, to: text.length }} length={text.length} />
        ) : null}
        <div className="buttons">
          <Button className="button" onPress={() => decide('mine')}>
            {t('rerun.keepMine')}
            <kbd aria-hidden>↵</kbd>
          </Button>
          <Button className="button" onPress={() => decide('next')}>
            {t('rerun.takeNew')}
            <kbd aria-hidden>N</kbd>
          </Button>
        </div>
      </div>
    </section>
  )
}

interface ReadingProps {
  readonly conflict: RerunConflict
  readonly verdict: Verdict | null
  readonly side: Verdict
}

/** One of the two readings in what stands around it; chosen, passed over, or neither yet. */
function Reading({ conflict, verdict, side }: ReadingProps) {
  const { t } = useTranslation()
  const { before, behind } = conflict
  const text = conflict[side]
  const state = verdict === null ? 'open' : verdict === side ? 'chosen' : 'passed'
  return (
    <p className="reading-of" data-state={state}>
      <span className="side">
        {state === 'chosen' ? '✓ ' : ''}
        {t(`rerun.side.${side}`)}
      </span>
      <span className="said">
        {before}
        {text === '' ? <em>{t('rerun.nothing')}</em> : <mark>{text}</mark>}
        {behind}
      </span>
    </p>
  )
}
