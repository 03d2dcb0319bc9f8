import { SaxesParser } from 'saxes'
import type { Range } from '../text'
import { mostElements } from './bounds'
import { Unreadable } from './unreadable'
import { xmlFault } from './xml-fault'

/** An element by its local name: the namespaces of real files are missing, old or wrong too often to insist on. */
export interface XmlElement {
  readonly name: string
  /** The namespace as written; '' = none. */
  readonly namespace: string
  /** By local name. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** The text directly inside, pieces put together. */
  readonly text: string
  /** Where its start tag stands in the file, and its end tag: nowhere, behind the start tag, where it is empty. */
  readonly open: Range
  readonly close: Range
}

const mostDepth = 200

interface Open {
  name: string
  namespace: string
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
  open: Range
}

/**
 * Reads XML into a tree. Entities other than the five of XML and character references are errors, and nothing is ever
 * fetched, so neither entity bombs nor external entities can do harm. Places count without a byte order mark.
 *
 * @throws Unreadable where it is not well-formed or beyond the bounds
 */
export function parseXml(file: string): XmlElement {
  const text = file.replace(/^\uFEFF/u, '')
  const parser = new SaxesParser({ xmlns: true })
  const stack: Open[] = []
  let root: XmlElement | null = null
  let count = 0
  parser.on('error', (error) => {
    throw new Unreadable('xml-broken', {
      line: parser.line,
      place: Math.max(1, parser.column),
      ...told(error.message.replace(/^\d+:\d+: /u, '')),
    })
  })
  parser.on('opentag', (tag) => {
    if (++count > mostElements)
      throw new Unreadable('xml-too-large', { elements: mostElements, depth: mostDepth })
    if (stack.length >= mostDepth)
      throw new Unreadable('xml-too-large', { elements: mostElements, depth: mostDepth })
    const attributes: Record<string, string> = {}
    for (const { local, prefix, value } of Object.values(tag.attributes))
      if (prefix !== 'xmlns') attributes[local] = value
    // A tag holds no other `<`: in an attribute's value it has to be written as a reference (XML 1.0, 3.1).
    const open = { from: text.lastIndexOf('<', parser.position - 1), to: parser.position }
    stack.push({ name: tag.local, namespace: tag.uri, attributes, children: [], text: '', open })
  })
  parser.on('text', (piece) => {
    const open = stack.at(-1)
    if (open) open.text += piece
  })
  parser.on('cdata', (piece) => {
    const open = stack.at(-1)
    if (open) open.text += piece
  })
  parser.on('closetag', ({ isSelfClosing }) => {
    const open = stack.pop()
    if (!open) return
    const to = parser.position
    const closed = { ...open, close: { from: isSelfClosing ? to : text.lastIndexOf('<', to - 1), to } }
    const parent = stack.at(-1)
    if (parent) parent.children.push(closed)
    else root = closed
  })
  parser.write(text).close()
  if (root === null) throw new Unreadable('xml-broken', { line: 1, place: 1, ...told('no root element') })
  return root
}

export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name)
}

export function childNamed(element: XmlElement, name: string): XmlElement | null {
  return element.children.find((child) => child.name === name) ?? null
}

/** Every element below, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    yield child
    yield* descendants(child)
  }
}

const told = (says: string) => ({ fault: xmlFault(says), says })

/** A number as written; null = absent, empty or no number. */
export function numberOf(value: string | undefined): number | null {
  if (value === undefined || value.trim() === '') return null
  const number = Number(value)
  return Number.isFinite(number) ? number : null
}
