import { DeskCrop } from '../card'
import type { DeskPage } from '../desk'

interface Props {
  readonly desk: DeskPage
  readonly at: { readonly from: number; readonly to: number; readonly text: string }
  readonly id: string
  readonly className: string
}

/** Of a long place, and of the words beside it, so many characters are shown. */
const longest = 28
const beside = 7

/** A place with the words around it, and what is printed there. */
export function Evidence({ desk, at, id, className }: Props) {
  const { parent, parentOffset } = desk.state.doc.resolve(Math.min(at.from, desk.state.doc.content.size))
  const end = Math.min(parentOffset + at.to - at.from, parent.content.size)
  const before = [...parent.textBetween(Math.max(0, parentOffset - 2 * beside), parentOffset)]
  const after = [...parent.textBetween(end, Math.min(parent.content.size, end + 2 * beside))]
  const own = [...at.text]
  const room = Math.max(2, Math.min(beside, Math.floor((18 - own.length) / 2)))
  return (
    <>
      <DeskCrop desk={desk} at={at} />
      <p className="evidence" id={id}>
        <span className="around">{before.slice(-room).join('')}</span>
        <mark className={className}>
          {own.length > longest ? `${own.slice(0, longest).join('')}…` : at.text}
        </mark>
        <span className="around">{after.slice(0, room).join('')}</span>
      </p>
    </>
  )
}
