import { Eye, EyeOff, Library, Redo2 } from 'lucide-react'
import type { Node } from 'prosemirror-model'
import { createContext, useContext, useDeferredValue, useMemo, useRef, useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Change } from '../../core/document'
import { type DeskPage, placeOfListed } from '../desk'
import { FilterInput, ListKeys, refuse } from '../shell'
import { type Chosen, isTakenBack, turnChanges } from './change-acts'
import { ChangeNote } from './change-note'
import './changes.css'
import { useStore } from '../store'
import { FindingList, type ListActs } from './finding-list'
import { groupName } from './group-name'
import { Parts } from './parts'
import { RowButton } from './row-button'
import {
  filterGroups,
  groupRuns,
  groupTakenBack,
  type Row,
  type Run,
  type RunGroup,
  ruleTakenBack,
} from './rows'
import { RuleDialog } from './rule-dialog'

const foldedAtFirst = ['line-wrap', 'again line-wrap']
const nothingFolded: readonly string[] = []

interface Acts extends ListActs<Change> {
  readonly turn: (chosen: Chosen) => void
  /** Asks for the rule's changes on more pages. */
  readonly widen: (rule: string) => void
}

const ActsContext = createContext<Pick<Acts, 'turn' | 'widen'>>({
  turn: () => undefined,
  widen: () => undefined,
})

/**
 * Every difference between the page and its source, by rule; at the end the corrections that were taken back. Enter goes
 * to one, Delete takes it back or makes it again.
 */
export function ChangesPanel({ desk }: { desk: DeskPage }) {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const [wide, setWide] = useState<string | null>(null)
  const [pointed, setPointed] = useState<Change | null>(null)
  const { groups, document } = useChanges(desk)
  const acts = useActs(desk, setPointed, setWide)

  return (
    <ActsContext value={acts}>
      <div className="inspector-tools">
        <FilterInput label={t('inspector.changes.filter')} value={query} onChange={setQuery} />
        <ShowInText desk={desk} />
      </div>
      <FindingList
        several
        label={t('inspector.changes.label')}
        groups={filtered(groups, query, document, (rule) => groupName(rule, t))}
        document={document}
        numberOf={(line) => desk.sourceLines.numberOf(line)}
        folded={query === '' ? foldedAtFirst : nothingFolded}
        empty={t(groups.length ? 'inspector.changes.noneFound' : 'inspector.changes.none')}
        acts={acts}
        Face={ChangeFace}
        GroupFace={GroupActs}
      />
      <ChangeNote desk={desk} change={pointed} />
      <ListKeys
        groups={groups}
        keys={[
          ['↵', t('inspector.keys.go')],
          ['Del', t('inspector.keys.stetOrAgain')],
          ['⇧ ↓', t('inspector.keys.several')],
          ['⇧ Del', t('inspector.keys.everywhere')],
        ]}
      />
      {wide === null ? null : <RuleDialog rule={wide} desk={desk} onClose={() => setWide(null)} />}
    </ActsContext>
  )
}

/** What was found, by rule, drawn when there is time: typing goes before lists. */
function useChanges(desk: DeskPage): {
  readonly groups: readonly RunGroup<Change>[]
  readonly document: Node
} {
  const found = useDeferredValue(useStore(desk.found))
  return useMemo(
    () => ({
      groups: [...groupRuns(found.changes), ...groupTakenBack(found.takenBack)],
      document: found.document,
    }),
    [found],
  )
}

/** Rows that hold the query, and the whole of a rule that is called by it. */
function filtered(
  groups: readonly RunGroup<Change>[],
  query: string,
  document: Node,
  nameOf: (rule: string) => string,
): readonly RunGroup<Change>[] {
  const wanted = query.trim().toLowerCase()
  const named = groups.filter(({ rule }) => wanted !== '' && nameOf(rule).toLowerCase().includes(wanted))
  const found = filterGroups(
    groups.filter((group) => !named.includes(group)),
    query,
    document,
  )
  const order = groups.map(({ rule }) => rule)
  return [...named, ...found].toSorted((a, b) => order.indexOf(a.rule) - order.indexOf(b.rule))
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

function useActs(
  desk: DeskPage,
  point: (change: Change | null) => void,
  widen: (rule: string) => void,
): Acts {
  const { t } = useTranslation()
  const now = useRef({ point, widen })
  now.current = { point, widen }
  return useMemo(() => {
    const turn = (chosen: readonly Chosen[]) => turnChanges(desk, chosen)
    return {
      turn: (chosen) => turn([chosen]),
      widen: (rule) => now.current.widen(rule),
      point: (run) => {
        desk.point(run && (placeOfListed(desk, run) ?? takenPlace(desk, run)))
        now.current.point(run?.[0] ?? null)
      },
      go: (run) => {
        const place = placeOfListed(desk, run) ?? takenPlace(desk, run)
        if (place) desk.select(place.from, place.to, true)
      },
      key: (event, at, marked) => {
        if (event.key !== 'Delete' && event.key !== 'Backspace') return false
        if (!event.shiftKey) turn(marked.length > 0 ? marked : [at])
        else if (!('runs' in at)) now.current.widen(at[0].rule ?? 'hand')
        else if (ruleTakenBack(at.rule) === null) now.current.widen(at.rule)
        else refuse(t('inspector.changes.takenBackHere'))
        return true
      },
    }
  }, [desk, t])
}

/** Where something stands that was taken back. */
function takenPlace(desk: DeskPage, [{ line, fromSource, toSource }]: Run<Change>) {
  return (
    desk.found
      .now()
      .takenBack.find(
        (taken) => taken.line === line && taken.fromSource === fromSource && taken.toSource === toSource,
      ) ?? null
  )
}

function ChangeFace({ run, row }: { run: Run<Change>; row: Row }) {
  const { t } = useTranslation()
  const { turn } = useContext(ActsContext)
  const whole = run[0].kind === 'line'
  const again = isTakenBack(run[0])
  return (
    <>
      <span className="line">{row.line}</span>
      <span className="said">
        {whole ? null : row.left}
        <Parts parts={row.parts} />
        {whole ? null : row.right}
      </span>
      <RowButton
        className="stet"
        label={t(again ? 'inspector.changes.again' : 'inspector.changes.stet')}
        onPress={() => turn(run)}
      >
        {again ? <Redo2 aria-hidden /> : <span translate="no">stet</span>}
      </RowButton>
    </>
  )
}

function GroupActs({ group }: { group: RunGroup<Change> }) {
  const { t } = useTranslation()
  const { turn, widen } = useContext(ActsContext)
  if (ruleTakenBack(group.rule) !== null)
    return (
      <RowButton className="stet" label={t('inspector.changes.againAll')} onPress={() => turn(group)}>
        <Redo2 aria-hidden />
        {t('inspector.changes.againAll')}
      </RowButton>
    )
  return (
    <span className="group-acts">
      <RowButton
        className="stet wide"
        label={t('inspector.changes.everywhere')}
        onPress={() => widen(group.rule)}
      >
        <Library aria-hidden />
      </RowButton>
      <RowButton className="stet" label={t('inspector.changes.stetAll')} onPress={() => turn(group)}>
        {t('inspector.changes.stetAll')}
      </RowButton>
    </span>
  )
}
