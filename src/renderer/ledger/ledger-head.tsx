import { useTranslation } from 'react-i18next'
import type { Within } from '../../core/contract'
import { keyLine, Segments } from '../shell'
import { type LedgerTab, scopes, tabs } from './ledger-keys'

interface Props {
  readonly tab: LedgerTab
  readonly onTab: (tab: LedgerTab) => void
  readonly within: Within
  readonly isThere: (within: Within) => boolean
  readonly onWithin: (within: Within) => void
}

/** Which half of the ledger is shown, and how far it reaches. */
export function LedgerHead({ tab, onTab, within, isThere, onWithin }: Props) {
  const { t } = useTranslation()
  return (
    <div className="ledger-head">
      <Segments
        label={t('ledger.views')}
        value={tab}
        options={tabs.map((id, index) => ({
          id,
          label: t(`ledger.view.${id}`),
          keys: keyLine(`Alt-${index + 1 + scopes.length}`),
        }))}
        onChange={onTab}
      />
      <Segments
        label={t('series.scope')}
        value={within}
        options={scopes.map((id, index) => ({
          id,
          label: t(`series.within.${id}`),
          keys: keyLine(`Alt-${index + 1}`),
          disabled: !isThere(id),
        }))}
        onChange={onWithin}
      />
    </div>
  )
}
