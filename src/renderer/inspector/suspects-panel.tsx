import { createContext, useContext, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Suspect } from '../../core/document'
import type { DeskPage, Found, SuspectNow } from '../desk'
import { FindingList, type ListActs } from './finding-list'
import { Parts } from './parts'
import { RowButton } from './row-button'
import type { Row, Run } from './rows'
import { useGroups } from './use-groups'
import { Why } from './why'

const pickSuspects = (found: Found) => found.suspects
const folded: readonly string[] = []

const FixContext = createContext<(suspect: number, text: string) => void>(() => undefined)

/** The places that rules doubt, by rule. Enter goes to one; 1 to 3 put its suggestions there. */
export function SuspectsPanel({ desk }: { desk: DeskPage }) {
  const { t } = useTranslation()
  const { groups, document } = useGroups(desk, pickSuspects)
  const [pointed, setPointed] = useState<Suspect | null>(null)
  const acts = useMemo(() => actsOf(desk, setPointed), [desk])
  return (
    <FixContext value={acts.fix}>
      <FindingList
        label={t('inspector.suspects.label')}
        groups={groups}
        document={document}
        folded={folded}
        empty={t('inspector.suspects.none')}
        acts={acts}
        Face={SuspectFace}
      />
      <Why rule={pointed?.rule ?? null} reason={pointed?.reason ?? null} />
      <p className="inspector-keys">
        <kbd>F8</kbd> {t('inspector.keys.next')} <kbd>⇧ F8</kbd> {t('inspector.keys.back')} <kbd>1</kbd>{' '}
        {t('inspector.keys.fix')} <kbd>Ctrl Z</kbd> {t('inspector.keys.undo')}
      </p>
    </FixContext>
  )
}

/** So many suggestions stand beside a suspect. */
const most = 3

function actsOf(
  desk: DeskPage,
  tell: (suspect: Suspect | null) => void,
): ListActs<SuspectNow> & { fix(suspect: number, text: string): void } {
  return {
    fix: (suspect, text) => void desk.fix(suspect, text),
    point: (run) => {
      desk.point(run && desk.placeOf(run))
      tell(run?.[0].suspect ?? null)
    },
    go: (run) => {
      const place = desk.placeOf(run)
      if (place) desk.select(place.from, place.to, true)
    },
    key: (event, at) => {
      if ('runs' in at) return false
      const [{ suspect, index }] = at
      const chosen = suspect.suggestions.slice(0, most)[Number(event.key) - 1]
      return chosen !== undefined && desk.fix(index, chosen)
    },
  }
}

function SuspectFace({ run, row }: { run: Run<SuspectNow>; row: Row }) {
  const { t } = useTranslation()
  const fix = useContext(FixContext)
  const [{ suspect, index }] = run
  return (
    <>
      <span className="line">{row.line}</span>
      <span className="said">
        {row.left}
        <Parts parts={row.parts} />
        {row.right}
      </span>
      {suspect.suggestions.slice(0, most).map((text) => (
        <RowButton
          key={text}
          className="suggestion"
          label={t('inspector.suspects.fix', { text })}
          onPress={() => fix(index, text)}
        >
          {text}
        </RowButton>
      ))}
    </>
  )
}
