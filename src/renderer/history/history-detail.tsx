import { Eye, Redo2, RotateCcw, Undo2, X } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PastOperation } from '../../core/contract'
import { KeyHints } from '../shell'
import type { HistoryActs } from './acts'
import { nameOf } from './wording'

interface Props {
  readonly id: string
  readonly operation: PastOperation | null
  /** Whether an earlier version stands in the text's place. */
  readonly looked: boolean
  readonly look: (operation: PastOperation | null) => void
  readonly acts: HistoryActs
}

/** What is known of the chosen operation, and what can be done with it. Keeps its place when none is chosen. */
export function HistoryDetail({ id, operation, looked, look, acts }: Props) {
  const { t } = useTranslation()
  // The page came in by the first one, and has no version before it.
  const turns = operation !== null && operation.until !== 0
  const turned = operation !== null && !operation.standing
  return (
    <div className="history-detail">
      <div id={id} className="what" aria-live="polite">
        {operation ? <What operation={operation} /> : <p>{t('history.hint')}</p>}
      </div>
      {operation ? (
        <div className="acts">
          <Button className="button" onPress={() => look(looked ? null : operation)}>
            {looked ? <X aria-hidden /> : <Eye aria-hidden />}
            {t(looked ? 'history.now' : 'history.look')}
          </Button>
          {turns ? (
            <Button className="button" onPress={() => acts.turn(operation)}>
              {turned ? <Redo2 aria-hidden /> : <Undo2 aria-hidden />}
              {t(turned ? 'history.redo' : 'history.undo')}
            </Button>
          ) : null}
          <Button className="button" onPress={() => acts.restore(operation)}>
            <RotateCcw aria-hidden />
            {t('history.restore')}
          </Button>
        </div>
      ) : null}
      <KeyHints
        className="inspector-keys"
        keys={[
          ['↵', t('history.keys.look')],
          ...(turns ? [['Del', t(turned ? 'history.keys.redo' : 'history.keys.undo')] as const] : []),
          ['Esc', t('history.keys.now')],
        ]}
      />
    </div>
  )
}

function What({ operation }: { operation: PastOperation }) {
  const { t } = useTranslation()
  const { touched, pages, standing, kind } = operation
  const where = [
    touched.article,
    touched.blocks > 0 ? t('history.blocks', { count: touched.blocks }) : '',
    pages > 1 ? t('history.pages', { count: pages }) : '',
    kind !== 'undo' && !standing ? t('history.taken') : '',
  ].filter(Boolean)
  return (
    <>
      <p>
        <b>{nameOf(operation, t)}</b>
      </p>
      <p>{where.join(' · ')}</p>
    </>
  )
}
