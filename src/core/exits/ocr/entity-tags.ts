import type { EntityKind } from '../../document'
import type { EditionRecord } from '../edition'
import { empty } from '../markup'
import type { PrintedTag } from './printed-lines'

/** Who or what one or more places in a file name. */
interface Named {
  readonly id: string
  readonly kind: EntityKind
  readonly label: string
  readonly link: string | null
}

/** The `NamedEntityTag`s of an ALTO file: one for each record, and for what is not linked one for each spelling. */
export class EntityTags {
  readonly #records: ReadonlyMap<string, EditionRecord>
  readonly #named = new Map<string, Named>()

  constructor(records: ReadonlyMap<string, EditionRecord>) {
    this.#records = records
  }

  get none(): boolean {
    return this.#named.size === 0
  }

  /** What `TAGREFS` says of a stretch of a line; null = nothing is named there. */
  refs(tags: readonly PrintedTag[], text: string, from: number, to: number): string | null {
    const ids = tags
      .filter((tag) => tag.from < to && tag.to > from)
      .map(({ kind, entity, ...tag }) => this.#id(kind, entity, text.slice(tag.from, tag.to)))
    return ids.length ? [...new Set(ids)].join(' ') : null
  }

  /** @param prefix of ALTO's namespace in the file, with its colon; '' = none */
  written(prefix = ''): readonly string[] {
    return [...this.#named.values()].map(({ id, kind, label, link }) =>
      empty(`${prefix}NamedEntityTag`, { ID: id, TYPE: kind, LABEL: label, URI: link }),
    )
  }

  #id(kind: EntityKind, entity: string | null, said: string): string {
    const record = entity === null ? undefined : this.#records.get(entity)
    const key = record ? `${kind} ${entity}` : `${kind} “${said}”`
    const known = this.#named.get(key)
    if (known) return known.id
    const id = `stet_name_${this.#named.size + 1}`
    const link = record?.links.find((one) => URL.canParse(one)) ?? null
    this.#named.set(key, { id, kind, label: record?.name ?? said, link })
    return id
  }
}
