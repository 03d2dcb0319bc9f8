import type { MentionsOf, RegisterEntry } from '../../../core/contract'
import type { EntityKind } from '../../../core/document'
import { namesAlike } from '../../../core/tagging'
import { fold } from '../../../core/text'
import { changeMark, type ReadingDatabase, recordMeant, registerLines } from '../../library'

interface RegisterAsked {
  readonly kind: EntityKind | null
  /** Part of a name; '' = any. */
  readonly query: string
  readonly sort: 'mentions' | 'name'
  readonly limit: number
  readonly offset: number
}

interface Line {
  readonly entry: RegisterEntry
  readonly kind: EntityKind
  readonly name: string
  readonly mentions: number
  /** All its names, case folded, one to a line. */
  readonly folded: string
}

interface Sorted {
  readonly mentions: readonly Line[]
  /** null = nobody asked for them so yet. */
  name: readonly Line[] | null
}

/**
 * The register as it is walked: counted once for all its stretches, and again when somebody wrote to the library.
 * Chinese names are in the order of their pinyin.
 */
export class RegisterBook {
  readonly #db: ReadingDatabase
  readonly #collator = new Intl.Collator('zh')
  #mark = Number.NaN
  #sorted: Sorted = { mentions: [], name: null }
  #last: { readonly key: string; readonly lines: readonly Line[] } | null = null

  constructor(db: ReadingDatabase) {
    this.#db = db
  }

  list({ kind, query, sort, limit, offset }: RegisterAsked): { total: number; entries: RegisterEntry[] } {
    const lines = this.#found(kind, fold(query), sort)
    return {
      total: lines.length,
      entries: lines.slice(offset, offset + limit).map(({ entry }) => entry),
    }
  }

  /** Lines of the same kind whose names may mean the same, likeliest first. */
  alike({ of, limit }: { of: MentionsOf; limit: number }): RegisterEntry[] {
    const own = of.of === 'record' ? recordMeant(this.#db, of.record) : { ...of, aliases: [] }
    if (!own) return []
    const names = [own.name, ...own.aliases]
    const isOwn = ({ entry }: Line) =>
      entry.of === 'record'
        ? of.of === 'record' && entry.record.id === of.record
        : entry.name === own.name && of.of === 'name'
    return this.#lines()
      .mentions.filter((line) => line.kind === own.kind && !isOwn(line))
      .map((line) => ({ line, score: likeness(line, own.kind, names) }))
      .filter(({ score }) => score > 0)
      .toSorted((a, b) => b.score - a.score || b.line.mentions - a.line.mentions)
      .slice(0, limit)
      .map(({ line }) => line.entry)
  }

  #found(kind: EntityKind | null, part: string, sort: RegisterAsked['sort']): readonly Line[] {
    const known = this.#lines()
    if (sort === 'name')
      known.name ??= known.mentions.toSorted((a, b) => this.#collator.compare(a.name, b.name))
    const sorted = (sort === 'name' ? known.name : null) ?? known.mentions
    const key = JSON.stringify([kind, part, sort])
    if (this.#last?.key !== key) {
      const lines =
        kind === null && part === ''
          ? sorted
          : sorted.filter((line) => (kind === null || line.kind === kind) && line.folded.includes(part))
      this.#last = { key, lines }
    }
    return this.#last.lines
  }

  #lines(): Sorted {
    const mark = changeMark(this.#db)
    if (mark !== this.#mark) {
      this.#mark = mark
      this.#last = null
      const lines = registerLines(this.#db).map(lineOf)
      this.#sorted = {
        mentions: lines.sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1)),
        name: null,
      }
    }
    return this.#sorted
  }
}

function lineOf(entry: RegisterEntry): Line {
  const { kind, name, mentions } = entry.of === 'record' ? entry.record : entry
  const aliases = entry.of === 'record' ? entry.record.aliases : []
  return { entry, kind, name, mentions, folded: [name, ...aliases].map(fold).join('\n') }
}

function likeness({ entry }: Line, kind: EntityKind, names: readonly string[]): number {
  const theirs = entry.of === 'record' ? [entry.record.name, ...entry.record.aliases] : [entry.name]
  return Math.max(...theirs.flatMap((one) => names.map((other) => namesAlike(kind, one, other))))
}
