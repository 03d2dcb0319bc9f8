import { go } from 'fuzzysort'
import { initials } from './initials'

/** A command with all that it may be looked for by. */
export interface Listed {
  readonly id: string
  /** In the language of the window. */
  readonly words: string
  /** In every language. */
  readonly names: readonly string[]
  readonly group: string
}

interface Sought {
  readonly listed: Listed
  readonly names: string
  readonly letters: string
  readonly group: string
}

const most = 24
/** fuzzysort's "good" begins at 0.5; below this it finds letters that are strewn over a sentence. */
const threshold = 0.3

/**
 * The commands that a query means, the best first: a few letters of their words in either language, their pinyin
 * initials, or their group's word. Among equals, those chosen lately.
 */
export function findCommands(
  query: string,
  commands: readonly Listed[],
  recent: readonly string[],
): readonly Listed[] {
  const sought = commands.map(
    (listed): Sought => ({
      listed,
      names: listed.names.join(' · '),
      letters: listed.names.map(initials).join(' '),
      group: `${listed.group} ${listed.words}`,
    }),
  )
  return go(query, sought, {
    keys: ['names', 'letters', 'group'],
    limit: most,
    threshold,
    scoreFn: (result) => {
      const [names, letters, group] = result
      const best = Math.max(names?.score ?? 0, 0.9 * (letters?.score ?? 0), 0.8 * (group?.score ?? 0))
      const age = recent.indexOf(result.obj.listed.id)
      return age < 0 ? best : best * (1.1 - age / 200)
    },
  }).map(({ obj }) => obj.listed)
}

/** The number after a colon, as in an editor of code: `:120`; null = the query is something else. */
export function lineIn(query: string): number | null {
  const [, digits] = /^[:：]\s*(\d{1,7})$/u.exec(query.trim()) ?? []
  return digits === undefined ? null : Number(digits)
}
