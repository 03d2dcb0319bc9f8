import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Within } from '../../core/contract'
import { KeyHints, keyLine, type Place, Segments, signWithAlt } from '../shell'
import { type Keep, type Surroundings, WideView } from '../wide'
import { Disagreements } from './disagreements'
import { Figures } from './figures'
import type { Scope } from './scope'

export type LedgerTab = 'figures' | 'disagreements'
const tabs: readonly LedgerTab[] = ['figures', 'disagreements']
const scopes = Within.options

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
  const ids = { page, issue, library: true }
  const within = ids[wanted] === null ? 'library' : wanted
  const scope = scopeOf(within, page, issue)

  function open(place: Place): void {
    keep.set('back', true)
    setLooking(place.hit?.text ?? '')
    go(place)
  }
  function press(event: KeyboardEvent): void {
    const digit = Number(signWithAlt(event.nativeEvent))
    const [toScope, toTab] = [scopes[digit - 1], tabs[digit - 1 - scopes.length]]
    if (toScope !== undefined) setWanted(toScope)
    else if (toTab !== undefined) setTab(toTab)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const common = { scope, keep, flush, onOpen: open }
  const head = (
    <div className="ledger-head">
      <Segments
        label={t('ledger.views')}
        value={tab}
        options={tabs.map((id, index) => ({
          id,
          label: t(`ledger.view.${id}`),
          keys: keyLine(`Alt-${index + 1 + scopes.length}`),
        }))}
        onChange={setTab}
      />
      <Segments
        label={t('series.scope')}
        value={within}
        options={scopes.map((id, index) => ({
          id,
          label: t(`series.within.${id}`),
          keys: keyLine(`Alt-${index + 1}`),
          disabled: ids[id] === null,
        }))}
        onChange={setWanted}
      />
    </div>
  )
  return (
    <WideView
      title={t('ledger.title')}
      className="ledger"
      command="ledger"
      beside={head}
      looking={looking === null ? null : t('ledger.looking', { text: looking })}
      onBack={() => setLooking(null)}
      onClose={onClose}
      footer={<Hints tab={tab} />}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that mean the same everywhere in the view */}
      <div className="ledger-inside" onKeyDown={press}>
        {tab === 'figures' ? <Figures {...common} /> : <Disagreements {...common} />}
      </div>
    </WideView>
  )
}

function scopeOf(within: Within, page: Surroundings['page'], issue: Surroundings['issue']): Scope {
  if (within === 'page' && page !== null) return { kind: 'page', page }
  if (within === 'issue' && issue !== null) return { kind: 'issue', issue }
  return { kind: 'library' }
}

function Hints({ tab }: { tab: LedgerTab }) {
  const { t } = useTranslation()
  const keys: readonly (readonly [string, string])[] =
    tab === 'figures'
      ? [
          ['/', 'condition'],
          ['↵', 'open'],
        ]
      : [
          ['↵', 'open'],
          ['⇧ ↵', 'other'],
          ['E', 'edit'],
          ['⇧ E', 'editOther'],
          ['N', 'different'],
          [keyLine('Mod-z'), 'undo'],
        ]
  return (
    <KeyHints
      className="aside wide-hints"
      keys={keys.map(([key, word]) => [key, t(`ledger.keys.${word}`)])}
    />
  )
}
