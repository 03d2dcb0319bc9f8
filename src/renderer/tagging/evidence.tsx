import { DeskCrop, wordsAround } from '../card'
import type { DeskPage } from '../desk'

interface Props {
  readonly desk: DeskPage
  readonly at: { readonly from: number; readonly to: number; readonly text: string }
  readonly id: string
  readonly className: string
}

/** A place with the words around it, and what is printed there. */
export function Evidence({ desk, at, id, className }: Props) {
  const { left, said, right } = wordsAround(desk.state.doc, at, at.text)
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
