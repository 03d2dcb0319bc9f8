import type { DoneOperation, Edition } from '../edition'
import { element, escapeText, section } from '../markup'
import type { Writing } from '../writing'
import type { TeiPage } from './page'

/** What is told of one day; it is a history to be read, no log. */
const mostItems = 60

/**
 * What was done, the last first: what stands otherwise than in the source, what an editor did day by day, and when the
 * pages came. Nobody knows who it was. What was undone is not told.
 */
export function revisions(edition: Edition, pages: readonly TeiPage[], writing: Writing): string {
  return section('revisionDesc', {}, [
    section('change', { when: edition.made.slice(0, 10) }, [
      'What stands otherwise than in the source, by the rule that corrected it or by hand:',
      section('list', {}, counted(pages)),
    ]),
    ...days(edition).map(([when, operations]) =>
      section('change', { when, 'xml:lang': writing.language }, [list(operations, writing)]),
    ),
    ...arrivals(edition).map(([when, labels]) =>
      element('change', { when }, escapeText(`Imported and cleaned: page ${labels.join(', ')}.`)),
    ),
  ])
}

function counted(pages: readonly TeiPage[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { changes } of pages)
    for (const { rule } of changes) counts.set(rule ?? 'hand', (counts.get(rule ?? 'hand') ?? 0) + 1)
  if (counts.size === 0) return [element('item', {}, 'nothing')]
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, count]) => element('item', {}, escapeText(`${rule}: ${count}`)))
}

/** Days of universal time, the last first. */
function days({ pages }: Edition): readonly (readonly [day: string, readonly DoneOperation[]])[] {
  const operations = new Map(
    pages.flatMap(({ past }) => (past()?.operations ?? []).map((one) => [one.id, one] as const)),
  )
  return latestFirst(Map.groupBy(operations.values(), ({ at }) => at.slice(0, 10)))
}

function arrivals({ pages }: Edition): readonly (readonly [day: string, readonly string[]])[] {
  const known = pages.flatMap(({ label, past }) => {
    const day = past()?.imported.slice(0, 10)
    return day ? [{ label, day }] : []
  })
  const byDay = latestFirst(Map.groupBy(known, ({ day }) => day))
  return byDay.map(([day, those]) => [day, those.map(({ label }) => label)])
}

function latestFirst<T>(byDay: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...byDay].toSorted(([a], [b]) => (a < b ? 1 : -1))
}

/** Each thing that was done once, with how often. */
function list(operations: readonly DoneOperation[], { say }: Writing): string {
  const counts = new Map<string, number>()
  for (const { name } of operations) {
    const said = say(name.key, name.values)
    counts.set(said, (counts.get(said) ?? 0) + 1)
  }
  const items = [...counts].map(([said, count]) => (count === 1 ? said : `${said} (${count} ×)`))
  const more = items.length > mostItems ? ['…'] : []
  return section(
    'list',
    {},
    [...items.slice(0, mostItems), ...more].map((item) => element('item', {}, escapeText(item))),
  )
}
