import type { ReviewState } from '../../core/contract'
import './review.css'

/** A state at a glance: ring, half, diamond, disc, disc with a tick. Its word stands beside it, or is said with it. */
export function StateDot({ state, says }: { state: ReviewState; says?: string }) {
  return (
    <span
      className={`state-dot ${state}`}
      {...(says === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': says, title: says })}
    />
  )
}
