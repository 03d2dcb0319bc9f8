import { visible } from '../desk'
import type { Part } from './rows'

/** A row's own text: what went is struck, what came is underlined. */
export function Parts({ parts }: { parts: readonly Part[] }) {
  return parts.map((part, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name, and are drawn anew together
    return <PartFace key={index} part={part} />
  })
}

function PartFace({ part: { kind, text } }: { part: Part }) {
  switch (kind) {
    case 'kept':
      return text
    case 'gone':
      return <del className={text.trim() === '' ? 'blank' : undefined}>{visible(text)}</del>
    case 'put':
      return <ins>{visible(text)}</ins>
    case 'doubted':
      return <b>{text}</b>
    default:
      return kind satisfies never
  }
}
