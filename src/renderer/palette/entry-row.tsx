import { ListBoxItem } from 'react-aria-components'
import { keyCaps } from '../shell'
import type { Entry } from './entries'

interface Props {
  readonly entry: Entry
  /** What stands over its section: a group is not said twice. */
  readonly under: string
}

export function EntryRow({ entry, under }: Props) {
  return (
    <ListBoxItem id={entry.id} textValue={entry.words} className="palette-entry">
      <span className="words">{entry.words}</span>
      {entry.kind === 'command' ? (
        <>
          <span className="note">{entry.group === under ? null : entry.group}</span>
          <span className="keys">
            {entry.key === null ? null : keyCaps(entry.key).map((cap) => <kbd key={cap}>{cap}</kbd>)}
          </span>
        </>
      ) : null}
      {entry.kind === 'place' ? <span className="note">{entry.note}</span> : null}
    </ListBoxItem>
  )
}
