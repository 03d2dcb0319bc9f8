import { AlignVerticalJustifyStart, ListOrdered, X } from 'lucide-react'
import { type MouseEvent, useEffect, useMemo } from 'react'
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { DeskPage } from '../desk'
import { Beside } from './beside'
import './original.css'
import { useStore } from '../store'
import { placeOfSource } from './places'
import { type OriginalMode, originalMode } from './shown'
import { clickedPlace } from './source-line'
import { WholeSource } from './whole-source'

/** The source beside the text, while it is asked for. Stands in the text's scrolling element, before it. */
export function Original({ desk }: { desk: DeskPage }) {
  const mode = useStore(originalMode)
  return mode === null ? null : <Shown desk={desk} mode={mode} />
}

function Shown({ desk, mode }: { desk: DeskPage; mode: Exclude<OriginalMode, null> }) {
  const { t } = useTranslation()
  const changes = useStore(desk.found, (found) => found.changes)
  const changesOf = useMemo(() => Map.groupBy(changes, ({ line }) => line), [changes])
  useMarkedText(desk)

  function go(event: MouseEvent): void {
    // Whoever selects text of the source wants to copy it.
    if (getSelection()?.isCollapsed === false) return
    const clicked = clickedPlace(event.target)
    const place =
      clicked && placeOfSource(desk.state.doc, desk.foundNow().changes, clicked.line, clicked.offset)
    if (place !== null) desk.select(place, place, true)
  }

  const View = mode === 'beside' ? Beside : WholeSource
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the mouse’s way; by key the text's caret goes to the same places
    <aside className="original" data-mode={mode} aria-label={t('original.label')} onClick={go}>
      <header>
        <b>{t('original.title')}</b>
        <ToggleButtonGroup
          aria-label={t('original.modes')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[mode]}
          onSelectionChange={(keys) => originalMode.set(keys.has('whole') ? 'whole' : 'beside')}
        >
          <ToggleButton id="beside" className="button quiet icon" aria-label={t('original.beside')}>
            <AlignVerticalJustifyStart aria-hidden />
          </ToggleButton>
          <ToggleButton id="whole" className="button quiet icon" aria-label={t('original.whole')}>
            <ListOrdered aria-hidden />
          </ToggleButton>
        </ToggleButtonGroup>
        <Button
          className="button quiet icon"
          aria-label={t('original.close')}
          onPress={() => {
            originalMode.set(null)
            desk.focus()
          }}
        >
          <X aria-hidden />
        </Button>
      </header>
      <View desk={desk} lines={desk.opened.source.lines} changesOf={changesOf} />
    </aside>
  )
}

/** The text is marked as well, as long as the source stands beside it. */
function useMarkedText(desk: DeskPage): void {
  useEffect(() => {
    const before = desk.showsChanges.now()
    desk.setShowsChanges(true)
    return () => desk.setShowsChanges(before)
  }, [desk])
}
