import type { Range } from '../../text'
import { escapeAttribute } from '../markup'
import type { TextEdit } from './printed-lines'

/** Changes of a file that leave everything else in it as it is, to the last blank. */
export class Patch {
  readonly #file: string
  readonly #edits: TextEdit[] = []

  constructor(file: string) {
    this.#file = file
  }

  get none(): boolean {
    return this.#edits.length === 0
  }

  replace({ from, to }: Range, put: string): void {
    this.#edits.push({ from, to, put })
  }

  remove(range: Range): void {
    this.replace(range, '')
  }

  insert(at: number, put: string): void {
    this.#edits.push({ from: at, to: at, put })
  }

  /** @param value null = the element is to have no such attribute */
  setAttribute(tag: Range, name: string, value: string | number | null): void {
    const found = this.#attribute(tag, name)
    if (found) {
      if (value === null) this.remove(found.whole)
      else this.replace(found.value, escapeAttribute(String(value)))
      return
    }
    if (value === null) return
    const end = this.#file[tag.to - 2] === '/' ? tag.to - 2 : tag.to - 1
    const blank = /\s/u.test(this.#file[end - 1] ?? '') ? '' : ' '
    this.insert(end, `${blank}${name}="${escapeAttribute(String(value))}"`)
  }

  /** Where a start tag writes an attribute, with the white space before it, and where its value stands. */
  #attribute(tag: Range, name: string): { readonly whole: Range; readonly value: Range } | null {
    const written = this.#file.slice(tag.from, tag.to)
    for (const { 0: whole, 1: found, 2: quoted = '', index } of written.matchAll(attributes)) {
      if (found !== name) continue
      const to = tag.from + index + whole.length
      return { whole: { from: tag.from + index, to }, value: { from: to - quoted.length + 1, to: to - 1 } }
    }
    return null
  }

  /** The file with all changes; what would be written into what is taken away is not. */
  apply(): string {
    const file = this.#file
    const parts: string[] = []
    let at = 0
    for (const { from, to, put } of this.#edits.toSorted((a, b) => a.from - b.from)) {
      if (from < at) {
        if (put === '') at = Math.max(at, to)
        continue
      }
      parts.push(file.slice(at, from), put)
      at = to
    }
    parts.push(file.slice(at))
    return parts.join('')
  }
}

const attributes = /\s+([^\s=<>"'/]+)\s*=\s*("[^"]*"|'[^']*')/gu

/** The encoding that a file's XML declaration names is that of the file as it leaves: UTF-8. */
export function declaredUtf8(xml: string): string {
  return xml.replace(
    /^(<\?xml\s[^>]*?\bencoding\s*=\s*)("[^"]*"|'[^']*')/u,
    (whole, before: string, quoted: string) => (/^.utf-?8.$/iu.test(quoted) ? whole : `${before}"UTF-8"`),
  )
}
