import { type Inspection, IssueDate } from '../../core/contract'

/** What the editor says of a file, as it stands in the fields: '' = not known. */
export interface Facts {
  readonly publication: string
  readonly date: string
  readonly number: string
  readonly label: string
}

export type Fact = keyof Facts

/** The facts of an issue are the same for all its pages; the label is the page's own. */
export const issueFacts = ['publication', 'date', 'number'] as const satisfies readonly Fact[]

export function guessed({ publication, date, number, label }: Inspection): Facts {
  return { publication, date: date ?? '', number: number ?? '', label }
}

/** What a page is known by: two with the same claim say that they are one page of one issue. */
export const claimOf = ({ publication, date, number, label }: Facts): string =>
  JSON.stringify([publication, date, number, label].map((fact) => fact.trim()))

/** The facts that cannot be taken as they stand. */
export function wrongFacts(facts: Facts): ReadonlySet<Fact> {
  const wrong = new Set<Fact>()
  if (facts.publication.trim() === '') wrong.add('publication')
  if (facts.label.trim() === '') wrong.add('label')
  if (!isDate(facts.date)) wrong.add('date')
  return wrong
}

/** 2024, 2024-03, 2024-03-18, or nothing; a day that the calendar has. */
export function isDate(text: string): boolean {
  const date = text.trim()
  if (date === '') return true
  if (!IssueDate.safeParse(date).success) return false
  const [, , day] = date.split('-')
  return day === undefined || new Date(`${date}T00:00:00Z`).getUTCDate() === Number(day)
}

export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())
