/** So long is waited for a moment in which the browser has nothing better to do, in milliseconds. */
const patience = 250
/** A step takes less than this, in milliseconds. */
const stepTakes = 8

/**
 * Takes steps one by one, in moments in which the browser has nothing better to do: a key that comes between two of
 * them goes first. Answers how to stop.
 */
export function whenIdle(steps: Iterator<unknown>): () => void {
  let stopped = false
  let due = requestIdleCallback(go, { timeout: patience })
  function go(idle: IdleDeadline): void {
    // A step may be what makes the rest needless.
    do if (steps.next().done || stopped) return
    while (idle.timeRemaining() > stepTakes)
    due = requestIdleCallback(go, { timeout: patience })
  }
  return () => {
    stopped = true
    cancelIdleCallback(due)
  }
}

/** Takes all steps, and answers what they led to. */
export function atOnce<Result>(steps: Generator<undefined, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
