// biome-ignore-all lint/a11y/noStaticElementInteractions: it is a list box wherever there are lines
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: it is a list box or a group, and both have names
import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FigureDisagreement } from '../../core/contract'
import { refuse } from '../shell'
import { type Keep, useKeep } from '../wide'
import { Pair } from './pair'
import { type PairKey, pairKey } from './pair-keys'
import type { Side } from './use-disagreements'

interface Props {
  readonly list: RefObject<HTMLDivElement | null>
  readonly pairs: readonly FigureDisagreement[]
  /** Whether it is known which pairs there are. */
  readonly known: boolean
  readonly keep: Keep
  readonly onOpen: (side: Side) => void
  readonly onCorrect: (side: Side, text: string) => Promise<void>
  readonly onDifferent: (pair: FigureDisagreement) => void
  readonly onUndo: () => void
}

/** Numbers that disagree, one pair under the other, walked by key; the one at hand can be corrected where it stands. */
export function PairList(props: Props) {
  const { list, pairs, known, keep, onOpen, onCorrect, onDifferent, onUndo } = props
  const { t } = useTranslation()
  const id = useId()
  const [at, setAt] = useKeep(keep, 'pair', 0)
  /** Which side of the active pair is being corrected. */
  const [editing, setEditing] = useState<'one' | 'other' | null>(null)
  const index = Math.min(at, pairs.length - 1)
  const pair = pairs[index]
  useEffect(() => {
    document.getElementById(`${id}${index}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, index])

  /** What is being corrected stays as it is when another pair is gone to. */
  function goTo(wanted: number): void {
    const next = Math.max(0, Math.min(wanted, pairs.length - 1))
    if (next !== index) setEditing(null)
    setAt(next)
  }
  async function put(side: Side, text: string | null): Promise<void> {
    setEditing(null)
    list.current?.focus()
    if (text !== null && text !== side.text) await onCorrect(side, text)
  }

  function press(event: KeyboardEvent): void {
    const key = pairKey(event, index, pairs.length)
    if (!key || !act(key)) return
    event.preventDefault()
    event.stopPropagation()
  }
  /** @returns whether the key is taken */
  function act(key: PairKey): boolean {
    if (key.kind === 'undo') onUndo()
    else if (pair) actOn(pair, key)
    else if (!known || key.kind === 'walk') return false
    else refuse(t('ledger.noPairs'))
    return true
  }
  function actOn(pair: FigureDisagreement, key: Exclude<PairKey, { kind: 'undo' }>): void {
    switch (key.kind) {
      case 'walk':
        goTo(key.to)
        return
      case 'open':
        onOpen(pair[key.which])
        return
      case 'edit':
        setEditing(key.which)
        return
      case 'different':
        onDifferent(pair)
        return
      default:
        key satisfies never
    }
  }

  return (
    <div
      ref={list}
      className="ledger-pair-list"
      // A field cannot stand in a list box.
      role={pairs.length > 0 && editing === null ? 'listbox' : 'group'}
      aria-label={t('ledger.pairs')}
      aria-activedescendant={pair && editing === null ? `${id}${index}` : undefined}
      tabIndex={0}
      onKeyDown={press}
    >
      {known && pairs.length === 0 ? <p className="wide-empty">{t('ledger.noPairs')}</p> : null}
      {pairs.map((one, place) => (
        <Pair
          key={keyOf(one)}
          id={`${id}${place}`}
          pair={one}
          active={place === index}
          editing={editing === null || place === index ? editing : 'elsewhere'}
          onPick={() => goTo(place)}
          onPut={(side, text) => void put(side, text)}
          onOpen={onOpen}
        />
      ))}
    </div>
  )
}

function keyOf({ one, other }: FigureDisagreement): string {
  return [one, other].map(({ page, article, block, from }) => `${page} ${article} ${block} ${from}`).join(' ')
}
