import type { Node } from 'prosemirror-model'
import { type Change, changes, Decided, lineOf, type Suspect, schema } from '../document'
import { type Excerpt, sentenceAround } from '../text'
import type { Edition, EditionPage } from './edition'
import { type ErratumKind, kindOfRule } from './errata-kinds'
import { placesOf } from './errata-places'

/** One line of a 勘误表: what the scan's text said, and what it says now. */
export interface Erratum {
  readonly page: EditionPage
  /** 1-based source line; null = typed where no line was near. */
  readonly line: number | null
  readonly original: string
  /** Of a misprint that stands: what the editor noted beside it. */
  readonly corrected: string
  /** The sentence as it reads now, and where in it; '' where nothing of it is left. */
  readonly sentence: Excerpt
  readonly kind: ErratumKind
  readonly rule: string | null
}

/** How many places were wrong, among how many characters of corrected text (white space left out). */
export interface ErrorRate {
  readonly errors: number
  readonly characters: number
  /** Errors per 10,000 characters; null = there are none. */
  readonly rate: number | null
}

export interface Errata {
  /** By page, in source order. */
  readonly errata: readonly Erratum[]
  readonly all: ErrorRate
  /** The most frequent rule first; null = by hand. */
  readonly byRule: readonly (ErrorRate & { readonly rule: string | null })[]
  readonly byPage: readonly (ErrorRate & { readonly page: EditionPage })[]
}

/**
 * The errata of an edition. Joined lines are none, with the hyphens that parted their words, nor what is dropped as no text of the paper (folios, running heads).
 * What stands as printed is listed, and counts as no error.
 */
export function errataOf(edition: Edition): Errata {
  const pages = edition.pages.map((page) => {
    const errata = [...corrected(page), ...asPrinted(page)]
    const characters = page.articles.reduce((sum, article) => sum + printed(article), 0)
    return { page, characters, errata: errata.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
  })
  const errata = pages.flatMap((page) => page.errata)
  const wrong = errata.filter(({ kind }) => kind !== 'sic')
  const characters = pages.reduce((sum, page) => sum + page.characters, 0)
  return {
    errata,
    all: rateOf(wrong.length, characters),
    byRule: [...Map.groupBy(wrong, ({ rule }) => rule)]
      .map(([rule, found]) => ({ rule, ...rateOf(found.length, characters) }))
      .toSorted((a, b) => b.errors - a.errors),
    byPage: pages.map(({ page, characters, errata }) => ({
      page,
      ...rateOf(errata.filter(({ kind }) => kind !== 'sic').length, characters),
    })),
  }
}

function rateOf(errors: number, characters: number): ErrorRate {
  return { errors, characters, rate: characters === 0 ? null : (errors * 10_000) / characters }
}

/** Characters of an article's text that are not white space. */
function printed(article: Node): number {
  return [...article.textContent.replace(/\s+/gu, '')].length
}

function corrected(page: EditionPage): readonly Erratum[] {
  const leaves = new Set(page.articles)
  const doubts = Map.groupBy(page.draft.suspects, ({ block }) => block)
  const found = changes(page.source, page.document, page.draft)
    .filter(
      ({ kind, rule }) => (kind === 'text' && rule !== 'line-wrap') || (kind === 'line' && rule !== 'debris'),
    )
    .map((change) => ({ ...change, rule: change.rule ?? doubtOf(change, page, doubts) }))
  return placesOf(found, page.source, page.document).flatMap((change): readonly Erratum[] => {
    const $from = page.document.resolve(change.from)
    // What is gone from before the first article is the page's.
    const leaving = $from.depth > 0 ? leaves.has($from.node(1)) : leaves.size === page.document.childCount
    if (!leaving) return []
    const { line, before: original, after: corrected, rule } = change
    const kind = rule === null ? 'editor' : kindOfRule(rule)
    return [{ page, line, original, corrected, sentence: sentenceAt(page.document, change), kind, rule }]
  })
}

/** The rule that had doubted a place and suggested what a hand then put there; null = none did. */
function doubtOf(
  change: Change,
  { draft }: EditionPage,
  doubts: ReadonlyMap<number, readonly Suspect[]>,
): string | null {
  for (const [index, suspects] of doubts) {
    const block = draft.blocks[index]
    const span = block?.lines.find(({ line }) => line === change.line)
    if (!block || !span) continue
    const doubt = suspects.find(
      ({ from, to, suggestions }) =>
        from < span.to &&
        to > span.from &&
        suggestions.some((put) => isEdit(block.text.slice(from, to), put, change)),
    )
    if (doubt) return doubt.rule
  }
  return null
}

/** Whether making `put` of `was` is to put `after` where `before` stood. */
function isEdit(was: string, put: string, { before, after }: Change): boolean {
  let start = 0
  while (start < was.length && was[start] === put[start]) start++
  let end = 0
  while (end < Math.min(was.length, put.length) - start && was.at(-1 - end) === put.at(-1 - end)) end++
  const edit = [was.slice(start, was.length - end), put.slice(start, put.length - end)]
  return (edit[0] === before && edit[1] === after) || (was === before && put === after)
}

function asPrinted(page: EditionPage): readonly Erratum[] {
  const leaves = new Set(page.articles)
  return new Decided(page.document).standing.flatMap(({ kind, from, to, note }): readonly Erratum[] => {
    const $from = page.document.resolve(from)
    if (kind !== 'sic' || !leaves.has($from.node(1))) return []
    const line = $from.nodeAfter ? lineOf($from.nodeAfter) : null
    const original = page.document.textBetween(from, to)
    const sentence = sentenceAt(page.document, { kind: 'text', from, to })
    return [{ page, line, original, corrected: note, sentence, kind, rule: null }]
  })
}

function sentenceAt(document: Node, { kind, from, to }: Pick<Change, 'kind' | 'from' | 'to'>): Excerpt {
  const $from = document.resolve(from)
  if (kind !== 'text' || $from.parent.type !== schema.nodes.block) return { text: '', from: 0, to: 0 }
  const start = $from.start()
  return sentenceAround($from.parent.textContent, from - start, to - start)
}
