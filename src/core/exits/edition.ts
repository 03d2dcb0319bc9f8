import type { Node } from 'prosemirror-model'
import type { Sentence } from '../contract'
import type { Draft, EntityKind } from '../document'
import type { OcrFormat } from '../formats'
import type { Source } from '../text'

/** What leaves together: an article, a page or an issue, with what is known of it. */
export interface Edition {
  readonly kind: 'article' | 'page' | 'issue'
  /** When it leaves, ISO 8601: writing has no clock of its own. */
  readonly made: string
  readonly publication: string
  /** ISO 8601; null = not known. */
  readonly date: string | null
  readonly number: string | null
  /** In the order. */
  readonly pages: readonly EditionPage[]
  /** The records that mentions are linked to, by id. */
  readonly records: ReadonlyMap<string, EditionRecord>
}

export interface EditionPage {
  readonly id: number
  readonly label: string
  /** The whole page, also where only one of its articles leaves. */
  readonly document: Node
  /** The articles that leave, nodes of the document. */
  readonly articles: readonly Node[]
  readonly source: Source
  readonly draft: Draft
  /** Read when it is asked for, as most forms do without; null = the source is text and no more. */
  readonly engine: () => Engine | null
  /** Read when it is asked for; null = nobody knows it. */
  readonly past: () => PagePast | null
  /**
   * Cuts out of the scan what one of the document's pictures shows; null = nobody knows its place, or there is no scan.
   *
   * @throws Unwritable where the scan cannot be read
   */
  readonly crop: (picture: Node) => Promise<PictureCrop | null>
}

/** What is printed at the place of a picture: a JPEG, and its size in pixels. */
export interface PictureCrop {
  readonly jpeg: Uint8Array
  /** The same in Base64 (RFC 4648, 4), for a file that is text. */
  readonly base64: () => string
  readonly width: number
  readonly height: number
}

/** What was done to a page since it came. */
export interface PagePast {
  /** When it was imported and cleaned, ISO 8601. */
  readonly imported: string
  /** What stands, in no order. */
  readonly operations: readonly DoneOperation[]
}

export interface DoneOperation {
  /** On several pages at once it is one and the same. */
  readonly id: string
  /** ISO 8601. */
  readonly at: string
  readonly name: Sentence
}

/** What an OCR engine, or a PDF, says of a page beyond its text. */
export interface Engine {
  /** The page's source with the places of its lines. */
  readonly source: Source
  /** The engine's own file, without a byte order mark; null = it is no text, or has other pages as well. */
  readonly file: { readonly format: OcrFormat; readonly text: string } | null
}

/** A person, say, that the library knows. */
export interface EditionRecord {
  readonly kind: EntityKind
  readonly name: string
  readonly aliases: readonly string[]
  readonly notes: string
  readonly links: readonly string[]
}

/** The name: publication, date, number, what is known of them. */
export function editionTitle({ publication, date, number }: Edition): string {
  return [publication, date ?? '', number ?? ''].filter((part) => part !== '').join(' · ')
}

/** Every article that leaves, in order, with its page. */
export function leaving(edition: Edition): readonly { readonly page: EditionPage; readonly article: Node }[] {
  return edition.pages.flatMap((page) => page.articles.map((article) => ({ page, article })))
}

/** The language that most of the letters are written in, as BCP 47 has it. */
export function languageOf(articles: readonly Node[]): 'zh' | 'en' {
  let han = 0
  let latin = 0
  for (const article of articles) {
    const text = article.textContent
    han += text.match(/\p{Script=Han}/gu)?.length ?? 0
    latin += text.match(/\p{Script=Latin}+/gu)?.length ?? 0
  }
  return han >= latin ? 'zh' : 'en'
}

/** A number, with the letter of its part of the paper: 3, A3, 3b. */
const numbered = /^\p{Script=Latin}?\d{1,4}\p{Script=Latin}?$/u

/**
 * What its readers call a page: 第3版, Page A3. A label that is no number names itself.
 *
 * @param language of the text, BCP 47
 */
export function pageName(label: string, language: string): string {
  if (!numbered.test(label)) return label
  return language.startsWith('zh') ? `第${label}版` : `Page ${label}`
}
