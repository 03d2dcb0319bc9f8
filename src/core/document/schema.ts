import { Schema } from 'prosemirror-model'
import { isRole, type Role, roles } from './role'

const entityKinds = ['person', 'organisation', 'place', 'work', 'event'] as const
export type EntityKind = (typeof entityKinds)[number]

const figureKinds = ['quantity', 'percent', 'money', 'date', 'duration', 'ordinal'] as const
export type FigureKind = (typeof figureKinds)[number]

/** A number, a range of two, or a date in ISO 8601 (cut where the text is less exact); null = not known. */
export type FigureValue = number | readonly [number, number] | string | null

/** What an editor said of one doubted place. `fine`: it is no error. `later`: she will come back to it. */
const decisions = ['fine', 'later'] as const
export type Decision = (typeof decisions)[number]

/** How far *not an error* reaches: beyond `here` the library keeps it in a row of its own, and the mark only tells where. */
const decisionScopes = ['here', 'page', 'library'] as const
export type DecisionScope = (typeof decisionScopes)[number]

export interface DecidedAttrs {
  readonly decision: Decision
  readonly scope: DecisionScope
  /** The rule that doubted it. */
  readonly rule: string
  /** What stood there, or its beginning: where something else stands now, nothing was decided about that. */
  readonly text: string
}

export interface LineAttrs {
  /** 1-based number of the source line. */
  readonly n: number
}

export interface EntityAttrs {
  readonly kind: EntityKind
  /** The record's id; null = not linked yet. */
  readonly entity: string | null
}

export interface FigureAttrs {
  readonly kind: FigureKind
  readonly value: FigureValue
  readonly unit: string | null
  readonly approx: boolean
}

const string = (value: unknown) => {
  if (typeof value !== 'string') throw new RangeError(`expected a string, got ${JSON.stringify(value)}`)
}
const optionalString = (value: unknown) => {
  if (value !== null) string(value)
}
const oneOf = (set: readonly string[]) => (value: unknown) => {
  if (typeof value !== 'string' || !set.includes(value))
    throw new RangeError(`expected one of ${set.join(', ')}, got ${JSON.stringify(value)}`)
}
const boolean = (value: unknown) => {
  if (typeof value !== 'boolean') throw new RangeError(`expected true or false, got ${JSON.stringify(value)}`)
}
const count = (value: unknown) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0)
    throw new RangeError(`expected a count, got ${JSON.stringify(value)}`)
}
const figureValue = (value: unknown) => {
  const isNumber = (one: unknown) => typeof one === 'number' && Number.isFinite(one)
  const isRange = Array.isArray(value) && value.length === 2 && value.every(isNumber)
  if (value !== null && typeof value !== 'string' && !isNumber(value) && !isRange)
    throw new RangeError(`expected a figure’s value, got ${JSON.stringify(value)}`)
}
/**
 * What two tags beside each other that say the same are told apart by; it means nothing else. 0, 1 or 2: another than its
 * neighbours'. From 3 on: the halves of a tag that a block's end cut in two.
 */
const apart = { default: 0, validate: count }
const lineNumber = (value: unknown) => {
  if (!Number.isInteger(value) || (value as number) < 1)
    throw new RangeError(`expected a line number, got ${JSON.stringify(value)}`)
}

/**
 * The document: `page = article+`, `article = (block | picture)+`, `block = text*`.
 *
 * Every character carries the `line` mark of the source line it came from; typed characters inherit their neighbour's.
 * entity and figure may overlap each other, not themselves. Only `line` and `strong em` stay open at their right edge,
 * so typing at the edge of a tag stays outside it.
 */
export const schema = new Schema({
  topNode: 'page',
  nodes: {
    page: { content: 'article+' },
    article: {
      content: '(block | picture)+',
      attrs: {
        /** Unique in the page. ProseMirror wants a default to fill gaps with; whoever makes an article names it. */
        id: { default: '', validate: string },
        /** Id of the article on another page that this one goes on with: `pageId/articleId`; null = it starts here. */
        continues: { default: null, validate: optionalString },
      },
      isolating: true,
      defining: true,
      parseDOM: [
        {
          tag: 'article',
          getAttrs: (dom) => ({ id: dom.dataset.id ?? 'a0', continues: dom.dataset.continues ?? null }),
        },
      ],
      toDOM: (node) => [
        'article',
        { 'data-id': node.attrs.id as string, 'data-continues': node.attrs.continues as string | null },
        0,
      ],
    },
    block: {
      content: 'text*',
      attrs: { role: { default: 'body', validate: oneOf(roles) } },
      parseDOM: [
        {
          tag: 'p',
          getAttrs: (dom) => ({
            role: dom.dataset.role && isRole(dom.dataset.role) ? dom.dataset.role : 'body',
          }),
        },
      ],
      toDOM: (node) => ['p', { 'data-role': node.attrs.role as Role }, 0],
    },
    picture: {
      atom: true,
      attrs: {
        /** Where it stands on the scan, as {@link writtenRegion} writes it; null = not known. */
        region: { default: null, validate: optionalString },
      },
      parseDOM: [{ tag: 'figure', getAttrs: (dom) => ({ region: dom.dataset.region ?? null }) }],
      toDOM: (node) => ['figure', { 'data-region': node.attrs.region as string | null }],
    },
    text: {},
  },
  marks: {
    line: {
      attrs: { n: { validate: lineNumber } },
      parseDOM: [{ tag: 'span[data-line]', getAttrs: (dom) => ({ n: Number(dom.dataset.line) }) }],
      toDOM: (mark) => ['span', { 'data-line': mark.attrs.n as number }, 0],
    },
    entity: {
      attrs: {
        kind: { validate: oneOf(entityKinds) },
        entity: { default: null, validate: optionalString },
        apart,
      },
      inclusive: false,
      parseDOM: [
        {
          tag: 'mark[data-entity-kind]',
          getAttrs: ({ dataset }) => ({
            kind: dataset.entityKind,
            entity: dataset.entity ?? null,
            apart: Number(dataset.apart ?? 0),
          }),
        },
      ],
      toDOM: (mark) => [
        'mark',
        {
          'data-entity-kind': mark.attrs.kind as string,
          'data-entity': mark.attrs.entity as string | null,
          'data-apart': mark.attrs.apart === 0 ? null : (mark.attrs.apart as number),
          class: `entity ${mark.attrs.kind as string}`,
        },
        0,
      ],
    },
    figure: {
      attrs: {
        kind: { validate: oneOf(figureKinds) },
        value: { default: null, validate: figureValue },
        unit: { default: null, validate: optionalString },
        approx: { default: false, validate: boolean },
        apart,
      },
      inclusive: false,
      parseDOM: [
        {
          tag: 'data[data-figure]',
          getAttrs: (dom) => JSON.parse(dom.dataset.figure ?? '{}') as Record<string, unknown>,
        },
      ],
      toDOM: (mark) => ['data', { 'data-figure': JSON.stringify(mark.attrs), class: 'figure' }, 0],
    },
    sic: {
      attrs: { note: { default: '', validate: string } },
      inclusive: false,
      parseDOM: [{ tag: 'span[data-sic]', getAttrs: (dom) => ({ note: dom.dataset.sic ?? '' }) }],
      toDOM: (mark) => ['span', { 'data-sic': mark.attrs.note as string, class: 'sic' }, 0],
    },
    decided: {
      attrs: {
        decision: { validate: oneOf(decisions) },
        scope: { default: 'here', validate: oneOf(decisionScopes) },
        rule: { validate: string },
        text: { validate: string },
      },
      inclusive: false,
      // Two rules may doubt one place, and each is answered for itself.
      excludes: '',
      parseDOM: [
        {
          tag: 'span[data-decided]',
          getAttrs: (dom) => JSON.parse(dom.dataset.decided ?? '{}') as Record<string, unknown>,
        },
      ],
      toDOM: (mark) => ['span', { 'data-decided': JSON.stringify(mark.attrs) }, 0],
    },
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  },
})
