import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { DifferentThings, Told } from '../../core/contract'

interface Props {
  readonly pairs: readonly DifferentThings[]
  readonly onAskAgain: (id: number) => Promise<void>
}

/** Numbers that count different things, as an editor said, with the way to be asked about them again. */
export function DifferentList({ pairs, onAskAgain }: Props) {
  const { t } = useTranslation()
  if (pairs.length === 0) return <p className="wide-empty">{t('ledger.noneDifferent')}</p>
  return (
    <ul className="ledger-pair-list" aria-label={t('ledger.saidDifferent', { count: pairs.length })}>
      {pairs.map(({ id, one, other }) => (
        <li key={id} className="ledger-pair">
          <p className="ledger-how">
            <Button className="button" onPress={() => void onAskAgain(id)}>
              {t('ledger.askAgain')}
            </Button>
          </p>
          <Said side={one} />
          <Said side={other} />
        </li>
      ))}
    </ul>
  )
}

function Said({ side: { sentence } }: { side: Told }) {
  return (
    <div className="ledger-pair-side">
      <p className="ledger-sentence">
        {sentence.text.slice(0, sentence.from)}
        <mark>{sentence.text.slice(sentence.from, sentence.to)}</mark>
        {sentence.text.slice(sentence.to)}
      </p>
    </div>
  )
}
