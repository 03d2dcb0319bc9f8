/**
 * Sends what was typed whenever the window is left or hidden, and has the browser ask before it closes a window whose text
 * cannot be sent.
 *
 * @param stuck whether there is text that is not even on its way
 * @returns sends once more and no longer watches
 */
export function keepOnLeaving(send: () => void, stuck: () => boolean): () => void {
  const leave = (event: BeforeUnloadEvent) => {
    send()
    if (stuck()) event.preventDefault()
  }
  window.addEventListener('beforeunload', leave)
  document.addEventListener('visibilitychange', send)
  return () => {
    window.removeEventListener('beforeunload', leave)
    document.removeEventListener('visibilitychange', send)
    send()
  }
}
