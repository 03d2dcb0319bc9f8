import { readdirSync, readFileSync } from 'node:fs'
import type { EntityKind, Role } from '../src/core/document'
import {
  buildGazetteer,
  defaultThreshold,
  type Gazetteer,
  type GazetteerName,
  suggest,
} from '../src/core/tagging'
import type { Lexicon } from '../src/core/text'
import { sample } from '../tests/corpus/shared'

/** Spans and kinds exactly as a human editor's, at the default threshold. */
export interface NameScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

interface NamedText {
  readonly role: Role
  readonly text: string
  readonly entities: readonly { readonly kind: EntityKind; readonly text: string; readonly start: number }[]
}

/** How names are suggested on a page made by hand, with an empty library, with others' names in it, and with its own. */
export interface PageNames {
  readonly page: string
  readonly empty: NameScore
  /** null = there is no other page. */
  readonly others: NameScore | null
  readonly own: NameScore
}

export function scorePages(words: Lexicon | null): readonly PageNames[] {
  const pages = readdirSync(sample('gold')).map((file) => {
    const { blocks } = JSON.parse(readFileSync(sample('gold', file), 'utf8')) as { blocks: NamedText[] }
    return { page: file.slice(0, 3), blocks }
  })
  return pages.map(({ page, blocks }) => {
    const others = pages.filter((other) => other.page !== page).flatMap((other) => other.blocks)
    const score = (known: readonly NamedText[]) =>
      scoreOf(blocks, found(blocks, known.length > 0 ? gazetteerOf(known) : null, words), null)
    return { page, empty: score([]), others: others.length > 0 ? score(others) : null, own: score(blocks) }
  })
}

const kinds: Readonly<Record<string, EntityKind>> = { PER: 'person', LOC: 'place', ORG: 'organisation' }

/** People, places and organisations in the sentences of `ner/peoples-daily-dev.jsonl`, each alone. */
export function scoreSentences(words: Lexicon | null): ReadonlyMap<EntityKind, NameScore> {
  const texts = readFileSync(sample('ner', 'peoples-daily-dev.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): NamedText => {
      const { text, entities } = JSON.parse(line) as {
        text: string
        entities: { kind: string; start: number; end: number }[]
      }
      const named = entities.flatMap(({ kind, start, end }) => {
        const known = kinds[kind]
        return known ? [{ kind: known, start, text: text.slice(start, end) }] : []
      })
      return { role: 'body', text, entities: named }
    })
  const all = texts.flatMap((text, block) => found([text], null, words).map((name) => ({ ...name, block })))
  return new Map(Object.values(kinds).map((kind) => [kind, scoreOf(texts, all, kind)]))
}

type Name = {
  readonly block: number
  readonly from: number
  readonly text: string
  readonly kind: EntityKind
}

function found(
  texts: readonly NamedText[],
  library: Gazetteer | null,
  words: Lexicon | null,
): readonly Name[] {
  const blocks = texts.map(({ role, text }) => ({ role, text, mentions: [] }))
  return suggest(blocks, { library, words }).entities.filter(
    ({ confidence }) => confidence >= defaultThreshold,
  )
}

function gazetteerOf(texts: readonly NamedText[]): Gazetteer {
  return buildGazetteer(
    texts.flatMap(({ entities }) =>
      entities.map(({ text, kind }): GazetteerName => ({ name: text, kind, record: null })),
    ),
  )
}

/** @param kind only names of this kind; null = of any */
function scoreOf(texts: readonly NamedText[], names: readonly Name[], kind: EntityKind | null): NameScore {
  const wanted = new Set(
    texts.flatMap(({ entities }, block) =>
      entities
        .filter((one) => kind === null || one.kind === kind)
        .map((one) => `${block} ${one.start} ${one.text} ${one.kind}`),
    ),
  )
  const given = names.filter((one) => kind === null || one.kind === kind)
  const right = given.filter((one) => wanted.has(`${one.block} ${one.from} ${one.text} ${one.kind}`)).length
  return {
    precision: right / Math.max(1, given.length),
    recall: right / Math.max(1, wanted.size),
    f1: (2 * right) / Math.max(1, given.length + wanted.size),
  }
}
