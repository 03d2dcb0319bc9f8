import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Context, HitCrop } from '../hits'
import { placeInWords } from '../shell'
import type { SheetPlace } from './places'

interface Props {
  /** The grid's DOM id; its cells are called by it and their numbers. */
  readonly id: string
  readonly field: RefObject<HTMLInputElement | null>
  /** The right character, as it is typed so far. */
  readonly put: string
  readonly onPut: (put: string) => void
  /** The place at hand; null = there are none. */
  readonly place: SheetPlace | null
  readonly index: number
  readonly marked: boolean
}

/** The field for the right character, and the place at hand in its line and on its scan. */
export function SheetFoot({ id, field, put, onPut, place, index, marked }: Props) {
  const { t, i18n } = useTranslation()
  return (
    <div className="sheet-foot">
      <label className="sheet-field right">
        <span>{t('sheet.right')}</span>
        <input
          ref={field}
          className="input"
          role="combobox"
          aria-expanded
          aria-controls={id}
          aria-activedescendant={place ? `${id}${index}` : undefined}
          value={put}
          maxLength={8}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onPut(event.target.value)}
        />
      </label>
      {place ? (
        <div className="sheet-place">
          <div className="line">
            <Context hit={place.hit} put={marked && put !== '' ? put : null} />
            <span className="where">{placeInWords(place.page, t, i18n.language)}</span>
          </div>
          <HitCrop key={place.key} page={place.page} hit={place.hit} beside={9} />
        </div>
      ) : null}
    </div>
  )
}
