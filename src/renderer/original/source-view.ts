import type { Change } from '../../core/document'
import type { DeskPage } from '../desk'

/** Every line of the whole source is so high, in pixels; original.css says the same. */
export const lineHeight = 22

/** What a view of the source is given. */
export interface SourceViewProps {
  readonly desk: DeskPage
  /** Of the source, in its order. */
  readonly lines: readonly string[]
  readonly changesOf: ReadonlyMap<number, readonly Change[]>
}

const none: readonly Change[] = []

/** The same list for every line of which nothing became otherwise. */
export function changesOfLine(changesOf: SourceViewProps['changesOf'], line: number): readonly Change[] {
  return changesOf.get(line) ?? none
}
