import type { ArticleId } from '../../core/contract'
import type { DeskPage } from '../desk'
import { useStates } from '../review'
import { useStore } from '../store'
import { useContinuations } from './continuations'
import { doubtsOf } from './doubts'
import { addressOf, type Line } from './lines'
import { ArticleRow, BlockRow, type RowActs } from './rows'
import type { Landing } from './use-drag'
import type { OutlineNow } from './use-outline'

interface Props {
  readonly desk: DeskPage
  readonly outline: OutlineNow
  /** Where what is dragged would land; null = nothing is. */
  readonly landing: Landing | null
  readonly acts: RowActs
  readonly idOf: (line: Line) => string
}

/** The rows of the outline, with what is known of each article beside the text. */
export function OutlineRows({ desk, outline, landing, acts, idOf }: Props) {
  const { lines, line, chosen, current } = outline
  const states = useStates(desk.opened.page.id)
  const links = useContinuations(desk)
  const doubts = useStore(desk.found, doubtsOf)

  return lines.map((one) => {
    const address = addressOf(one)
    const row = {
      id: idOf(one),
      address,
      node: one.node,
      active: one === line,
      chosen: chosen.nodes.has(one.node),
      current: address === current,
      landing: landing?.address === address ? landing.where : null,
      acts,
    }
    if (one.kind === 'block') return <BlockRow key={`block ${address}`} {...row} />
    const article = one.node.attrs.id as ArticleId
    return (
      <ArticleRow
        key={article}
        {...row}
        number={one.number}
        open={one.open}
        review={states.get(article) ?? null}
        links={links.wordsOf(article)}
        doubts={doubts[one.number] ?? 0}
      />
    )
  })
}
