import type { KeyboardEvent, RefObject } from 'react'
import type { SheetPlace } from './places'
import { type SheetKey, sheetKey } from './sheet-keys'
import type { Point } from './use-point'
import type { Sheet } from './use-sheet'

interface Given {
  readonly sheet: Sheet
  readonly point: Point
  /** Where the right character is typed. */
  readonly field: RefObject<HTMLInputElement | null>
  readonly onLook: (place: SheetPlace) => void
  readonly onFix: () => void
}

/** What keys do anywhere in the sheet. */
export function useSheetKeys({ sheet, point, field, onLook, onFix }: Given): (event: KeyboardEvent) => void {
  const { place } = point

  /** @returns whether there is anything to do it to */
  function act(key: Exclude<SheetKey, { kind: 'other' }>): boolean {
    switch (key.kind) {
      case 'scope':
        if (!sheet.near && key.scope !== 'library') return false
        sheet.setScope(key.scope)
        return true
      case 'order':
        sheet.turnOrder()
        return true
      case 'mark':
        if (place) sheet.mark(place.key)
        return place !== undefined
      case 'look':
        if (place) onLook(place)
        return place !== undefined
      case 'fix':
        onFix()
        return true
      default:
        return key satisfies never
    }
  }

  return (event) => {
    const key = sheetKey(event, field.current)
    if (key === null || !(key.kind === 'other' ? point.walk(event) : act(key))) return
    event.preventDefault()
    event.stopPropagation()
  }
}
