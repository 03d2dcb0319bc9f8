import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SeriesScopes, scopes } from '../series'
import { KeyHints, keyLine, MainButton, sentenceOf } from '../shell'
import { type Surroundings, WideView } from '../wide'
import type { SheetPlace } from './places'
import { SheetFoot } from './sheet-foot'
import { SheetGrid } from './sheet-grid'
import { SheetHead } from './sheet-head'
import { useFix } from './use-fix'
import { useGrid } from './use-grid'
import { useSheet } from './use-sheet'

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
export function SheetView({ character, looking, setLooking, onClose, ...around }: Props) {
  const { page: near, flush, go } = around
  const { t } = useTranslation()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const sheet = useSheet(character, near, flush)
  const { characters, scope, order, hits, places, marked, compared } = sheet
  const [point, setPoint] = useState(0)
  const grid = useGrid(places.length)
  const index = Math.max(0, Math.min(point, places.length - 1))
  const place = places[index]
  const { put, setPut, waits, fix, error } = useFix(sheet, flush)
  useEffect(() => {
    if (looking === null) field.current?.focus()
  }, [looking])
  // In another order, or with other places, she begins at the first.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only then
  useEffect(() => goTo(0), [order, characters, scope, compared.odd])

  function goTo(to: number): void {
    setPoint(to)
    grid.reveal(to)
  }
  function look({ page, hit }: SheetPlace): void {
    setLooking(hit.text)
    go({ page: page.page, article: hit.article, hit })
  }

  function press(event: KeyboardEvent): void {
    const inCharacters = event.target instanceof HTMLInputElement && event.target !== field.current
    if (event.nativeEvent.isComposing || !(withAlt(event) || (!inCharacters && alone(event)))) return
    event.preventDefault()
    event.stopPropagation()
  }
  function withAlt({ altKey, nativeEvent: { code } }: KeyboardEvent): boolean {
    if (!altKey) return false
    const wanted = scopes[Number(code.replace('Digit', '')) - 1]
    if (wanted !== undefined && (near !== null || wanted === 'library')) sheet.setScope(wanted)
    else if (code === 'KeyS') sheet.setOrder(order === 'odd' ? 'read' : 'odd')
    else return false
    return true
  }
  function alone(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false
    const onButton = event.target instanceof HTMLButtonElement
    if (event.key === ' ' && place && !onButton) sheet.mark(place.key)
    else if (event.key === 'Enter' && !onButton) {
      if (event.shiftKey && place) look(place)
      else fix()
    } else {
      const to = onButton ? null : grid.step(event, index)
      if (to === null) return false
      goTo(to)
    }
    return true
  }

  return (
    <WideView
      title={t('sheet.title')}
      className="sheet"
      command="sheet"
      beside={
        <SeriesScopes
          scope={scope}
          counts={hits.state === 'none' ? null : hits.counts}
          near={near !== null}
          onChange={sheet.setScope}
        />
      }
      looking={looking === null ? null : t('sheet.looking', { text: looking })}
      onBack={() => setLooking(null)}
      onClose={onClose}
      footer={
        <>
          <Hints />
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
        {hits.error || error ? (
          <p className="trouble" role="alert">
            {sentenceOf(hits.error ?? error, t)}
          </p>
        ) : null}
        <SheetGrid
          id={id}
          grid={grid}
          places={places}
          index={index}
          marked={marked}
          onPick={(to) => {
            setPoint(to)
            field.current?.focus()
          }}
          onMark={(at) => places[at] && sheet.mark(places[at].key)}
        />
        <SheetFoot
          id={id}
          field={field}
          put={put}
          onPut={setPut}
          place={place ?? null}
          index={index}
          marked={place !== undefined && marked.has(place.key)}
        />
      </div>
    </WideView>
  )
}

const hints = [
  ['← ↑ → ↓', 'walk'],
  ['Space', 'mark'],
  ['⇧ ↵', 'open'],
  [keyLine('Alt-s'), 'order'],
] as const

function Hints() {
  const { t } = useTranslation()
  return (
    <KeyHints
      className="aside wide-hints"
      keys={hints.map(([key, word]) => [key, t(`sheet.keys.${word}`)])}
    />
  )
}
