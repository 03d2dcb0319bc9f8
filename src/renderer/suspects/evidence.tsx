import { mostBeside } from '../card'
import type { SuspectNow } from '../desk'
import { Pair } from './pair'

interface Props {
  readonly pair: SuspectNow['pair']
  /** The place, and what stands around it. */
  readonly words: { readonly left: string; readonly said: string; readonly right: string }
  /** Of what names the card. */
  readonly id: string
}

/** What is doubted: words amid others, or two numbers that disagree. */
export function Evidence({ pair, words: { left, said, right }, id }: Props) {
  if (pair) return <Pair pair={pair} id={id} />
  return (
    <p className="evidence" id={id} data-short={said.length <= mostBeside || undefined}>
      {left}
      <mark>{said}</mark>
      {right}
    </p>
  )
}
