import type { DeskPage, Saved } from '../desk'
import { ExportDialog } from '../exits'
import { Cell, useStore } from '../store'

type Props = Omit<Parameters<typeof ExportDialog>[0], 'unsaved'> & { readonly desk: DeskPage | null }

const nothingOpen = new Cell<Saved>({ kind: 'kept' })

/** The export, which is of what the library has: it knows whether that is all that was typed. */
export function ExportHere({ desk, ...given }: Props) {
  const unsaved = useStore(desk?.saved ?? nothingOpen, ({ kind }) => kind === 'waiting' || kind === 'refused')
  return <ExportDialog {...given} unsaved={unsaved} />
}
