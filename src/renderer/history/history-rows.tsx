// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus and points at its active line
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list hears the keys for its lines
import { Download, Redo2, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PastOperation } from '../../core/contract'
import { visible } from '../desk'
import { rowHeight } from '../shell'
import type { Session } from './sessions'
import { dayOf, nameOf, said, timeOf } from './wording'

/** The head of what was done in one go: the day, and from when to when. */
export function SessionRow({ place, session }: { place: number; session: Session }) {
  const { i18n } = useTranslation()
  const from = timeOf(session.from, i18n.language)
  const to = timeOf(session.to, i18n.language)
  return (
    <div className="history-session" role="presentation" style={{ top: place * rowHeight }}>
      <b>{dayOf(session.to, i18n.language)}</b>
      <span>{from === to ? from : `${from}–${to}`}</span>
    </div>
  )
}

interface RowProps {
  readonly id: string
  /** Its number among the list's lines. */
  readonly place: number
  readonly active: boolean
  readonly looked: boolean
  readonly onPick: () => void
  readonly onLook: () => void
}

interface FrameProps extends RowProps {
  /** What is read out in place of what it shows. */
  readonly label?: string
  readonly taken?: boolean
  readonly children: ReactNode
}

function Row({ id, place, active, looked, taken, label, onPick, onLook, children }: FrameProps) {
  return (
    <div
      id={id}
      className="finding history-row"
      role="option"
      aria-selected={active}
      aria-label={label}
      data-active={active || undefined}
      data-looked={looked || undefined}
      data-taken={taken || undefined}
      style={{ top: place * rowHeight }}
      onClick={onPick}
      onDoubleClick={onLook}
    >
      <span className="cell">{children}</span>
    </div>
  )
}

export function HistoryRow({ operation, ...row }: RowProps & { readonly operation: PastOperation }) {
  const { t, i18n } = useTranslation()
  const { kind, standing, at, touched } = operation
  const taken = kind !== 'undo' && !standing
  const name = said(operation, t)
  // What was only decided or tagged stands in the name already; as text that was put there it would say too much.
  const put = touched.gone === '' && name.includes(touched.put) ? '' : touched.put
  return (
    <Row
      {...row}
      taken={taken}
      label={[timeOf(at, i18n.language), nameOf(operation, t), taken ? t('history.taken') : '']
        .filter(Boolean)
        .join(', ')}
    >
      <time dateTime={at}>{timeOf(at, i18n.language)}</time>
      {kind === 'undo' ? <Undo2 aria-hidden /> : kind === 'redo' ? <Redo2 aria-hidden /> : null}
      <span className="name">{name}</span>
      <span className="said">
        {touched.gone === '' ? null : <del>{visible(touched.gone)}</del>}
        {put === '' ? null : <ins>{visible(put)}</ins>}
      </span>
    </Row>
  )
}

/** The beginning of every history. */
export function ImportedRow({ at, ...row }: RowProps & { readonly at: string }) {
  const { t, i18n } = useTranslation()
  return (
    <Row {...row}>
      <time dateTime={at}>{at === '' ? '' : timeOf(at, i18n.language)}</time>
      <Download aria-hidden />
      <span className="name">
        {t('history.imported', { day: at === '' ? '' : dayOf(at, i18n.language) })}
      </span>
    </Row>
  )
}
