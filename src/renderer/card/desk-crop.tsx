import { useMemo } from 'react'
import { sourcePlace } from '../../core/document'
import type { DeskPage } from '../desk'
import { Crop } from './crop'

interface Props {
  readonly desk: DeskPage
  /** Positions in the document. */
  readonly at: { readonly from: number; readonly to: number }
}

/** What is printed at a place of the open page; nothing where it has no scan. */
export function DeskCrop({ desk, at }: Props) {
  const { from, to } = at
  const { lines } = desk.opened.source
  const { doc } = desk.state
  const place = useMemo(
    () => sourcePlace(doc, { from, to }, (line) => lines[line - 1] ?? ''),
    [doc, from, to, lines],
  )
  return (
    <Crop
      page={desk.opened.page.id}
      place={place}
      length={place ? (lines[place.line - 1]?.length ?? 0) : 0}
    />
  )
}
