import { type Inspection, IssueDate } from '../../core/contract'
import { filedUnder, type IssueFacts } from '../../core/pairing'

/**
 * What the editor says of a file, as it stands in the fields: '' = not known. The facts of an issue are the same for all
 * its pages; the label is the page's own.
 */
export interface Facts extends IssueFacts {
  readonly label: string
}

export type Fact = keyof Facts

export function guessed({ publication, date, number, label }: Inspection): Facts {
  return { publication, date: date ?? '', number: number ?? '', label }
}

/** What an issue is known by, however its publication and date were typed. */
export const issueOf = ({ publication, date, number }: IssueFacts): string =>
  JSON.stringify([filedUnder(publication), (dateIn(date) ?? date).trim(), number.trim()])

/** What a page is known by: two with the same claim say that they are one page of one issue. */
export const claimOf = (facts: Facts): string => JSON.stringify([issueOf(facts), facts.label.trim()])

/** The facts that cannot be taken as they stand. */
export function wrongFacts(facts: Facts): ReadonlySet<Fact> {
  const wrong = new Set<Fact>()
  if (facts.publication.trim() === '') wrong.add('publication')
  if (facts.label.trim() === '') wrong.add('label')
  if (!isDate(facts.date)) wrong.add('date')
  return wrong
}

/** As dates are typed: 2024-3-18, 2024/3/18, 2024.3.18, 20240318, 2024年3月18日; a month or a year alone. */
const typed = [
  /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$/u,
  /^(\d{4})()(\d{2})(\d{2})$/u,
  /^(\d{4}) ?年()(?: ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?[日号])?)?$/u,
]

/**
 * A date as the library keeps it: 2024, 2024-03, 2024-03-18, of a day that the calendar has; '' = none was typed; null =
 * it is none.
 */
function dateIn(text: string): string | null {
  const plain = text.normalize('NFKC').trim()
  if (plain === '') return ''
  const [, year = '', , ...rest] = typed.map((form) => form.exec(plain)).find((found) => found !== null) ?? []
  const parts = rest.flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')]))
  const date = [year, ...parts].join('-')
  if (!IssueDate.safeParse(date).success) return null
  const day = parts[1]
  return day === undefined || new Date(`${date}T00:00:00Z`).getUTCDate() === Number(day) ? date : null
}

/** Whether it can be taken for a date, or for none. */
export const isDate = (text: string): boolean => dateIn(text) !== null

/** The date that was typed; null = none. */
export const dateOrNull = (text: string): string | null => dateIn(text) || null

export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())
