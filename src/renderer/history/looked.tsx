import { History, RotateCcw, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useMemo } from 'react'
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { DeskPage } from '../desk'
import { useHistoryActs } from './acts'
import './history.css'
import { useStore } from '../store'
import { type Looking, lookingAt } from './looking'
import { useVersion } from './use-past'
import { documentFrom, VersionView } from './version-view'
import { momentOf, nameOf } from './wording'

/** The text of a page, or in its place the page as it stood earlier. */
export function Looked({ desk, children }: { desk: DeskPage; children: ReactNode }) {
  const looking = useStore(lookingAt(desk))
  return (
    <>
      {looking ? <Version desk={desk} looking={looking} /> : null}
      <div className="text-now" hidden={looking !== null}>
        {children}
      </div>
    </>
  )
}

function Version({ desk, looking }: { desk: DeskPage; looking: Looking }) {
  const { t, i18n } = useTranslation()
  const { operation, marks } = looking
  const page = desk.opened.page.id
  const acts = useHistoryActs(desk)
  const now = useStore(desk.found, (found) => found.document)
  const { data: json } = useVersion(page, operation.until)
  const { data: before } = useVersion(page, marks === 'did' ? operation.since : null)
  const document = useMemo(() => (json ? documentFrom(json) : null), [json])
  const other = useMemo(() => {
    if (marks === 'since') return now
    return before ? documentFrom(before) : null
  }, [marks, now, before])

  function leave(): void {
    lookingAt(desk).set(null)
    // Once the text is shown again.
    requestAnimationFrame(() => desk.focus())
  }
  function press(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    leave()
  }

  return (
    <section className="looked" aria-label={t('history.version')} onKeyDown={press}>
      <header className="looked-banner">
        <History aria-hidden />
        <p role="status">
          <b>{momentOf(operation.at, i18n.language)}</b> {t('history.after', { name: nameOf(operation, t) })}
        </p>
        <div className="looked-acts">
          <ToggleButtonGroup
            className="looked-marks"
            aria-label={t('history.marks')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[marks]}
            onSelectionChange={(keys) =>
              lookingAt(desk).set({ ...looking, marks: keys.has('since') ? 'since' : 'did' })
            }
          >
            <ToggleButton id="did" className="button quiet">
              {t('history.did')}
            </ToggleButton>
            <ToggleButton id="since" className="button quiet">
              {t('history.since')}
            </ToggleButton>
          </ToggleButtonGroup>
          <Button className="button" onPress={() => acts.restore(operation)}>
            <RotateCcw aria-hidden />
            {t('history.restore')}
          </Button>
          <Button className="button quiet" onPress={leave}>
            <X aria-hidden />
            {t('history.now')}
          </Button>
        </div>
      </header>
      {document ? <VersionView document={document} other={other} otherIsBefore={marks === 'did'} /> : null}
    </section>
  )
}
