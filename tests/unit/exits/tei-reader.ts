import { SaxesParser } from 'saxes'

/** What another program reads in a TEI file. */
export interface TeiText {
  /** The text of each article as it stands now: a paragraph, heading or caption a line. */
  readonly articles: readonly string[]
  /** What is tagged: article, element, offsets into its text, what it refers to. */
  readonly tags: readonly (readonly [article: number, name: string, from: number, to: number, ref: string])[]
  /** For each `lb`, by its number: what the source has from there to the next, changes taken back. */
  readonly lines: ReadonlyMap<number, string>
  readonly ids: readonly string[]
  /** What `#…` points at. */
  readonly pointers: readonly string[]
}

const blocks = new Set(['head', 'byline', 'p', 'ab', 'signed', 'figDesc'])
const tagged = new Set(['persName', 'orgName', 'placeName', 'title', 'name', 'date', 'num', 'measure'])

/** @throws where it is not well-formed */
export function readTei(xml: string): TeiText {
  const parser = new SaxesParser({ xmlns: true })
  const articles: string[] = []
  const tags: [number, string, number, number, string][] = []
  const lines = new Map<number, string>()
  const ids: string[] = []
  const pointers: string[] = []
  const open: { name: string; from: number; ref: string; silent: boolean }[] = []
  let inBody = false
  let line = 0
  const now = () => articles.at(-1) ?? ''
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ local, attributes, isSelfClosing }) => {
    const value = (name: string) => attributes[name]?.value ?? ''
    for (const { name, value: written } of Object.values(attributes)) {
      if (name === 'xml:id') ids.push(written)
      if (written.startsWith('#')) pointers.push(written.slice(1))
    }
    if (local === 'body') inBody = true
    if (!inBody) return
    if (local === 'div' && value('type') === 'article') articles.push('')
    if (blocks.has(local) && now() !== '') articles[articles.length - 1] += '\n'
    if (local === 'lb') {
      line = Number(value('n'))
      lines.set(line, lines.get(line) ?? '')
    }
    const outer = open.at(-1)
    const inChoice = outer?.name === 'choice'
    const silent = outer?.silent || local === 'note' || local === 'figDesc' || (inChoice && local === 'sic')
    open.push({
      name: inChoice ? `choice ${local}` : local,
      from: now().length,
      ref: value('ref'),
      silent: silent === true,
    })
    if (isSelfClosing) return
  })
  parser.on('text', (text) => {
    const inner = open.at(-1)
    if (!inBody || !open.some(({ name }) => blocks.has(name))) return
    if (!inner?.silent) articles[articles.length - 1] += text
    const corrected = open.some(({ name }) => name === 'choice corr')
    const beside = open.some(({ name }) => name === 'note' || name === 'figDesc')
    if (!corrected && !beside) lines.set(line, (lines.get(line) ?? '') + text)
  })
  parser.on('closetag', ({ local }) => {
    const closed = inBody ? open.pop() : undefined
    if (closed && tagged.has(local))
      tags.push([articles.length - 1, local, closed.from, now().length, closed.ref])
  })
  parser.write(xml).close()
  return { articles, tags, lines, ids, pointers }
}
