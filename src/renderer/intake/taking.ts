import { type LibraryClient, maxScanBytes, type PageId, type Sentence } from '../../core/contract'
import { mostAhead, workAhead } from '../../core/pairing'
import { troubleOf } from '../shell'
import { type Entry, isChosen, readyOf } from './entry'
import { dateOrNull, orNull } from './facts'
import { readWhole } from './files'
import { type Hear, look } from './looking'

/** Takes one file after the other, texts a few ahead; one that fails stops nothing. Answers when all are done or stopped. */
export async function takeAll(
  library: LibraryClient,
  entries: readonly Entry[],
  hear: Hear,
  stop: AbortSignal,
): Promise<void> {
  const begun: Promise<void>[] = []
  const begin = (entry: Entry) => {
    const own = take(library, entry, hear, stop)
    begun.push(own)
    return own
  }
  const taking = workAhead(entries, begin, isAlone)
  for (const entry of entries) {
    if (stop.aborted) break
    await taking(entry)
  }
  await Promise.all(begun)
}

/** What keeps several threads of the library busy, or fills its memory: nothing else is taken meanwhile. */
function isAlone(entry: Entry): boolean {
  const { text, scans } = entry.offered
  return scans.length > 0 || text.bytes > mostAhead || readyOf(entry)?.inspection.format === 'pdf'
}

async function take(library: LibraryClient, entry: Entry, hear: Hear, stop: AbortSignal): Promise<void> {
  const { id } = entry
  // A text that the library has been given is kept in a moment: it is told as what it is, and not broken off.
  const signal = isAlone(entry) ? stop : new AbortController().signal
  const ready = readyOf(entry)
  if (!ready) return
  const { publication, date, number, label } = ready.facts
  hear({ kind: 'taking', id })
  try {
    const imported = await library.intake.take(
      {
        file: await readWhole(entry.offered.text),
        encoding: ready.inspection.encoding,
        password: entry.password,
        apart: ready.apart,
        publication,
        date: dateOrNull(date),
        number: orNull(number),
        label,
        again: isChosen(ready),
      },
      { signal },
    )
    const warnings = await attach(library, entry, imported.page.id, signal)
    hear({ kind: 'taken', id, imported, warnings })
  } catch (error) {
    if (!signal.aborted) return hear({ kind: 'failed', id, error })
    // Whether the library had kept it by then, it says itself.
    hear({ kind: 'encode', ids: [id], encoding: entry.encoding })
    await look(library, entry, entry.encoding, hear, new AbortController().signal)
  }
}

/** Puts an entry's scans to its page; answers what was the matter with them. */
async function attach(
  library: LibraryClient,
  { offered }: Entry,
  page: PageId,
  signal: AbortSignal,
): Promise<readonly Sentence[]> {
  const warnings: Sentence[] = []
  for (const [index, scan] of offered.scans.entries())
    try {
      const file = await readWhole(scan, maxScanBytes)
      await library.scans.attach({ page, sheet: index + 1, file }, { signal })
    } catch (error) {
      const trouble = troubleOf(error)
      if (signal.aborted || !trouble) throw error
      warnings.push({ key: `trouble.${trouble.kind}`, values: trouble.values })
    }
  return warnings
}
