import { createContext, useContext, useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type DeskPage, type Found, placeOfListed, type SuspectNow } from '../desk'
import { ListKeys, refuse } from '../shell'
import { DecidedDialog, fixSuspect, walkOf } from '../suspects'
import { FindingList, type ListActs } from './finding-list'
import { Parts } from './parts'
import { RowButton } from './row-button'
import type { Row, Run } from './rows'
import { useGroups } from './use-groups'
import { Why } from './why'

/** The likeliest to be wrong first; what was put off last. */
const pickSuspects = ({ suspects }: Found) =>
  suspects.toSorted(
    (a, b) =>
      Number(a.suspect.later) - Number(b.suspect.later) ||
      b.suspect.confidence - a.suspect.confidence ||
      a.from - b.from,
  )
const folded: readonly string[] = []

const FixContext = createContext<(id: string, suggestion: number) => void>(() => undefined)

/** The places that rules doubt, by rule. Enter opens a place's card; 1 to 3 put its suggestions there. */
export function SuspectsPanel({ desk }: { desk: DeskPage }) {
  const { t } = useTranslation()
  const { groups, document, answered } = useGroups(desk, pickSuspects)
  const [pointed, setPointed] = useState<SuspectNow['suspect'] | null>(null)
  const [decided, setDecided] = useState(false)
  const acts = useMemo(
    () => actsOf(desk, setPointed, () => refuse(t('inspector.suspects.noSuggestion'))),
    [desk, t],
  )
  return (
    <FixContext value={acts.fix}>
      <FindingList
        label={t('inspector.suspects.label')}
        groups={groups}
        document={document}
        numberOf={(line) => desk.sourceLines.numberOf(line)}
        folded={folded}
        empty={t(answered ? 'inspector.suspects.none' : 'suspects.looking')}
        acts={acts}
        Face={SuspectFace}
      />
      <Why rule={pointed?.rule ?? null} reason={pointed?.reason ?? null} />
      <div className="inspector-foot">
        <ListKeys
          groups={groups}
          keys={[
            ['F8', t('inspector.keys.next')],
            ['⇧ F8', t('inspector.keys.back')],
            ['1', t('inspector.keys.fix')],
          ]}
        />
        <Button className="button quiet" onPress={() => setDecided(true)}>
          {t('suspects.decided.open')}
        </Button>
      </div>
      {decided ? <DecidedDialog desk={desk} onClose={() => setDecided(false)} /> : null}
    </FixContext>
  )
}

/** So many suggestions stand beside a suspect. */
const most = 3

function actsOf(
  desk: DeskPage,
  point: (suspect: SuspectNow['suspect'] | null) => void,
  none: () => void,
): ListActs<SuspectNow> & { fix(id: string, suggestion: number): boolean } {
  // A row may be older than the text: what it is about is looked up again.
  const now = (id: string) => desk.suspects().find(({ suspect }) => suspect.id === id)
  const fix = (id: string, suggestion: number) => {
    const at = now(id)
    return at !== undefined && fixSuspect(desk, at, suggestion)
  }
  return {
    fix,
    point: (run) => {
      desk.point(run && placeOfListed(desk, run))
      point(run?.[0].suspect ?? null)
    },
    go: ([{ suspect }]) => {
      const at = now(suspect.id)
      if (at) walkOf(desk).open(at, true)
    },
    key: (event, at) => {
      if (!/^[1-3]$/u.test(event.key)) return false
      if ('runs' in at || !fix(at[0].suspect.id, Number(event.key) - 1)) none()
      return true
    },
  }
}

function SuspectFace({ run, row }: { run: Run<SuspectNow>; row: Row }) {
  const { t } = useTranslation()
  const fix = useContext(FixContext)
  const [{ suspect }] = run
  return (
    <>
      <span className="line">{row.line || ''}</span>
      <span className="said" data-later={suspect.later || undefined}>
        {row.left}
        <Parts parts={row.parts} />
        {row.right}
      </span>
      {suspect.suggestions.slice(0, most).map((text, index) => (
        <RowButton
          key={text}
          className="suggestion"
          label={text === '' ? t('suspects.takeAway') : t('inspector.suspects.fix', { text })}
          onPress={() => fix(suspect.id, index)}
        >
          {text === '' ? '×' : text}
        </RowButton>
      ))}
    </>
  )
}
