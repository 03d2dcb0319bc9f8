import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Sheet } from '../../core/contract'
import { LinkError, useLibrary, useLinkState } from '../shell'
import type { Look } from './look'
import type { ScanViewer } from './viewer'

/** A scan that is gone, or spoilt. */
interface Lost {
  readonly scan: string
  readonly error: unknown
}

interface ShownScan {
  /** Why nothing is known of the scan; null = something is, or may be. */
  readonly error: unknown
  /** Why the scan cannot be shown; null = it can. */
  readonly lost: Lost | null
  readonly lose: (lost: Lost) => void
  /** Looks for the scan again. */
  readonly again: () => void
}

/** Shows a sheet's scan in the viewer. */
export function useShownScan(viewer: ScanViewer | null, sheet: Sheet | undefined, look: Look): ShownScan {
  const library = useLibrary()
  const link = useLinkState()
  const [lost, lose] = useState<Lost | null>(null)
  const { data: about, error } = useQuery({
    queryKey: ['scan', sheet?.scan],
    enabled: sheet !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => library.scans.about({ scan: sheet?.scan ?? '' }),
  })
  const isLost = lost !== null && lost.scan === sheet?.scan
  // biome-ignore lint/correctness/useExhaustiveDependencies: another look opens no other scan
  useEffect(() => {
    if (viewer && sheet && about && !isLost)
      viewer.show(sheet, { ...about, scan: sheet.scan ?? '' }, library.scans.tile, look)
  }, [viewer, sheet, about, library, isLost])
  // What the library could not be asked for is asked for again when it can.
  useEffect(() => {
    if (link === 'connected' && lost?.error instanceof LinkError) lose(null)
  }, [link, lost])
  useEffect(() => viewer?.adjust(look), [viewer, look])
  return { error, lost: isLost ? lost : null, lose, again: () => lose(null) }
}
