import { useEffect, useRef } from 'react'
import type { RegisterEntry } from '../../core/contract'
import type { Keep, LongList } from '../wide'
import type { PageMode } from './entry-page'
import type { RegisterRequest } from './request'

/** When the list of the register takes the focus without being gone to. */
export function useListFocus(
  request: RegisterRequest,
  keep: Keep,
  mode: PageMode,
  { scroller }: LongList<RegisterEntry>,
): void {
  // Asked for at one record, its keys are what is wanted.
  useEffect(() => {
    if (request.of !== null && !keep.has('back')) scroller.current?.focus()
  }, [request.of, keep, scroller])
  // A form that is left takes what had the focus with it.
  const wasMode = useRef(mode)
  useEffect(() => {
    if (wasMode.current !== 'facts' && mode === 'facts') scroller.current?.focus()
    wasMode.current = mode
  }, [mode, scroller])
}
