// biome-ignore-all lint/a11y/noStaticElementInteractions: it is a list box wherever there are lines
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: it is a list box or a group, and both have names
// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus and points at its active line
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list hears the keys for its lines
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { DifferentThings, FigureDisagreement } from '../../core/contract'
import { type Place, refuse, sentenceOf } from '../shell'
import { type Keep, onField, useKeep } from '../wide'
import { DifferentList } from './different-list'
import { PairSide } from './pair-side'
import type { Scope } from './scope'
import { type Side, useDisagreements } from './use-disagreements'
import './disagreements.css'

interface Props {
  readonly scope: Scope
  readonly keep: Keep
  readonly flush: () => Promise<unknown>
  readonly onOpen: (place: Place) => void
}

/** Numbers that disagree, both sentences side by side, one pair under the other. */
export function Disagreements({ scope, keep, flush, onOpen }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [at, setAt] = useKeep(keep, 'pair', 0)
  /** Which side of the active pair is being corrected. */
  const [editing, setEditing] = useState<'one' | 'other' | null>(null)
  const [aside, setAside] = useState(false)
  const { found, different, forget, undo, setDifferent, correct } = useDisagreements(scope, flush)
  const pairs = found.data?.disagreements ?? []
  const index = Math.min(at, pairs.length - 1)
  const pair = pairs[index]
  const total = found.data?.total ?? 0
  useEffect(() => {
    keep.delete('back')
    list.current?.focus()
  }, [keep])

  function goTo(next: number): void {
    setAt(Math.max(0, Math.min(next, pairs.length - 1)))
  }
  useEffect(() => {
    document.getElementById(`${id}${index}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, index])

  const open = ({ page, article, block, from, to, text }: Side) =>
    onOpen({ page, article, hit: { block, from, to, text } })
  async function put(side: Side, text: string | null): Promise<void> {
    setEditing(null)
    list.current?.focus()
    if (text !== null && text !== side.text) await correct(side, text)
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
    void undo()
    return true
  }
  function onPair({ key, shiftKey }: KeyboardEvent, { one, other }: FigureDisagreement): boolean {
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
        open(shiftKey ? other : one)
        return true
      case 'e':
      case 'E':
      case 'F2':
        setEditing(shiftKey ? 'other' : 'one')
        return true
      case 'n':
      case 'N':
        if (pair) void setDifferent(pair)
        return true
      default:
        return false
    }
  }

  function onNone(key: string): boolean {
    if (found.isPending || !/^(?:Enter|[en]|F2)$/iu.test(key)) return false
    refuse(t('ledger.noPairs'))
    return true
  }

  const known: readonly DifferentThings[] = different.data ?? []
  const count = known.length
  return (
    <div className="ledger-pairs">
      <p className="ledger-told">
        <span role="status">
          {found.isPending
            ? t('ledger.comparing')
            : t('ledger.pairs_total', { count: total, total: total.toLocaleString() })}
        </span>
        {count > 0 || aside ? (
          <ToggleButton className="button quiet" isSelected={aside} onChange={setAside}>
            {t('ledger.saidDifferent', { count })}
          </ToggleButton>
        ) : null}
      </p>
      {found.error ? (
        <p className="wide-empty trouble" role="alert">
          {sentenceOf(found.error, t)}
        </p>
      ) : null}
      {aside ? (
        <DifferentList pairs={known} onAskAgain={forget} />
      ) : (
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
          {!found.isPending && pairs.length === 0 ? (
            <p className="wide-empty">{t('ledger.noPairs')}</p>
          ) : null}
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
                    onOpen={() => open(one[which])}
                  />
                ))}
              </div>
            )
          })}
        </div>
      )}
    </div>
  )
}

function keyOf({ one, other }: FigureDisagreement): string {
  return [one, other].map(({ page, article, block, from }) => `${page} ${article} ${block} ${from}`).join(' ')
}
