import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { SeriesScopes } from '../series'
import { MainButton, TroubleLine } from '../shell'
import { type Surroundings, WideView } from '../wide'
import type { SheetPlace } from './places'
import { SheetFoot } from './sheet-foot'
import { SheetGrid } from './sheet-grid'
import { SheetHead } from './sheet-head'
import { SheetHints } from './sheet-hints'
import { useFix } from './use-fix'
import { usePoint } from './use-point'
import { useSheet } from './use-sheet'
import { useSheetKeys } from './use-sheet-keys'

interface Props extends Surroundings {
  readonly character: string
  readonly looking: string | null
  readonly setLooking: (looking: string | null) => void
  readonly onClose: () => void
}

/**
 * Every place that was read as one of a few characters, as it is printed, side by side: the odd ones catch the eye. They are
 * marked, and put right in one operation. The field for the right character has the focus all the time, so that it can be
 * typed by any input method; what is no text walks and marks.
 */
export function SheetView({ character, looking, setLooking, onClose, page: near, flush, go }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const sheet = useSheet(character, near, flush)
  const { hits, places, marked } = sheet
  const point = usePoint(sheet)
  const { grid, index, place, pick } = point
  const { put, setPut, waits, fix, error } = useFix(sheet, flush)
  useEffect(() => {
    if (looking === null) field.current?.focus()
  }, [looking])

  function look({ page, hit }: SheetPlace): void {
    setLooking(hit.text)
    go({ page: page.page, article: hit.article, hit })
  }
  const press = useSheetKeys({ sheet, point, field, onLook: look, onFix: fix })

  return (
    <WideView
      title={t('sheet.title')}
      className="sheet"
      command="sheet"
      beside={
        <SeriesScopes
          scope={sheet.scope}
          counts={hits.state === 'none' ? null : hits.counts}
          near={sheet.near}
          onChange={sheet.setScope}
        />
      }
      looking={looking === null ? null : t('sheet.looking', { text: looking })}
      onBack={() => setLooking(null)}
      onClose={onClose}
      footer={
        <>
          <SheetHints />
          <MainButton waits={waits} onPress={fix}>
            {t('sheet.fix', { count: marked.size })} <kbd aria-hidden>↵</kbd>
          </MainButton>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that mean the same everywhere in the view */}
      <div className="sheet-inside" onKeyDown={press}>
        <SheetHead sheet={sheet} />
        {character === '' ? <p className="sheet-hint">{t('sheet.usual')}</p> : null}
        <TroubleLine error={hits.error ?? error} />
        <SheetGrid
          {...{ id, grid, places, index, marked }}
          onPick={(to) => {
            pick(to)
            field.current?.focus()
          }}
          onMark={(at) => places[at] && sheet.mark(places[at].key)}
        />
        <SheetFoot
          {...{ id, field, put, index }}
          onPut={setPut}
          place={place ?? null}
          marked={place !== undefined && marked.has(place.key)}
        />
      </div>
    </WideView>
  )
}
