import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PageId, RerunConflict } from '../../core/contract'
import { Crop } from '../card'
import { KeyHints, keyLine } from '../shell'
import type { Decisions, Verdict } from './use-verdicts'

interface Props {
  readonly page: PageId
  readonly conflicts: readonly RerunConflict[]
  readonly decisions: Decisions
  readonly lineText: ((line: number) => string) | null
}

/** Places that hand and new text changed differently, both as they read: Enter keeps the hand's, N takes the new one. */
export function ConflictList({ page, conflicts, decisions, lineText }: Props) {
  const { verdicts, before, decide, takeBack } = decisions
  const { t } = useTranslation()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const isOpen = (index: number) => verdicts[conflicts[index]?.id ?? ''] === undefined
  const [at, setAt] = useState(() => Math.max(0, [...conflicts.keys()].findIndex(isOpen)))
  const now = conflicts[at]
  useEffect(() => list.current?.focus(), [])
  useEffect(() => {
    document.getElementById(`${id}${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, at])

  /** To the next place that is not decided, round and round. */
  function walk(back = false): void {
    const others = [...conflicts.keys()].filter((index) => index !== at && isOpen(index))
    if (back) others.reverse()
    setAt(others.find((index) => (back ? index < at : index > at)) ?? others[0] ?? at)
  }

  function decideHere(verdict: Verdict): void {
    if (!now) return
    decide([now], verdict)
    walk()
  }

  function undo(): void {
    if (!before) return
    takeBack()
    const changed = conflicts.findIndex(({ id }) => verdicts[id] !== before[id])
    if (changed >= 0) setAt(changed)
  }

  function press(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey, shiftKey, nativeEvent } = event
    if (nativeEvent.isComposing || altKey) return
    if (ctrlKey || metaKey) {
      if (key.toLowerCase() !== 'z' || shiftKey) return
      undo()
    } else if (!taken(key, shiftKey)) return
    event.preventDefault()
    event.stopPropagation()
  }

  function taken(key: string, shift: boolean): boolean {
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
      case 'F8':
        walk(shift)
        return true
      case 'Enter':
        decideHere('mine')
        return true
      case 'n':
      case 'N':
        decideHere('next')
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
        <Button className="button quiet" onPress={() => decide(conflicts, 'mine')}>
          {t('rerun.keepAll')}
        </Button>
        <Button className="button quiet" onPress={() => decide(conflicts, 'next')}>
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
          <Button className="button" onPress={() => decideHere('mine')}>
            {t('rerun.keepMine')}
            <kbd aria-hidden>↵</kbd>
          </Button>
          <Button className="button" onPress={() => decideHere('next')}>
            {t('rerun.takeNew')}
            <kbd aria-hidden>N</kbd>
          </Button>
        </div>
        <KeyHints
          className="rerun-keys"
          keys={[
            ['F8', t('rerun.nextOpen')],
            [keyLine('Mod-z'), t('rerun.takeBack')],
          ]}
        />
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
