// biome-ignore-all lint/a11y/noStaticElementInteractions: it is a list box wherever there are lines
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: it is a list box or a group, and both have names
// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus and points at its active line
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list hears the keys for its lines
import { ArrowDownWideNarrow } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { RegisterEntry } from '../../core/contract'
import { rowHeight } from '../shell'
import type { LongList } from '../wide'
import { knownOf } from './entries'

interface Props {
  readonly list: LongList<RegisterEntry>
  readonly sort: 'mentions' | 'name'
  readonly onSort: (sort: 'mentions' | 'name') => void
  readonly onWalk: (event: KeyboardEvent) => boolean
  readonly onPick: (index: number) => void
  /** To the mentions of the line. */
  readonly onEnter: () => void
}

/** The register's lines. Only what is in sight is drawn. */
export function RegisterList({ list, sort, onSort, onWalk, onPick, onEnter }: Props) {
  const { t, i18n } = useTranslation()
  const { total, scroller, first, last, at, index, idOf } = list
  const number = (value: number) => value.toLocaleString(i18n.language)

  function press(event: KeyboardEvent): void {
    const { key, nativeEvent, ctrlKey, metaKey, altKey, shiftKey } = event
    if (nativeEvent.isComposing || ctrlKey || metaKey || altKey || shiftKey) return
    if (key === 'Enter' || key === 'ArrowRight') onEnter()
    else if (!onWalk(event)) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <>
      <div className="register-told">
        <span role="status">{t('register.total', { count: total, total: number(total) })}</span>
        <Button className="button quiet" onPress={() => onSort(sort === 'name' ? 'mentions' : 'name')}>
          <ArrowDownWideNarrow aria-hidden />
          {t(`register.sort.${sort}`)}
          <kbd aria-hidden>Alt S</kbd>
        </Button>
      </div>
      <div
        ref={scroller}
        className="wide-lines register-list"
        role={total > 0 ? 'listbox' : 'group'}
        aria-label={t('register.list')}
        aria-activedescendant={total > 0 ? idOf(index) : undefined}
        tabIndex={0}
        onKeyDown={press}
      >
        <div className="lines" role="presentation" style={{ height: total * rowHeight }}>
          {Array.from({ length: Math.max(0, last - first) }, (_, offset) => {
            const place = first + offset
            const entry = at(place)
            const known = entry && knownOf(entry)
            return (
              <div
                key={place}
                id={idOf(place)}
                className="wide-line"
                role="option"
                aria-selected={place === index}
                aria-setsize={total}
                aria-posinset={place + 1}
                data-active={place === index || undefined}
                style={{ top: place * rowHeight }}
                onClick={() => onPick(place)}
              >
                {entry && known ? (
                  <>
                    <span className={`register-name ${known.kind}`} data-record={entry.of === 'record'}>
                      {known.name}
                    </span>
                    {known.aliases.length > 0 ? (
                      <span className="register-aliases">{known.aliases.join(' · ')}</span>
                    ) : null}
                    <span className="unseen">{t(`tagging.kinds.${known.kind}`)}</span>
                    <span className="count register-mentions">{number(known.mentions)}</span>
                    <span className="count register-pages">{number(known.pages)}</span>
                  </>
                ) : null}
              </div>
            )
          })}
        </div>
      </div>
    </>
  )
}
