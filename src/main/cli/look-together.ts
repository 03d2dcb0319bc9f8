import type { Inspection } from '../../core/contract'
import {
  type IssueFacts,
  knownTogether,
  mayBeOneIssue,
  type NameCount,
  type PageOffered,
  seriesOf,
} from '../../core/pairing'

/** A page to be imported, with what its file's name says. */
export interface NamedPage {
  readonly page: PageOffered
  readonly path: string
  /** null = its name does not count. */
  readonly counted: NameCount | null
}

/** What a file says, and what is known of its issue from those beside it. */
export interface Looked {
  readonly inspection: Inspection
  readonly issue: IssueFacts
}

/**
 * Looks at each page once. Those of one series of names may be of one issue: where they do not contradict each other,
 * a page whose masthead cannot be read is of the issue that the others name. All of a series are looked at, one after
 * the other, when the first of them is asked for.
 */
export function lookTogether(
  pages: readonly NamedPage[],
  look: (page: PageOffered) => Promise<Inspection>,
): (page: PageOffered) => Promise<Looked> {
  const series = new Map<PageOffered, readonly PageOffered[]>()
  for (const together of Map.groupBy(
    pages.filter(({ counted }) => counted !== null),
    seriesOf,
  ).values())
    for (const { page } of together)
      series.set(
        page,
        together.map((one) => one.page),
      )
  const looks = new Map<PageOffered, Promise<Inspection>>()
  const common = new Map<readonly PageOffered[], Promise<IssueFacts | null>>()

  function lookAt(page: PageOffered): Promise<Inspection> {
    const own = looks.get(page) ?? look(page)
    looks.set(page, own)
    return own
  }
  return async (page) => {
    const beside = series.get(page) ?? [page]
    const together = common.get(beside) ?? commonFacts(beside, lookAt)
    common.set(beside, together)
    const known = await together
    const inspection = await lookAt(page)
    const own = factsOf(inspection)
    return { inspection, issue: known ? knownTogether([own, known]) : own }
  }
}

/** What pages know of their issue together; null = they contradict each other. One that cannot be read says nothing. */
async function commonFacts(
  pages: readonly PageOffered[],
  lookAt: (page: PageOffered) => Promise<Inspection>,
): Promise<IssueFacts | null> {
  const facts: IssueFacts[] = []
  for (const page of pages) {
    const found = await lookAt(page).catch(() => null)
    if (found) facts.push(factsOf(found))
  }
  return mayBeOneIssue(facts) ? knownTogether(facts) : null
}

function factsOf({ publication, date, number }: Inspection): IssueFacts {
  return { publication, date: date ?? '', number: number ?? '' }
}
