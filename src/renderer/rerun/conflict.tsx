import { useTranslation } from 'react-i18next'
import type { RerunConflict } from '../../core/contract'
import type { Verdict } from './use-verdicts'

interface Props {
  readonly conflict: RerunConflict
  /** null = it is not decided yet. */
  readonly verdict: Verdict | null
  readonly id: string
  /** It is the one at hand. */
  readonly active: boolean
  readonly onPick: () => void
}

/** A place in both its readings, and why it is not for the program to decide. */
export function Conflict({ conflict, verdict, id, active, onPick }: Props) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and points at its active place
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    <div id={id} role="option" aria-selected={active} className="conflict" onClick={onPick}>
      <SideReading conflict={conflict} verdict={verdict} side="mine" />
      <SideReading conflict={conflict} verdict={verdict} side="next" />
      <p className="why">{t(`rerun.why.${conflict.why}`)}</p>
    </div>
  )
}

interface SideProps extends Pick<Props, 'conflict' | 'verdict'> {
  readonly side: Verdict
}

/** One of the two readings in what stands around it; chosen, passed over, or neither yet. */
function SideReading({ conflict, verdict, side }: SideProps) {
  const { t } = useTranslation()
  const { before, behind } = conflict
  const text = conflict[side]
  const state = verdict === null ? 'open' : verdict === side ? 'chosen' : 'passed'
  return (
    <p className="reading-of" data-state={state}>
      <span className="side">
        {state === 'chosen' ? '✓ ' : ''}
        {t(`rerun.side.${side}`)}
      </span>
      <span className="said">
        {before}
        {text === '' ? <em>{t('rerun.nothing')}</em> : <mark>{text}</mark>}
        {behind}
      </span>
    </p>
  )
}
