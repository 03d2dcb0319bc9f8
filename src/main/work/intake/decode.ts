import { analyse } from 'chardet'
import type { Encoding, TroubleKind } from '../../../core/contract'
import { linesOf } from '../../../core/text'

/** What a file's bytes say, or why they say nothing. */
export type Decoded =
  | {
      readonly kind: 'text'
      readonly encoding: Encoding
      /** 0 to 1; a byte order mark is 1. */
      readonly certainty: number
      /** Without the byte order mark. */
      readonly text: string
    }
  | Refused

/** Why a file cannot be taken: the trouble's kind and its values, but for the file's name. */
export interface Refused {
  readonly kind: 'refused'
  readonly trouble: TroubleKind
  readonly values: Readonly<Record<string, string | number>>
}

/** A printed page has some ten thousand characters; a file with so many is none. */
const maxCharacters = 2_000_000
/** One line of a page, a whole paragraph even, stays far below. */
const maxLineCharacters = 100_000
/** The same page as an engine writes it, with a box for every glyph. */
const maxMarkupCharacters = 32_000_000
const longestCharacterBytes = 4

/**
 * Reads a text file's bytes. A byte order mark decides; then what decodes strictly and reads like text: UTF-8 first,
 * then the encoding whose characters are the most ordinary (chardet's confidence where two are alike).
 *
 * @param wanted the encoding that the editor chose; null = detect
 * @param isMarkup tells pages in markup, whose bounds are wider and whose lines are no lines of print
 */
export function decode(
  bytes: Uint8Array,
  wanted: Encoding | null,
  isMarkup: (text: string) => unknown = () => false,
): Decoded {
  if (bytes.length === 0) return refused('file-empty')
  if (isBinary(bytes)) return refused('file-not-text')
  if (bytes.length > maxMarkupCharacters * longestCharacterBytes)
    return refused('file-text-too-long', { limit: maxCharacters })
  const text = withoutEndMark(bytes)
  const found = wanted ? decodeAs(text, wanted) : detect(text)
  return found.kind === 'refused' ? found : (refuseText(found.text, Boolean(isMarkup(found.text))) ?? found)
}

/** DOS ended text files with a control character. */
function withoutEndMark(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === 0x1a && bytes.at(-2) !== 0 ? bytes.subarray(0, -1) : bytes
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = strictly(bytes, encoding)
  return text === null
    ? refused('file-unknown-encoding', { context: 'chosen', encoding })
    : { kind: 'text', encoding, certainty: 1, text }
}

function detect(bytes: Uint8Array): Decoded {
  const marked = byteOrderMark(bytes)
  if (marked) return decodeAs(bytes, marked)
  if (bytes.includes(0)) return detectUtf16(bytes)
  const utf8 = strictly(bytes, 'utf-8')
  if (utf8 !== null) return { kind: 'text', encoding: 'utf-8', certainty: 1, text: utf8 }
  return detectLegacy(bytes)
}

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return 'gb18030'
  return null
}

/** The zero bytes of line breaks and digits tell which byte of a unit is the high one. */
function detectUtf16(bytes: Uint8Array): Decoded {
  let even = 0
  let odd = 0
  bytes.forEach((byte, index) => {
    if (byte !== 0) return
    if (index % 2 === 0) even++
    else odd++
  })
  const encoding = even > odd ? 'utf-16be' : 'utf-16le'
  const text = bytes.length % 2 === 0 ? strictly(bytes, encoding) : null
  const certainty = text === null ? 0 : ordinary(text)
  if (text === null || certainty < readable) return refused('file-not-text')
  return { kind: 'text', encoding, certainty, text }
}

const legacy = ['gb18030', 'big5', 'windows-1252'] as const satisfies readonly Encoding[]
/** Less than so much ordinary text is no text in this encoding. */
const readable = 0.7
/** chardet counts letter pairs; enough of the file for it. */
const sampleBytes = 64 * 1024
/** What chardet's full confidence is worth beside the share of ordinary characters. */
const chardetWeight = 0.1

function detectLegacy(bytes: Uint8Array): Decoded {
  const matches = analyse(bytes.subarray(0, sampleBytes))
  const candidates = legacy
    .flatMap((encoding) => {
      const text = strictly(bytes, encoding)
      if (text === null) return []
      const match = matches.find(({ name }) => name.toLowerCase() === encoding)
      const certainty = ordinary(text)
      return [
        { encoding, text, certainty, score: certainty + (chardetWeight * (match?.confidence ?? 0)) / 100 },
      ]
    })
    .toSorted((a, b) => b.score - a.score)
  const best = candidates.find(({ certainty }) => certainty >= readable)
  if (!best) return refused('file-unknown-encoding')
  const { encoding, text, certainty } = best
  return { kind: 'text', encoding, certainty, text }
}

/** null where the bytes are not valid. */
function strictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** Control characters other than white space, and noncharacters: text has none. */
const notText = /[^\P{Cc}\t\n\v\f\r\u0085]|[\ufffe\uffff]/u

function refuseText(text: string, markup: boolean): Refused | null {
  if (notText.test(text)) return refused('file-not-text')
  if (text.trim() === '') return refused('file-empty')
  const limit = markup ? maxMarkupCharacters : maxCharacters
  if (text.length > limit) return refused('file-text-too-long', { limit })
  return markup ? null : refuseLines(linesOf(text))
}

/** Also of a file whose lines stand in markup, or are painted. */
export function refuseLines(lines: readonly string[]): Refused | null {
  const at = lines.findIndex(({ length }) => length > maxLineCharacters)
  const characters = lines[at]?.length ?? 0
  return at < 0 ? null : refused('file-line-too-long', { line: at + 1, characters, limit: maxLineCharacters })
}

/**
 * Share of a text's characters outside ASCII that are ordinary, 0 to 1: Chinese characters that GB 2312 and Big5 count
 * among the frequent ones (their first levels), Chinese and typographic punctuation, full-width forms, and Latin
 * letters beside other letters.
 */
function ordinary(text: string): number {
  const frequent = frequentCharacters()
  let all = 0
  let known = 0
  for (const [character] of text.matchAll(/[^\0-\x7f]/gu)) {
    all++
    if (frequent.has(character) || /[\u3000-\u303f\uff01-\uff5e\u2010-\u203a×·°§©®±½]/u.test(character))
      known++
  }
  const latin = text.match(
    /(?<=[A-Za-z])[À-ÖØ-öø-ÿŒœŠšŽž]+(?=[A-Za-z\s.,;:!?'’)-]|$)|[À-ÖØ-öø-ÿŒœŠšŽž]+(?=[A-Za-z])/gu,
  )
  for (const letters of latin ?? []) known += letters.length
  // A letter that is not in the frequent Chinese ones and not beside another letter stays unknown.
  return all === 0 ? 1 : Math.min(1, known / all)
}

let frequentKept: ReadonlySet<string> | null = null

/** Level 1 of GB 2312-1980 (lead bytes B0 to D7) and of Big5 (A4 to C6), 3,755 and 5,401 characters. */
function frequentCharacters(): ReadonlySet<string> {
  frequentKept ??= new Set([
    ...rows('gb18030', [0xb0, 0xd7], [[0xa1, 0xfe]]),
    ...rows(
      'big5',
      [0xa4, 0xc6],
      [
        [0x40, 0x7e],
        [0xa1, 0xfe],
      ],
    ),
  ])
  return frequentKept
}

function rows(
  encoding: Encoding,
  [first, last]: [number, number],
  trails: readonly [number, number][],
): string {
  const decoder = new TextDecoder(encoding)
  const pairs: number[] = []
  for (let lead = first; lead <= last; lead++)
    for (const [from, to] of trails) for (let trail = from; trail <= to; trail++) pairs.push(lead, trail)
  return decoder.decode(Uint8Array.from(pairs)).replace(/[^\p{Script=Han}]/gu, '')
}

/** How files begin that are no text, whatever their name says. */
const signatures = [
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  '%PDF-',
  'PK\x03\x04',
  'II*\0',
  'MM\0*',
  '\x1f\x8b',
  '\xd0\xcf\x11\xe0',
  '{\\rtf',
  'SQLite format 3',
  'BM',
  'AT&TFORM',
]

function isBinary(bytes: Uint8Array): boolean {
  return signatures.some((signature) =>
    signature === 'BM'
      ? isBitmap(bytes)
      : [...signature].every((unit, index) => bytes[index] === unit.charCodeAt(0)),
  )
}

/** Two letters are a weak signature: the file's own size follows them. */
function isBitmap(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x42 || bytes[1] !== 0x4d || bytes.length < 6) return false
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(2, true) === bytes.length
}

function refused(trouble: TroubleKind, values: Refused['values'] = {}): Refused {
  return { kind: 'refused', trouble, values }
}
