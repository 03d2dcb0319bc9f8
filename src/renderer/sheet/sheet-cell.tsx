// biome-ignore-all lint/a11y/useFocusableInteractive: the field has the focus and points at the active cell
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the field hears the keys for the cells
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCrop } from '../card'
import { usePrinted } from '../hits'
import type { SheetPlace } from './places'

interface Props {
  readonly id: string
  readonly index: number
  readonly count: number
  readonly left: number
  readonly top: number
  readonly place: SheetPlace
  readonly active: boolean
  readonly marked: boolean
  /** The same function at every drawing. */
  readonly onPick: (index: number, marks: boolean) => void
}

/** One place: what is printed there; where there is no scan, the character among its neighbours. */
export const SheetCell = memo(function SheetCell(props: Props) {
  const { id, index, count, left, top, place, active, marked, onPick } = props
  const { t } = useTranslation()
  const { page, hit } = place
  const printed = usePrinted(page)
  const { address } = useCrop(page.page, printed.get(hit) ?? null)
  const before = [...hit.before].slice(-1).join('')
  const after = [...hit.after].slice(0, 1).join('')
  return (
    <div
      id={id}
      className="sheet-cell"
      role="option"
      aria-selected={marked}
      aria-setsize={count}
      aria-posinset={index + 1}
      aria-label={t('sheet.cell', { before, text: hit.text, after })}
      data-active={active || undefined}
      data-marked={marked || undefined}
      style={{ left, top }}
      onClick={() => onPick(index, false)}
      onDoubleClick={() => onPick(index, true)}
    >
      {address === null ? (
        <span className="among">
          {before}
          <b>{hit.text}</b>
          {after}
        </span>
      ) : (
        <img src={address} alt="" />
      )}
      <span className="read">{hit.text}</span>
    </div>
  )
})
