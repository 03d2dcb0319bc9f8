import type { Mark, Node } from 'prosemirror-model'
import { type EntityAttrs, type EntityKind, type FigureAttrs, schema } from '../../document'
import { changedInlineTree, type Inline, type InlineChange } from '../inline'
import { type Attributes, element, empty, escapeText } from '../markup'
import { recordName, sheetName, type TeiPage } from './page'

/**
 * A block's text as TEI's phrases: the beginnings of its lines, what is tagged, and in a `choice` what stands now beside
 * what the source has there.
 *
 * @param known the ids of the records that the file lists
 * @param sheet 1-based: where the text before has come to
 * @returns with the sheet that it has come to
 */
export function phrases(
  block: Node,
  page: TeiPage,
  known: ReadonlySet<string>,
  sheet: number,
): { readonly text: string; readonly sheet: number } {
  const writer = new Writer(page, known, sheet)
  const text = writer.write(changedInlineTree(block, page.changesOf(block)))
  return { text, sheet: writer.sheet }
}

class Writer {
  readonly #page: TeiPage
  readonly #known: ReadonlySet<string>
  #sheet: number
  #line: number | null = null
  /** The text before the place that is written; '' = a block begins. */
  #said = ''

  constructor(page: TeiPage, known: ReadonlySet<string>, sheet: number) {
    this.#page = page
    this.#known = known
    this.#sheet = sheet
  }

  get sheet(): number {
    return this.#sheet
  }

  write(inlines: readonly Inline<InlineChange>[]): string {
    return inlines
      .map((inline, index) => {
        switch (inline.kind) {
          case 'text':
            this.#said = inline.text
            return escapeText(inline.text)
          case 'change':
            return this.#choice(inline)
          case 'line':
            return this.#beginning(inline.line, firstText(inlines.slice(index + 1)))
          case 'mark':
            return this.#marked(inline.mark, inline.content)
          default:
            return inline satisfies never
        }
      })
      .join('')
  }

  /** A rule's name is a word; what a hand did has the type `hand`. */
  #choice({ before, text, rule }: InlineChange): string {
    if (text !== '') this.#said = text
    return element('choice', {}, [
      element('sic', {}, escapeText(before)),
      element('corr', { type: rule ?? 'hand' }, escapeText(text)),
    ])
  }

  /**
   * A page begins where a line stands on another sheet, a column where it stands beside the one before it. `break` says
   * that no word ends at the line's end.
   */
  #beginning(line: number, next: string): string {
    const before = this.#line === null ? null : this.#page.lines[this.#line - 1]
    const box = this.#page.lines[line - 1]?.box
    const beside =
      box && before?.box && (box.x >= before.box.x + before.box.width || before.box.x >= box.x + box.width)
    const joined = this.#said !== '' && !/\s$/u.test(this.#said) && !/^\s/u.test(next)
    const sheet = this.#page.sheetOf(line)
    const turned = sheet !== this.#sheet
    this.#line = line
    this.#sheet = sheet
    const zone = this.#page.zoneOf(line)
    const begins = empty('lb', {
      n: line,
      facs: zone === null ? null : `#${zone}`,
      break: joined ? 'no' : null,
    })
    const breaks = { break: joined ? 'no' : null }
    if (turned)
      return empty('pb', { n: this.#page.page.label, facs: surfaceOf(this.#page, sheet), ...breaks }) + begins
    return beside ? empty('cb', breaks) + begins : begins
  }

  #marked(mark: Mark, content: readonly Inline<InlineChange>[]): string {
    switch (mark.type) {
      case schema.marks.entity: {
        const { kind, entity } = mark.attrs as EntityAttrs
        const ref = entity !== null && this.#known.has(entity) ? `#${recordName(entity)}` : null
        return element(names[kind], { type: kind === 'event' ? 'event' : null, ref }, this.write(content))
      }
      case schema.marks.figure: {
        const { name, attributes } = figure(mark.attrs as FigureAttrs)
        return element(name, attributes, this.write(content))
      }
      case schema.marks.sic: {
        const note = mark.attrs.note as string
        const said = element('sic', {}, this.write(content))
        return note === '' ? said : said + element('note', { type: 'editorial' }, escapeText(note))
      }
      case schema.marks.strong:
        return element('hi', { rend: 'bold' }, this.write(content))
      default:
        return element('hi', { rend: 'italic' }, this.write(content))
    }
  }
}

function firstText(inlines: readonly Inline<InlineChange>[]): string {
  for (const inline of inlines) {
    const text =
      inline.kind === 'mark' ? firstText(inline.content) : inline.kind === 'line' ? '' : inline.text
    if (text !== '') return text
  }
  return ''
}

const names = {
  person: 'persName',
  organisation: 'orgName',
  place: 'placeName',
  work: 'title',
  event: 'name',
} as const satisfies Record<EntityKind, string>

interface Named {
  readonly name: string
  readonly attributes: Attributes
}

function figure({ kind, value, unit, approx }: FigureAttrs): Named {
  const subtype = approx ? 'approximate' : null
  switch (kind) {
    case 'date':
      return { name: 'date', attributes: { ...dateAttributes(value), cert: approx ? 'medium' : null } }
    case 'ordinal':
      return { name: 'num', attributes: { type: 'ordinal', subtype, ...numeric(value, 'value', 1) } }
    case 'percent':
      return { name: 'num', attributes: { type: 'percentage', subtype, ...numeric(value, 'value', 0.01) } }
    case 'money':
    case 'quantity':
    case 'duration': {
      const type = kind === 'money' ? 'currency' : kind
      const attributes = { type, subtype, ...numeric(value, 'quantity', 1), unit: wordOf(unit) }
      return { name: 'measure', attributes }
    }
    default:
      return kind satisfies never
  }
}

/** A range has no one value. */
function numeric(value: FigureAttrs['value'], name: string, factor: number): Attributes {
  const written = (one: number) => String(Number((one * factor).toPrecision(14)))
  if (typeof value === 'number') return { [name]: written(value) }
  if (Array.isArray(value)) return { min: written(value[0] as number), max: written(value[1] as number) }
  return {}
}

/** As W3C writes dates, cut where the text is less exact; what is no such date says nothing. */
const w3cDate =
  /^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?|--(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)$/u

/** What TEI says of a date or of two with `/` between them; nothing where it is none. */
export function dateAttributes(value: unknown): Attributes {
  if (typeof value !== 'string') return {}
  if (w3cDate.test(value)) return { when: value }
  const [from, to, ...more] = value.split('/')
  if (more.length || from === undefined || to === undefined) return {}
  return w3cDate.test(from) && w3cDate.test(to) ? { from, to } : {}
}

/** TEI's words have no blanks in them. */
function wordOf(unit: string | null): string | null {
  return unit === null || unit.trim() === '' ? null : unit.trim().replace(/[\s\p{C}]+/gu, '_')
}

export const surfaceOf = ({ page }: TeiPage, sheet = 1): string | null =>
  page.engine()?.source.pages?.length ? `#${sheetName(page, sheet)}` : null
