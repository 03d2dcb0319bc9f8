import { fold } from '../../core/text'

/**
 * Text as the search index holds it, and queries as it is asked.
 *
 * Each character but a text's last is indexed together with its successor (Chinese text has no words to split at), the
 * last one alone. `云溪报` is `云溪` `溪报` `报`. A query of two or more characters is the phrase of its pairs, so it finds
 * exactly the texts that hold it as a substring, punctuation included; a single character is asked as the beginning
 * of a pair. That a text ends in a token that no longer query contains keeps phrases from running into the next text.
 *
 * A character is written as its code point in base 36, four digits (36⁴ > 0x10FFFF): the tokenizer sees ASCII letters
 * and digits only, whatever the text is, and a prefix index of four finds single characters.
 */

const digits = 4

const codes = new Map<string, string>()

function code(character: string): string {
  let known = codes.get(character)
  if (known === undefined) {
    known = (character.codePointAt(0) ?? 0).toString(36).padStart(digits, '0')
    codes.set(character, known)
  }
  return known
}

/** The tokens of some texts, parted so that no query matches over the end of one. */
export function gramsOf(texts: readonly string[]): string {
  const tokens: string[] = []
  for (const text of texts) {
    let before = ''
    for (const character of fold(text)) {
      const now = code(character)
      if (before !== '') tokens.push(before + now)
      before = now
    }
    if (before !== '') tokens.push(before)
  }
  return tokens.join(' ')
}

/** An FTS5 query that finds the texts that hold `text`; null = none can. */
export function gramQuery(text: string): string | null {
  if (text === '' || !text.isWellFormed()) return null
  const all = [...fold(text)].map(code)
  if (all.length === 1) return `${all[0]}*`
  const pairs = all.slice(1).map((now, index) => `${all[index]}${now}`)
  return `"${pairs.join(' ')}"`
}
