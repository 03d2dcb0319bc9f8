import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Within } from '../../core/contract'
import { KeyHints, type Place } from '../shell'
import { type Keep, type Surroundings, WideView } from '../wide'
import { Disagreements } from './disagreements'
import { Figures } from './figures'
import { LedgerHead } from './ledger-head'
import { type LedgerTab, ledgerKey, toldKeys } from './ledger-keys'
import { isThere, scopeOf } from './scope'

interface Props extends Surroundings {
  readonly tab: LedgerTab
  readonly setTab: (tab: LedgerTab) => void
  readonly looking: string | null
  readonly setLooking: (looking: string | null) => void
  readonly onClose: () => void
}

/** All figures of a page, an issue or the library, and those that contradict each other. */
export function LedgerView(props: Props) {
  const { page, issue, tab, setTab, looking, setLooking, onClose, flush, go } = props
  const { t } = useTranslation()
  const [wanted, setWanted] = useState<Within>(page === null ? 'library' : 'issue')
  const [keep] = useState<Keep>(() => new Map())
  const around = { page, issue }
  const scope = scopeOf(wanted, around)

  function open(place: Place): void {
    keep.set('back', true)
    setLooking(place.hit?.text ?? '')
    go(place)
  }
  function press(event: KeyboardEvent): void {
    const key = ledgerKey(event)
    if (key === null) return
    if (key.kind === 'tab') setTab(key.tab)
    else setWanted(key.within)
    event.preventDefault()
    event.stopPropagation()
  }

  const common = { scope, keep, flush, onOpen: open }
  return (
    <WideView
      title={t('ledger.title')}
      className="ledger"
      command="ledger"
      beside={
        <LedgerHead
          tab={tab}
          onTab={setTab}
          within={scope.kind}
          isThere={(within) => isThere(within, around)}
          onWithin={setWanted}
        />
      }
      looking={looking === null ? null : t('ledger.looking', { text: looking })}
      onBack={() => setLooking(null)}
      onClose={onClose}
      footer={
        <KeyHints
          className="aside wide-hints"
          keys={toldKeys[tab].map(([key, word]) => [key, t(`ledger.keys.${word}`)])}
        />
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that mean the same everywhere in the view */}
      <div className="ledger-inside" onKeyDown={press}>
        {tab === 'figures' ? <Figures {...common} /> : <Disagreements {...common} />}
      </div>
    </WideView>
  )
}
