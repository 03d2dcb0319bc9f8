/** Frames in which a place must not have moved, and after which it is given up. */
const still = 4
const longest = 60

/**
 * Keeps something in its place while the text around it is laid out: blocks with content-visibility that were never
 * seen have a guessed height, and push it away frame by frame as theirs become known. `where` measures, null = it is
 * gone; `mend` puts it back. Ends when it stands still, when the editor acts, or by the function that it answers.
 */
export function untilStill(where: () => number | null, mend: () => void): () => void {
  const over = new AbortController()
  for (const act of ['wheel', 'keydown', 'pointerdown', 'compositionstart'])
    window.addEventListener(act, () => over.abort(), { signal: over.signal, capture: true, passive: true })

  let last = Number.NaN
  let calm = 0
  let frames = 0
  function look(): void {
    const now = over.signal.aborted ? null : where()
    calm = now === last ? calm + 1 : 0
    frames += 1
    if (now === null || calm >= still || frames >= longest) {
      over.abort()
      return
    }
    if (calm === 0) mend()
    last = where() ?? Number.NaN
    requestAnimationFrame(look)
  }
  look()
  return () => over.abort()
}
