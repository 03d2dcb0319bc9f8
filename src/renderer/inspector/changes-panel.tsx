import { Eye, EyeOff, Search, Undo2, X } from 'lucide-react'
import { createContext, useContext, useMemo, useState } from 'react'
import { Button, Input, SearchField, ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Change } from '../../core/document'
import { type DeskPage, type Found, useStore } from '../desk'
import { FindingList, type ListActs } from './finding-list'
import { Parts } from './parts'
import { RowButton } from './row-button'
import { countOf, filterGroups, type Row, type Run, type RunGroup } from './rows'
import { useGroups } from './use-groups'
import { Why } from './why'

const pickChanges = (found: Found) => found.changes
const folded = ['line-wrap']
const nothingFolded: readonly string[] = []

type Stet = (at: Run<Change> | RunGroup<Change>) => void

const StetContext = createContext<Stet>(() => undefined)

/** Every difference between the page and its source, by rule. Enter goes to one, Delete takes it back. */
export function ChangesPanel({ desk }: { desk: DeskPage }) {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const { groups, document } = useGroups(desk, pickChanges)
  const [pointed, setPointed] = useState<Change | null>(null)
  const acts = useMemo(() => actsOf(desk, setPointed), [desk])

  return (
    <StetContext value={acts.stet}>
      <div className="inspector-tools">
        <SearchField
          className="filter"
          aria-label={t('inspector.changes.filter')}
          value={query}
          onChange={setQuery}
        >
          <Search aria-hidden />
          <Input className="input" placeholder={t('inspector.changes.filter')} />
          <Button className="button quiet icon clear">
            <X aria-hidden />
          </Button>
        </SearchField>
        <ShowInText desk={desk} />
      </div>
      <FindingList
        label={t('inspector.changes.label')}
        groups={filterGroups(groups, query, document)}
        document={document}
        folded={query === '' ? folded : nothingFolded}
        empty={t(groups.length ? 'inspector.changes.noneFound' : 'inspector.changes.none')}
        acts={acts}
        Face={ChangeFace}
        GroupFace={GroupStet}
      />
      <Why rule={pointed && (pointed.rule ?? 'hand')} reason={pointed?.reason ?? null} />
      <p className="inspector-keys">
        <kbd>↵</kbd> {t('inspector.keys.go')} <kbd>Del</kbd> {t('inspector.keys.stet')} <kbd>Ctrl Z</kbd>{' '}
        {t('inspector.keys.undo')}
      </p>
    </StetContext>
  )
}

function ShowInText({ desk }: { desk: DeskPage }) {
  const { t } = useTranslation()
  const shows = useStore(desk.showsChanges)
  return (
    <ToggleButton className="button quiet" isSelected={shows} onChange={(on) => desk.setShowsChanges(on)}>
      {shows ? <Eye aria-hidden /> : <EyeOff aria-hidden />}
      {t('inspector.changes.show')}
    </ToggleButton>
  )
}

function actsOf(
  desk: DeskPage,
  tell: (change: Change | null) => void,
): ListActs<Change> & { readonly stet: Stet } {
  const stet: Stet = (at) => {
    if ('runs' in at) {
      desk.stet(at.runs.flat(), {
        key: 'operations.stetRule',
        values: { rule: at.rule, count: countOf(at) },
      })
      return
    }
    const [{ before, after, kind }] = at
    desk.stet(
      at,
      kind === 'join'
        ? { key: 'operations.stetJoin' }
        : { key: 'operations.stet', values: { text: (before || after).slice(0, 40) } },
    )
  }
  return {
    stet,
    point: (run) => {
      desk.point(run && desk.placeOf(run))
      tell(run?.[0] ?? null)
    },
    go: (run) => {
      const place = desk.placeOf(run)
      if (place) desk.select(place.from, place.to, true)
    },
    key: (event, at) => {
      if (event.key !== 'Delete' && event.key !== 'Backspace') return false
      stet(at)
      return true
    },
  }
}

function ChangeFace({ run, row }: { run: Run<Change>; row: Row }) {
  const { t } = useTranslation()
  const stet = useContext(StetContext)
  const whole = run[0].kind === 'line'
  return (
    <>
      <span className="line">{row.line}</span>
      <span className="said">
        {whole ? null : row.left}
        <Parts parts={row.parts} />
        {whole ? null : row.right}
      </span>
      <RowButton className="stet" label={t('inspector.changes.stet')} onPress={() => stet(run)}>
        <span translate="no">stet</span>
      </RowButton>
    </>
  )
}

function GroupStet({ group }: { group: RunGroup<Change> }) {
  const { t } = useTranslation()
  const stet = useContext(StetContext)
  return (
    <RowButton className="stet" label={t('inspector.changes.stetAll')} onPress={() => stet(group)}>
      <Undo2 aria-hidden />
      {t('inspector.changes.stetAll')}
    </RowButton>
  )
}
