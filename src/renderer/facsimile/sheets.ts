import { useQuery } from '@tanstack/react-query'
import { type PageId, type ScanLine, type Sheet, scanLines } from '../../core/contract'
import { LinkError, useLibrary } from '../shell'

/** A page's sheets, and where its source's lines stand on them. */
export interface Sheets {
  readonly sheets: readonly Sheet[]
  /** In the source's order: line n is at index n − 1. None where the page has no sheets. */
  readonly lines: readonly ScanLine[]
}

const none: Sheets = { sheets: [], lines: [] }

/** A page's sheets; undefined = not known yet, or nobody can be asked. What the library cannot tell is none. */
export function useSheets(page: PageId | null): Sheets | undefined {
  const library = useLibrary()
  const { data, error } = useQuery({
    queryKey: ['scans', page],
    enabled: page !== null,
    queryFn: async ({ signal }): Promise<Sheets> => {
      if (page === null) return none
      const { sheets, lines } = await library.scans.of({ page }, { signal })
      return { sheets, lines: scanLines(lines) }
    },
    // A page of pure text may be given a scan, and a page a better one.
    staleTime: 60_000,
  })
  return error === null || error instanceof LinkError ? data : none
}

/** The sheet that a source line stands on, if it has a scan; null = no such line, or no scan. */
export function sheetOf({ sheets, lines }: Sheets, line: number): Sheet | null {
  const number = lines[line - 1]?.sheet
  const sheet = sheets.find((one) => one.sheet === number)
  return sheet?.scan ? sheet : null
}

export const hasScan = ({ sheets }: Sheets) => sheets.some(({ scan }) => scan !== null)
