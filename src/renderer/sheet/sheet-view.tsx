import { ArrowDownWideNarrow } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Within } from '../../core/contract'
import { Context, HitCrop } from '../hits'
import { useLanding } from '../series'
import { KeyHints, placeInWords, sentenceOf } from '../shell'
import { Segments, type Surroundings, WideView } from '../wide'
import { usualGroups } from './groups'
import { placesToFix, type SheetPlace } from './places'
import { SheetGrid } from './sheet-grid'
import { useGrid } from './use-grid'
import { useSheet } from './use-sheet'

interface Props extends Surroundings {
  readonly character: string
  readonly looking: string | null
  readonly setLooking: (looking: string | null) => void
  readonly onClose: () => void
}

const scopes = Within.options

/**
 * Every place that was read as one of a few characters, as it is printed, side by side: the odd ones catch the eye. They are
 * marked, and put right in one operation. The field for the right character has the focus all the time, so that it can be
 * typed by any input method; what is no text walks and marks.
 */
export function SheetView({ character, looking, setLooking, onClose, ...around }: Props) {
  const { page: near, flush, go } = around
  const { t, i18n } = useTranslation()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const sheet = useSheet(character, near, flush)
  const { characters, scope, order, hits, places, marked, compared } = sheet
  const [put, setPut] = useState('')
  const [point, setPoint] = useState(0)
  const grid = useGrid(places.length)
  const index = Math.max(0, Math.min(point, places.length - 1))
  const place = places[index]
  const fixing = placesToFix(places, marked, put)
  const land = useLanding(flush, () => ({
    act: { kind: 'replace', find: characters, replacement: put },
    pages: fixing,
  }))
  const number = (value: number) => value.toLocaleString(i18n.language)
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
  function fix(): void {
    if (put === '' || fixing.length === 0 || land.isPending) return
    land.mutate(undefined, {
      onSuccess: () => {
        setPut('')
        sheet.begin()
      },
    })
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

  const head = (
    <Segments
      label={t('series.scope')}
      value={scope}
      options={scopes.map((one, at) => ({
        id: one,
        label: t(`series.within.${one}`),
        count: hits.state === 'none' ? '' : number(hits.counts[one].hits),
        keys: `Alt ${at + 1}`,
        disabled: near === null && one !== 'library',
      }))}
      onChange={sheet.setScope}
    />
  )
  return (
    <WideView
      title={t('sheet.title')}
      className="sheet"
      command="sheet"
      beside={head}
      looking={looking === null ? null : t('sheet.looking', { text: looking })}
      onBack={() => setLooking(null)}
      onClose={onClose}
      footer={
        <>
          <Hints />
          <Button
            className="button primary"
            isDisabled={put === '' || fixing.length === 0 || land.isPending}
            onPress={fix}
          >
            {t('sheet.fix', { count: marked.size })} <kbd aria-hidden>↵</kbd>
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that mean the same everywhere in the view */}
      <div className="sheet-inside" onKeyDown={press}>
        <div className="sheet-head">
          <label className="sheet-field">
            <span>{t('sheet.characters')}</span>
            <input
              className="input"
              value={characters}
              maxLength={12}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => sheet.setCharacters(event.target.value)}
            />
          </label>
          <Segments
            label={t('sheet.groups')}
            value={characters}
            options={usualGroups.map((group) => ({ id: group, label: [...group].join(' ') }))}
            onChange={sheet.setCharacters}
          />
          <Button
            className="button quiet"
            onPress={() => sheet.setOrder(order === 'odd' ? 'read' : 'odd')}
            aria-pressed={order === 'odd'}
          >
            <ArrowDownWideNarrow aria-hidden />
            {t(`sheet.order.${order}`)}
            <kbd aria-hidden>Alt S</kbd>
          </Button>
          <span className="count" role="status">
            {order === 'odd' && compared.done < compared.of
              ? t('sheet.comparing', { done: number(compared.done), of: number(compared.of) })
              : hits.state === 'looking'
                ? t('series.looking', { done: number(hits.done), of: number(hits.of) })
                : t('sheet.found', {
                    count: places.length,
                    marked: number(marked.size),
                    places: number(places.length),
                  })}
          </span>
        </div>
        {character === '' ? <p className="sheet-hint">{t('sheet.usual')}</p> : null}
        {hits.error || land.error ? (
          <p className="trouble" role="alert">
            {sentenceOf(hits.error ?? land.error, t)}
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
              onChange={(event) => setPut(event.target.value)}
            />
          </label>
          {place ? (
            <div className="sheet-place">
              <div className="line">
                <Context hit={place.hit} put={marked.has(place.key) && put !== '' ? put : null} />
                <span className="where">{placeInWords(place.page, t, i18n.language)}</span>
              </div>
              <HitCrop key={place.key} page={place.page} hit={place.hit} beside={9} />
            </div>
          ) : null}
        </div>
      </div>
    </WideView>
  )
}

const hints = [
  ['← ↑ → ↓', 'walk'],
  ['Space', 'mark'],
  ['⇧ ↵', 'open'],
  ['Alt S', 'order'],
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
