import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PageId, RerunConflict } from '../../core/contract'
import { Conflict } from './conflict'
import { ConflictChoice } from './conflict-choice'
import { takeConflictKey } from './conflict-keys'
import { useConflictWalk } from './use-conflict-walk'
import type { Decisions } from './use-verdicts'

interface Props {
  readonly page: PageId
  readonly conflicts: readonly RerunConflict[]
  readonly decisions: Decisions
  readonly lineText: ((line: number) => string) | null
}

/** Places that hand and new text changed differently, both as they read: Enter keeps the hand's, N takes the new one. */
export function ConflictList({ page, conflicts, decisions, lineText }: Props) {
  const { verdicts, decide } = decisions
  const { t } = useTranslation()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const walk = useConflictWalk(conflicts, decisions)
  const active = `${id}${walk.at}`
  useEffect(() => list.current?.focus(), [])
  useEffect(() => {
    document.getElementById(active)?.scrollIntoView({ block: 'nearest' })
  }, [active])

  function press(event: KeyboardEvent): void {
    if (!takeConflictKey(event, walk)) return
    event.preventDefault()
    event.stopPropagation()
  }

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
        aria-activedescendant={active}
        onKeyDown={press}
      >
        {conflicts.map((conflict, index) => (
          <Conflict
            key={conflict.id}
            id={`${id}${index}`}
            conflict={conflict}
            verdict={verdicts[conflict.id] ?? null}
            active={index === walk.at}
            onPick={() => walk.goTo(index)}
          />
        ))}
      </div>
      <ConflictChoice page={page} line={walk.now?.line ?? null} lineText={lineText} onDecide={walk.decide} />
    </section>
  )
}
