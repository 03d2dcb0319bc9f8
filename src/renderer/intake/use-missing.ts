import { type RefObject, useEffect } from 'react'

/**
 * Puts the focus where the editor is needed, once all files were looked at: where a page is there already, on what brings
 * the file in there, so that no key pressed in haste takes it in a second time. Else, and whenever it is sought, into the
 * first field that lacks something, else on the button that takes the files.
 *
 * @param sought how many times it was
 */
export function useMissing(looking: boolean, sought: number, act: RefObject<HTMLButtonElement | null>): void {
  useEffect(() => {
    if (looking) return
    const dialog = act.current?.closest('.dialog')
    const bring = sought === 0 ? dialog?.querySelector<HTMLElement>('.resembles .button') : null
    const missing = dialog?.querySelector<HTMLElement>('input[aria-invalid="true"]')
    ;(bring ?? missing ?? act.current)?.focus()
  }, [looking, sought, act])
}
