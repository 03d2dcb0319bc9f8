/** Frames in which an element must not have moved, and after which it is given up. */
const still = 4
const longest = 60

/**
 * Keeps an element at the top of what scrolls it while the text around it is laid out: blocks with content-visibility
 * that were never seen have a guessed height, and push it away frame by frame as theirs become known. Ends when it
 * stands still, when the editor acts, or by the function that it answers.
 */
export function stayInSight(element: Element): () => void {
  const over = new AbortController()
  for (const act of ['wheel', 'keydown', 'pointerdown', 'compositionstart'])
    window.addEventListener(act, () => over.abort(), { signal: over.signal, capture: true, passive: true })

  let top = Number.NaN
  let calm = 0
  let frames = 0
  function look(): void {
    if (over.signal.aborted || !element.isConnected) return
    const now = element.getBoundingClientRect().top
    calm = now === top ? calm + 1 : 0
    frames += 1
    if (calm >= still || frames >= longest) {
      over.abort()
      return
    }
    if (calm === 0) element.scrollIntoView({ block: 'start' })
    top = element.getBoundingClientRect().top
    requestAnimationFrame(look)
  }
  look()
  return () => over.abort()
}
