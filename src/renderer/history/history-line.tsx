import type { PastOperation } from '../../core/contract'
import { HistoryRow, ImportedRow, SessionRow } from './history-rows'
import { type Line, untilOf } from './lines'

interface Props {
  readonly line: Line
  readonly id: string
  /** Its number among the list's lines. */
  readonly place: number
  readonly active: boolean
  /** When the page was imported; '' = it is not known. */
  readonly imported: string
  /** Whose version stands in the text's place. */
  readonly looked: PastOperation | null
  readonly onPick: (place: number, by: 1 | -1) => void
  readonly onLook: (operation: PastOperation) => void
}

/** One line of the history, whatever it stands for. */
export function HistoryLine({ line, imported, looked, onPick, onLook, ...row }: Props) {
  const { place } = row
  const isLooked = looked?.until === untilOf(line)
  switch (line.kind) {
    case 'session':
      return <SessionRow place={place} session={line.session} />
    case 'operation': {
      const { operation } = line
      return (
        <HistoryRow
          {...row}
          operation={operation}
          looked={isLooked}
          onPick={() => onPick(place, 1)}
          onLook={() => onLook(operation)}
        />
      )
    }
    case 'imported':
      return (
        <ImportedRow
          {...row}
          at={imported}
          looked={isLooked}
          onPick={() => onPick(place, -1)}
          onLook={() => onLook(line.operation)}
        />
      )
    default:
      return line satisfies never
  }
}
