import type { Sentence } from '../../../core/contract'
import type { Scan } from '../../library'
import type { PaintedFile } from '../../pdf'
import type { LibrarySession } from '../session'

/** The scans of a PDF, one for each sheet in order. */
export interface PaintedSheets {
  /** null = that sheet could not be painted; a warning says so. */
  readonly painted: readonly (Scan | null)[]
  readonly warnings: readonly Sentence[]
}

/** A sheet that breaks the thread says nothing of the next one; a file of which two do is given up. */
const mostFaults = 2

/**
 * Has the sheets of a PDF (its bytes in memory that threads share) painted, one after the other, so that whoever looks
 * at a scan meanwhile comes between. What cannot be painted is no reason to refuse the text.
 */
export function paintedSheets(
  { scans: thread }: Pick<LibrarySession, 'scans'>,
  { name, ...file }: PaintedFile & { readonly name: string },
  signal?: AbortSignal,
): { readonly scans: Promise<PaintedSheets>; stop(): void } {
  const stopping = new AbortController()
  const stopped = AbortSignal.any(signal ? [signal, stopping.signal] : [stopping.signal])
  return { scans: paintAll(), stop: () => stopping.abort() }

  async function paintAll(): Promise<PaintedSheets> {
    const painted: (Scan | null)[] = []
    const warnings: Sentence[] = []
    let sheets: number | null = null
    let faults = 0
    for (let sheet = 1; sheet <= (sheets ?? sheet) && faults < mostFaults && !stopped.aborted; sheet++) {
      const answer = await thread.ask({ task: 'paint', name, file, sheet }, stopped).catch(() => null)
      const scan = answer?.kind === 'painted' ? answer.scan : null
      painted.push(scan)
      if (!scan) warnings.push({ key: 'intake.notPainted', values: { file: name, sheet } })
      if (answer?.kind === 'painted') sheets = answer.sheets
      // The file cannot be opened, and has no sheet that could.
      else if (answer) break
      else faults++
    }
    return { painted, warnings }
  }
}
