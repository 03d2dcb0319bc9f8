import { DeskCrop, mostBeside, wordsAround } from '../card'
import type { DeskPage } from '../desk'

interface Props {
  readonly desk: DeskPage
  readonly at: { readonly from: number; readonly to: number; readonly text: string }
  readonly id: string
  readonly className: string
}

/** So many characters fit into the card's line. */
const line = 18

/** A place with the words around it, and what is printed there. */
export function Evidence({ desk, at, id, className }: Props) {
  const room = Math.max(2, Math.min(mostBeside, Math.floor((line - [...at.text].length) / 2)))
  const { left, said, right } = wordsAround(desk.state.doc, at, at.text, room)
  return (
    <>
      <DeskCrop desk={desk} at={at} />
      <p className="evidence" id={id}>
        <span className="around">{left}</span>
        <mark className={className}>{said}</mark>
        <span className="around">{right}</span>
      </p>
    </>
  )
}
