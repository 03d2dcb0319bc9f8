import { onState } from './connect'

interface Listening<Told> {
  /** Asks the library to tell; it tells until `signal` says that nobody hears it any more. */
  readonly ask: (signal: AbortSignal) => Promise<AsyncIterable<Told>>
  readonly hear: (told: Told) => void
  /** The link was lost and stands again: what happened meanwhile was told to nobody. */
  readonly onAgain?: () => void
}

/** Hears what the library tells, from now on, over every loss of the link. Answers how to stop. */
export function listen<Told>({ ask, hear, onAgain }: Listening<Told>): () => void {
  let stop = new AbortController()
  async function begin(signal: AbortSignal): Promise<void> {
    try {
      for await (const told of await ask(signal)) hear(told)
    } catch {
      // The link is lost: the banner says so, and it begins again below when it stands.
    }
  }
  void begin(stop.signal)
  const quit = onState((state) => {
    if (state !== 'connected') return
    stop.abort()
    stop = new AbortController()
    void begin(stop.signal)
    onAgain?.()
  })
  return () => {
    quit()
    stop.abort()
  }
}
