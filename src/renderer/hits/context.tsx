import type { FoundHit } from '../../core/contract'
import './hits.css'

interface Props {
  readonly hit: Pick<FoundHit, 'before' | 'text' | 'after'>
  /** What would stand in its place; null = nothing is to be put there. */
  readonly put: string | null
}

/** A hit in what stands around it; where it would be replaced, before and after. */
export function Context({ hit, put }: Props) {
  return (
    <span className="hit-context">
      <span className="hit-before">{hit.before}</span>
      {put === null || put === hit.text ? (
        <mark>{hit.text}</mark>
      ) : (
        <>
          <del>{hit.text}</del>
          {put === '' ? null : <ins>{put}</ins>}
        </>
      )}
      <span className="hit-after">{hit.after}</span>
    </span>
  )
}
