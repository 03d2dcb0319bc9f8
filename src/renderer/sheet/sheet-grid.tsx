import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetPlace } from './places'
import { SheetCell } from './sheet-cell'
import { cell, type Grid } from './use-grid'

interface Props {
  readonly id: string
  readonly grid: Grid
  readonly places: readonly SheetPlace[]
  readonly index: number
  readonly marked: ReadonlySet<string>
  readonly onPick: (index: number) => void
  readonly onMark: (index: number) => void
}

/** The places in rows, as on a contact sheet. */
export function SheetGrid({ id, grid, places, index, marked, onPick, onMark }: Props) {
  const { t } = useTranslation()
  const acts = useRef({ onPick, onMark })
  useEffect(() => {
    acts.current = { onPick, onMark }
  })
  const pick = useCallback((at: number, marks: boolean) => {
    if (marks) acts.current.onMark(at)
    else acts.current.onPick(at)
  }, [])
  const { columns, rows, first, last, scroller } = grid
  return (
    <div
      ref={scroller}
      id={id}
      className="sheet-grid"
      role="listbox"
      aria-multiselectable
      aria-label={t('sheet.places')}
    >
      <div className="cells" role="presentation" style={{ height: rows * cell.height }}>
        {places.slice(first, last).map((place, offset) => {
          const at = first + offset
          return (
            <SheetCell
              key={place.key}
              id={`${id}${at}`}
              index={at}
              count={places.length}
              left={(at % columns) * cell.width}
              top={Math.floor(at / columns) * cell.height}
              place={place}
              active={at === index}
              marked={marked.has(place.key)}
              onPick={pick}
            />
          )
        })}
      </div>
    </div>
  )
}
