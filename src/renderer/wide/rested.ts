/** Not every line that is walked over is a question to the library, and not every key; in milliseconds. */
const rest = 120

/** Settled when the editor has rested on what is asked about. Rejects where nobody wants to know any more. */
export async function rested(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, rest))
  signal.throwIfAborted()
}
