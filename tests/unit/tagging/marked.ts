import { expect } from 'vitest'
import type { Role } from '../../../src/core/document'
import {
  buildGazetteer,
  defaultThreshold,
  findEntities,
  type GazetteerName,
  type Knowledge,
} from '../../../src/core/tagging/entities'
import { knowledge as known } from '../../../src/main/work'

const letters = { person: 'P', organisation: 'O', place: 'L', work: 'W', event: 'E' } as const

/** The text with what was found written into it: [P:姚立新]. */
function marked(text: string, role: Role = 'body', knowledge: Partial<Knowledge> = {}): string {
  return markedPage([text], role, knowledge)[0] ?? ''
}

export function markedPage(
  texts: readonly string[],
  role: Role = 'body',
  knowledge: Partial<Knowledge> = {},
): readonly string[] {
  const found = findEntities(
    texts.map((text) => ({ role, text })),
    { gazetteer: null, words: known().lexicon, ...knowledge },
  ).filter(({ confidence }) => confidence >= defaultThreshold)
  return texts.map((text, block) =>
    found
      .filter((one) => one.block === block)
      .reduceRight(
        (rest, { from, to, kind }) =>
          `${rest.slice(0, from)}[${letters[kind]}:${rest.slice(from, to)}]${rest.slice(to)}`,
        text,
      ),
  )
}

/** Every mark of the expectation is found, and nothing else. */
export function finds(expected: string, role: Role = 'body', knowledge: Partial<Knowledge> = {}): void {
  expect(marked(expected.replace(/\[[POLWE]:([^\]]*)\]/gu, '$1'), role, knowledge)).toBe(expected)
}

export const library = (...names: readonly GazetteerName[]): Partial<Knowledge> => ({
  gazetteer: buildGazetteer(names),
})
