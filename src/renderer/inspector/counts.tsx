import { useTranslation } from 'react-i18next'
import type { DeskPage } from '../desk'
import { useStore } from '../store'

/** How many suspects are open, on the panel's tab; … while none is found and the library has not answered yet. */
export function SuspectsCount({ desk }: { desk: DeskPage }) {
  const unknown = useStore(desk.found, ({ suspects, answered }) => suspects.length === 0 && !answered)
  const count = useStore(desk.found, ({ suspects }) => suspects.length)
  return unknown ? <b aria-hidden>…</b> : <Count of={count} />
}

/** How many changes there are, on the panel's tab. */
export function ChangesCount({ desk }: { desk: DeskPage }) {
  return <Count of={useStore(desk.found, ({ changes }) => changes.length)} />
}

function Count({ of }: { of: number }) {
  const { i18n } = useTranslation()
  return <b>{of.toLocaleString(i18n.language)}</b>
}
