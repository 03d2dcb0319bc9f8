// biome-ignore-all lint/a11y/noStaticElementInteractions: ticks and folds are the mouse’s way to what the keys do
// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus and points at its active line
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list hears the keys for its lines
import { Check, ChevronRight, Minus } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundHit, FoundPage } from '../../core/contract'
import { Context, HitCrop } from '../hits'
// The library's pane shows hits, too: by its door the two would import each other.
import { placeInWords, rowHeight } from '../shell'
import type { Line } from './places'

/** What lines can be done to; the same object at every drawing, so that a line is drawn when it reads otherwise. */
export interface LineActs {
  pick(place: number): void
  tick(line: Line, ticked: boolean): void
  fold(page: FoundPage): void
  open(page: FoundPage, hit: FoundHit): void
}

interface Common {
  readonly id: string
  /** Its number in the list. */
  readonly place: number
  readonly active: boolean
  readonly acts: LineActs
}

interface PageProps extends Common {
  readonly line: Extract<Line, { kind: 'page' }>
}

export const PageLine = memo(function PageLine({ id, place, active, line, acts }: PageProps) {
  const { t, i18n } = useTranslation()
  const { page, open, ticked } = line
  const all = page.hits.length
  const state = ticked === 0 ? 'false' : ticked === all ? 'true' : 'mixed'
  return (
    <div
      id={id}
      className="long-line series-line page"
      role="treeitem"
      aria-level={1}
      aria-expanded={open}
      aria-checked={state}
      data-active={active || undefined}
      style={{ top: place * rowHeight }}
      onClick={() => acts.pick(place)}
    >
      <Tick state={state} onPress={() => acts.tick(line, ticked < all)} />
      <span className="series-chevron" role="presentation" onClick={() => acts.fold(page)}>
        <ChevronRight aria-hidden />
      </span>
      <b>{placeInWords(page, t, i18n.language)}</b>
      <span className="count">
        {ticked === all ? all.toLocaleString(i18n.language) : t('series.of', { ticked, all })}
      </span>
    </div>
  )
})

interface HitProps extends Common {
  readonly line: Extract<Line, { kind: 'hit' }>
  readonly put: string | null
  readonly says: string | null
}

export const HitLine = memo(function HitLine({ id, place, active, line, put, says, acts }: HitProps) {
  const { page, hit, ticked } = line
  return (
    <div
      id={id}
      className="long-line ticked-line series-line hit"
      role="treeitem"
      aria-level={2}
      aria-checked={ticked}
      data-active={active || undefined}
      data-left={!ticked || undefined}
      style={{ top: place * rowHeight }}
      onClick={() => acts.pick(place)}
      onDoubleClick={() => acts.open(page, hit)}
    >
      <Tick state={ticked ? 'true' : 'false'} onPress={() => acts.tick(line, !ticked)} />
      <Context hit={hit} put={ticked ? put : null} />
      <HitCrop page={page} hit={hit} beside={3} />
      {says === null ? null : <span className="series-says">{says}</span>}
      <span className="hit-where">{page.headlines[hit.article]}</span>
    </div>
  )
})

function Tick({ state, onPress }: { state: 'true' | 'false' | 'mixed'; onPress: () => void }) {
  return (
    <span className="tick-box" data-state={state} role="presentation" onClick={onPress}>
      {state === 'mixed' ? <Minus aria-hidden /> : <Check aria-hidden />}
    </span>
  )
}
