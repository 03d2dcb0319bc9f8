import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { keyCaps, type Place, useCommandRegistry, useHeldCommands, useLibrary, useSettings } from '../shell'
import { commandSections, type Entry, placeSections, type Section } from './entries'
import { lineIn } from './find-commands'
import { meantFirst } from './meant-first'
import './palette.css'

export interface PaletteProps {
  readonly onClose: () => void
  readonly go: (place: Place) => void
  /** null = no page is open. */
  readonly lines: number | null
  /** Goes to a source line of the open page. */
  readonly goToLine: (line: number) => void
}

const recentMost = 8
const placesMost = 18

/** Everything that can be done, and every place that can be gone to, by a few letters of its name. */
export function Palette({ onClose, go, lines, goToLine }: PaletteProps) {
  const { t, i18n } = useTranslation()
  const library = useLibrary()
  const registry = useCommandRegistry()
  useHeldCommands()
  const { settings, change } = useSettings()
  const [query, setQuery] = useState('')
  const sought = query.trim()
  const asksLine = /^[:：]/u.test(sought)
  const { data: places } = useQuery({
    queryKey: ['places', sought],
    queryFn: () => library.places.named({ query: sought, limit: placesMost }),
    enabled: sought !== '' && !asksLine,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  })
  const commands = useMemo(
    () => (asksLine ? [] : commandSections(sought, registry, settings.recentCommands, i18n)),
    [asksLine, sought, registry, settings.recentCommands, i18n],
  )
  const sections = (
    asksLine
      ? [lineSection()]
      : sought === ''
        ? commands
        : meantFirst([...commands, ...placeSections(places ?? [], t, i18n.language)], sought)
  ).filter(({ entries }) => entries.length > 0)
  const byId = new Map(sections.flatMap(({ entries }) => entries).map((entry) => [entry.id, entry]))

  function lineSection(): Section {
    const line = lineIn(sought)
    const fits = line !== null && lines !== null && line >= 1 && line <= lines
    const words =
      lines === null
        ? t('palette.noPage')
        : fits
          ? t('palette.line', { line })
          : t('palette.whichLine', { lines: lines.toLocaleString(i18n.language) })
    return {
      id: 'lines',
      title: t('palette.lines'),
      entries: [{ kind: 'line', id: 'line', words, line: fits ? line : null }],
    }
  }

  function choose(entry: Entry | undefined): void {
    if (!entry || !canBeChosen(entry)) return
    onClose()
    switch (entry.kind) {
      case 'command': {
        const { id } = entry.command
        const others = settings.recentCommands.filter((one) => one !== id)
        change({ recentCommands: [id, ...others].slice(0, recentMost) })
        afterFocus(() => entry.command.run())
        return
      }
      case 'line':
        if (entry.line !== null) {
          const { line } = entry
          afterFocus(() => goToLine(line))
        }
        return
      case 'place':
        afterFocus(() => go(entry.place))
        return
      default:
        entry satisfies never
    }
  }

  return (
    <ModalOverlay
      className="veil palette-veil"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="palette">
        <Dialog aria-label={t('palette.title')} className="palette-dialog">
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <TextField className="palette-query" aria-label={t('palette.title')} autoFocus>
              <Search aria-hidden />
              <Input
                role="combobox"
                aria-expanded
                aria-haspopup="listbox"
                placeholder={t('palette.placeholder')}
                spellCheck={false}
                autoComplete="off"
              />
            </TextField>
            <ListBox
              className="palette-list"
              aria-label={t('palette.found')}
              items={sections}
              selectionMode="none"
              onAction={(id) => choose(byId.get(String(id)))}
              renderEmptyState={() => <p className="quiet-note">{t('palette.none')}</p>}
              disabledKeys={[...byId.values()].filter((entry) => !canBeChosen(entry)).map(({ id }) => id)}
            >
              {(section) => (
                <ListBoxSection id={section.id}>
                  <Header className="palette-heading">{section.title}</Header>
                  <Collection items={section.entries} dependencies={[section.title]}>
                    {(entry) => <EntryRow entry={entry} under={section.title} />}
                  </Collection>
                </ListBoxSection>
              )}
            </ListBox>
          </Autocomplete>
          <p className="palette-hint">
            <span>
              <kbd>↑</kbd> <kbd>↓</kbd> {t('palette.choose')}
            </span>
            <span>
              <kbd>↵</kbd> {t('palette.do')}
            </span>
            <span>
              <kbd>:</kbd> {t('palette.toLine')}
            </span>
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** @param under what stands over its section: a group is not said twice */
function EntryRow({ entry, under }: { entry: Entry; under: string }) {
  return (
    <ListBoxItem id={entry.id} textValue={entry.words} className="palette-entry">
      <span className="words">{entry.words}</span>
      {entry.kind === 'command' ? (
        <>
          <span className="note">{entry.group === under ? null : entry.group}</span>
          <span className="keys">
            {entry.key === null ? null : keyCaps(entry.key).map((cap) => <kbd key={cap}>{cap}</kbd>)}
          </span>
        </>
      ) : null}
      {entry.kind === 'place' ? <span className="note">{entry.note}</span> : null}
    </ListBoxItem>
  )
}

function canBeChosen(entry: Entry): boolean {
  return entry.kind === 'command' ? entry.enabled : entry.kind === 'line' ? entry.line !== null : true
}

/** Once the dialog is gone the focus goes back to where it was, on the next frame; what is done then may move it on. */
function afterFocus(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act))
}
