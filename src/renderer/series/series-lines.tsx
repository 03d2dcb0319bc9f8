// biome-ignore-all lint/a11y/noStaticElementInteractions: ticks and folds are the mouse’s way to what the keys do
// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus and points at its active line
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list hears the keys for its lines
import { Check, ChevronRight, Minus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { FoundHit, FoundPage } from '../../core/contract'
import { Context } from '../hits'
// The library's pane shows hits, too: by its door the two would import each other.
import { placeInWords } from '../library/wording'
import type { Line } from './places'

interface Common {
  readonly id: string
  /** CSS pixels. */
  readonly top: number
  readonly active: boolean
  readonly onPick: () => void
  readonly onTick: (lines: readonly Line[], ticked: boolean) => void
}

interface PageProps extends Common {
  readonly line: Extract<Line, { kind: 'page' }>
  readonly onFold: (page: FoundPage) => void
}

export function PageLine({ id, top, active, line, onPick, onTick, onFold }: PageProps) {
  const { t, i18n } = useTranslation()
  const { page, open, ticked } = line
  const all = page.hits.length
  const state = ticked === 0 ? 'false' : ticked === all ? 'true' : 'mixed'
  return (
    <div
      id={id}
      className="series-line page"
      role="treeitem"
      aria-level={1}
      aria-expanded={open}
      aria-checked={state}
      data-active={active || undefined}
      style={{ top }}
      onClick={onPick}
    >
      <Tick state={state} onPress={() => onTick([line], ticked < all)} />
      <span className="series-chevron" role="presentation" onClick={() => onFold(page)}>
        <ChevronRight aria-hidden />
      </span>
      <b>{placeInWords(page, t, i18n.language)}</b>
      <span className="count">
        {ticked === all ? all.toLocaleString(i18n.language) : t('series.of', { ticked, all })}
      </span>
    </div>
  )
}

interface HitProps extends Common {
  readonly line: Extract<Line, { kind: 'hit' }>
  readonly put: string | null
  readonly onOpen: (page: FoundPage, hit: FoundHit) => void
}

export function HitLine({ id, top, active, line, put, onPick, onTick, onOpen }: HitProps) {
  const { page, hit, ticked } = line
  return (
    <div
      id={id}
      className="series-line hit"
      role="treeitem"
      aria-level={2}
      aria-checked={ticked}
      data-active={active || undefined}
      data-left={!ticked || undefined}
      style={{ top }}
      onClick={onPick}
      onDoubleClick={() => onOpen(page, hit)}
    >
      <Tick state={ticked ? 'true' : 'false'} onPress={() => onTick([line], !ticked)} />
      <Context hit={hit} put={ticked ? put : null} />
      <span className="series-article">{page.headlines[hit.article]}</span>
    </div>
  )
}

function Tick({ state, onPress }: { state: 'true' | 'false' | 'mixed'; onPress: () => void }) {
  return (
    <span className="series-tick" data-state={state} role="presentation" onClick={onPress}>
      {state === 'mixed' ? <Minus aria-hidden /> : <Check aria-hidden />}
    </span>
  )
}
