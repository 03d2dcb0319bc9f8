import { around, type Box, type Glyph, type Range, type SourceLine, type SourceWord, unbroken } from '../text'

/** Scripts that write no space between words; their engines often give one "word" per character. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uffef“”‘’—…]/u

/** A word as an engine gave it: its text, and what is known of it and of its glyphs. */
export interface ReadWord {
  readonly text: string
  readonly box: Box | null
  readonly confidence: number | null
  /** In order; `text` of all together is at most the word's. */
  readonly glyphs?: readonly {
    readonly text: string
    readonly box: Box | null
    readonly confidence: number | null
  }[]
}

/** What stands in a line between what was read of it and the next word. */
export function betweenWords(before: string, word: string): '' | ' ' {
  if (before === '') return ''
  return unspaced.test(lastCharacter(before)) && unspaced.test(firstCharacter(word)) ? '' : ' '
}

/** Where each word stands in the line that they make together, as {@link lineFromWords} does; empty ones too. */
export function placesOfWords(words: readonly string[]): readonly Range[] {
  let text = ''
  return words.map((word) => {
    if (word !== '') text += betweenWords(text, word) + word
    return { from: text.length - word.length, to: text.length }
  })
}

/**
 * Puts an engine's words together to a line. Between two words stands one space, but none between two characters of a
 * script that writes no spaces: an engine that cuts Chinese into "words" did not read a space there.
 */
export function lineFromWords(words: readonly ReadWord[], box: Box | null, region: string): SourceLine {
  let text = ''
  const placed: SourceWord[] = []
  const glyphs: Glyph[] = []
  for (const word of words) {
    if (word.text === '') continue
    text += betweenWords(text, word.text)
    const from = text.length
    text += word.text
    if (word.box || word.confidence !== null)
      placed.push({ from, to: text.length, box: word.box, confidence: word.confidence })
    glyphs.push(...placeGlyphs(word, from))
  }
  return {
    text: unbroken(text),
    box: box ?? around(words.flatMap((word) => word.box ?? [])),
    confidence: mean(words.flatMap((word) => word.confidence ?? [])),
    ...(placed.length ? { words: placed } : {}),
    ...(glyphs.length ? { glyphs } : {}),
    region,
  }
}

/** A line of which only the whole is known. */
export function lineFromText(
  text: string,
  box: Box | null,
  confidence: number | null,
  region: string,
): SourceLine {
  return { text: unbroken(text.replace(/[\r\n]+/gu, ' ')).trimEnd(), box, confidence, region }
}

function placeGlyphs(word: ReadWord, start: number): readonly Glyph[] {
  const glyphs: Glyph[] = []
  let at = 0
  for (const { text, box, confidence } of word.glyphs ?? []) {
    const found = text === '' ? -1 : word.text.indexOf(text, at)
    if (found < 0) continue
    at = found + text.length
    if (box) glyphs.push({ from: start + found, to: start + at, box, font: null, size: null, confidence })
  }
  return glyphs
}

const lastCharacter = (text: string) => String.fromCodePoint(text.codePointAt(lastStart(text)) ?? 32)
const firstCharacter = (text: string) => String.fromCodePoint(text.codePointAt(0) ?? 32)

function lastStart(text: string): number {
  const last = text.length - 1
  return (text.charCodeAt(last) & 0xfc00) === 0xdc00 ? Math.max(0, last - 1) : last
}

function mean(values: readonly number[]): number | null {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : null
}
