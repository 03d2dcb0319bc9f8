// biome-ignore-all lint/a11y/noStaticElementInteractions: it is a list box wherever there are lines
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: it is a list box or a group, and both have names
// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus and points at its active line
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list hears the keys for its lines
import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FigureDisagreement } from '../../core/contract'
import { refuse } from '../shell'
import { type Keep, onField, useKeep } from '../wide'
import { PairSide } from './pair-side'
import type { Side } from './use-disagreements'

interface Props {
  readonly list: RefObject<HTMLDivElement | null>
  readonly pairs: readonly FigureDisagreement[]
  /** Whether the pairs are still being looked for. */
  readonly isPending: boolean
  readonly keep: Keep
  readonly onOpen: (side: Side) => void
  readonly onCorrect: (side: Side, text: string) => Promise<void>
  readonly onDifferent: (pair: FigureDisagreement) => void
  readonly onUndo: () => void
}

/** Numbers that disagree, one pair under the other, walked by key; the one at hand can be corrected where it stands. */
export function PairList(props: Props) {
  const { list, pairs, isPending, keep, onOpen, onCorrect, onDifferent, onUndo } = props
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
    if (event.nativeEvent.isComposing || event.altKey || onField(event)) return
    const mod = event.ctrlKey || event.metaKey
    if (!(mod ? withMod(event.key) : pair ? onPair(event, pair) : onNone(event.key))) return
    event.preventDefault()
    event.stopPropagation()
  }
  function withMod(key: string): boolean {
    if (key.toLowerCase() !== 'z') return false
    onUndo()
    return true
  }
  function onPair({ key, shiftKey }: KeyboardEvent, pair: FigureDisagreement): boolean {
    switch (key) {
      case 'ArrowDown':
        goTo(index + 1)
        return true
      case 'ArrowUp':
        goTo(index - 1)
        return true
      case 'Home':
        goTo(0)
        return true
      case 'End':
        goTo(pairs.length - 1)
        return true
      case 'Enter':
        onOpen(shiftKey ? pair.other : pair.one)
        return true
      case 'e':
      case 'E':
      case 'F2':
        setEditing(shiftKey ? 'other' : 'one')
        return true
      case 'n':
      case 'N':
        onDifferent(pair)
        return true
      default:
        return false
    }
  }
  function onNone(key: string): boolean {
    if (isPending || !/^(?:Enter|[en]|F2)$/iu.test(key)) return false
    refuse(t('ledger.noPairs'))
    return true
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
      {!isPending && pairs.length === 0 ? <p className="wide-empty">{t('ledger.noPairs')}</p> : null}
      {pairs.map((one, place) => {
        const active = place === index
        return (
          <div
            key={keyOf(one)}
            id={`${id}${place}`}
            className="ledger-pair"
            role={editing === null ? 'option' : 'group'}
            aria-selected={editing === null ? active : undefined}
            data-active={active || undefined}
            onClick={() => goTo(place)}
          >
            <p className="ledger-how">{t(`ledger.how.${one.how}`)}</p>
            {(['one', 'other'] as const).map((which) => (
              <PairSide
                key={which}
                side={one[which]}
                editing={active && editing === which}
                onPut={(text) => void put(one[which], text)}
                onOpen={() => onOpen(one[which])}
              />
            ))}
          </div>
        )
      })}
    </div>
  )
}

function keyOf({ one, other }: FigureDisagreement): string {
  return [one, other].map(({ page, article, block, from }) => `${page} ${article} ${block} ${from}`).join(' ')
}
