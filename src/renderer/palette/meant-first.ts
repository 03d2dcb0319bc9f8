import type { Entry, Section } from './entries'

/**
 * What is called just what was typed is what is meant: it comes first, with its section. Everything else keeps its
 * order.
 */
export function meantFirst(sections: readonly Section[], query: string): readonly Section[] {
  const name = plain(query)
  const rank = (entry: Entry) => (plain(entry.words) === name ? 0 : 1)
  return sections
    .map((section) => ({
      ...section,
      entries: section.entries.toSorted((one, other) => rank(one) - rank(other)),
    }))
    .toSorted((one, other) => best(one) - best(other))

  function best({ entries: [first] }: Section): number {
    return first ? rank(first) : 1
  }
}

/** `第4版` is `第 4 版`, and `page 4` is `Page 4`. */
const plain = (text: string) => text.replace(/\s+/gu, '').toLowerCase()
