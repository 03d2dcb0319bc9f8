import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roles } from '../../../src/core/document'
import { buildGazetteer, findEntities, type GazetteerName } from '../../../src/core/tagging/entities'

const words = fc.constantFrom(
  ...'姚 立 新 云 溪 市 高新区 有限公司 副总经理 说 、 。 “ ” 《 》 （ ） 以下简称 等 企业 暨 2023年 大会 · 赴 京 A b 1 𠮷 😀 \ud842 \udfb7 中 美 Mr. London'.split(
    ' ',
  ),
  ' ',
)
const text = fc.oneof(
  fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
const name = fc.string({ unit: fc.constantFrom('云', '溪', '镇', 'a', '𠮷', '\ud842', '😀'), maxLength: 5 })
const names = fc
  .array(name, { maxLength: 12 })
  .map((list) => list.map((one): GazetteerName => ({ name: one, kind: 'place', record: one })))

const splitsPair = (input: string, at: number) =>
  /[\ud800-\udbff]/.test(input.charAt(at - 1)) && /[\udc00-\udfff]/.test(input.charAt(at))

test('any page gives sorted, disjoint spans inside its blocks that hold their text', () => {
  const block = fc.record({ role: fc.constantFrom(...roles), text })
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), names, (blocks, known) => {
      const found = findEntities(blocks, { gazetteer: buildGazetteer(known), words: null })
      let block = 0
      let end = 0
      for (const one of found) {
        const input = blocks[one.block]?.text ?? ''
        expect(one.block).toBeGreaterThanOrEqual(block)
        if (one.block > block) end = 0
        expect(one.from).toBeGreaterThanOrEqual(end)
        expect(one.to).toBeGreaterThan(one.from)
        expect(one.to).toBeLessThanOrEqual(input.length)
        expect(input.slice(one.from, one.to)).toBe(one.text)
        expect(splitsPair(input, one.from) || splitsPair(input, one.to)).toBe(false)
        expect(one.confidence).toBeGreaterThan(0)
        expect(one.confidence).toBeLessThanOrEqual(1)
        block = one.block
        end = one.to
      }
    }),
    { numRuns: 400 },
  )
})

/** At each place the longest name of some characters that begins there, whole ones only, left to right. */
function naive(input: string, known: readonly GazetteerName[]): readonly string[] {
  const found: string[] = []
  for (let from = 0; from < input.length; ) {
    const longest = known
      .filter((one) => [...one.name].length > 1 && input.startsWith(one.name, from))
      .toSorted((a, b) => b.name.length - a.name.length)[0]
    if (!longest || splitsPair(input, from) || splitsPair(input, from + longest.name.length)) from++
    else {
      found.push(`${from} ${longest.name}`)
      from += longest.name.length
    }
  }
  return found
}

test('the gazetteer finds what a naive search for the longest name finds', () => {
  const input = fc.string({
    unit: fc.constantFrom('云', '溪', '镇', 'a', '𠮷', '\ud842', '\udfb7', '😀'),
    maxLength: 40,
  })
  fc.assert(
    fc.property(input, names, (searched, known) => {
      const matches = buildGazetteer(known).matches(searched)
      expect(matches.map(({ from, name: one }) => `${from} ${one.name}`)).toEqual(naive(searched, known))
    }),
    { numRuns: 1000 },
  )
})
