// biome-ignore-all lint/a11y/noStaticElementInteractions: it is an option of its list, or a group while a field stands in it
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: it is only selected where it is an option
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list hears the keys for its lines
import { useTranslation } from 'react-i18next'
import type { FigureDisagreement } from '../../core/contract'
import { PairSide } from './pair-side'
import type { Side } from './use-disagreements'

interface Props {
  readonly id: string
  readonly pair: FigureDisagreement
  readonly active: boolean
  /** Which side is being corrected; `elsewhere`: one of another pair. */
  readonly editing: 'one' | 'other' | 'elsewhere' | null
  readonly onPick: () => void
  /** null = the side stays as it is. */
  readonly onPut: (side: Side, text: string | null) => void
  readonly onOpen: (side: Side) => void
}

/** Two numbers that disagree, one under the other, and how they do. */
export function Pair({ id, pair, active, editing, onPick, onPut, onOpen }: Props) {
  const { t } = useTranslation()
  return (
    <div
      id={id}
      className="ledger-pair"
      role={editing === null ? 'option' : 'group'}
      aria-selected={editing === null ? active : undefined}
      data-active={active || undefined}
      onClick={onPick}
    >
      <p className="ledger-how">{t(`ledger.how.${pair.how}`)}</p>
      {(['one', 'other'] as const).map((which) => (
        <PairSide
          key={which}
          side={pair[which]}
          editing={editing === which}
          onPut={(text) => onPut(pair[which], text)}
          onOpen={() => onOpen(pair[which])}
        />
      ))}
    </div>
  )
}
