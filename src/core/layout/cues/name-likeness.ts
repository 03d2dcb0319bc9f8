import { givenScore } from '../../text/given-names'
import { surnameScore } from '../../text/surnames'
import { webWords } from '../../text/word-pairs'

/** In nats: what a name begins with that no list of surnames has, and what it may not be called. */
const unknownSurname = -11
const unlikelyGiven = -18
/** … and where one name ends and the next begins. */
const nextName = -1
/** A character that is no word. */
const noWord = 14
const longestWord = 4

/**
 * How much likelier a text is one name after the other, run together, than words, in nats: what the surnames and given
 * names of the people cost, against the best way to read it as words that follow each other. Han characters only.
 *
 *     归云白桦   →  3
 *     夜校灯亮   →  −20
 */
export function nameLikeness(text: string): number {
  return asNames(text) - asWords(text)
}

function asNames(text: string): number {
  const best = [0]
  for (let to = 1; to <= text.length; to++) {
    best[to] = Number.NEGATIVE_INFINITY
    for (let from = Math.max(0, to - 4); from < to - 1; from++)
      best[to] = Math.max(best[to] ?? 0, (best[from] ?? 0) + nextName + asName(text.slice(from, to)))
  }
  return best[text.length] ?? 0
}

function asName(name: string): number {
  let best = Number.NEGATIVE_INFINITY
  for (const size of [1, 2]) {
    const given = name.slice(size)
    if (given.length < 1 || given.length > 2) continue
    const surname =
      surnameScore(name.slice(0, size)) ?? (size === 1 ? unknownSurname : Number.NEGATIVE_INFINITY)
    best = Math.max(best, surname + (givenScore(given) ?? unlikelyGiven))
  }
  return best
}

function asWords(text: string): number {
  const words = webWords()
  const places = Uint16Array.from(text, (character) => words.placeOf(character.charCodeAt(0)))
  /** Behind so many characters, the words that may stand last, each with what the best way there scores. */
  const ways: Map<number, number>[] = [new Map([[0, 0]])]
  for (let to = 1; to <= text.length; to++) {
    const way = new Map<number, number>()
    for (let from = Math.max(0, to - longestWord); from < to; from++) {
      const word = words.wordOf(places, from, to)
      if (word === 0 && to - from > 1) continue
      const cost = word === 0 ? noWord : words.cost(word)
      for (const [last, score] of ways[from] ?? [])
        way.set(
          word,
          Math.max(way.get(word) ?? Number.NEGATIVE_INFINITY, score - cost + words.gain(last, word)),
        )
    }
    ways.push(way)
  }
  return Math.max(...(ways[text.length]?.values() ?? [0]))
}
