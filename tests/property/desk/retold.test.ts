import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listOf, retold } from '../../../src/core/contract'

/** A place, what stands there, and something that only JSON compares. */
interface Place {
  readonly from: number
  readonly to: number
  readonly said: { readonly text: string; readonly more: readonly string[] }
}

const place: fc.Arbitrary<Place> = fc
  .record({
    from: fc.nat(500),
    length: fc.nat(3),
    text: fc.constantFrom('的', '*', '“'),
    more: fc.array(fc.constantFrom('地', '得'), { maxLength: 2 }),
  })
  .map(({ from, length, text, more }) => ({ from, to: from + length, said: { text, more } }))
const list = fc.array(place, { maxLength: 120 })
const itself = <Item>(one: Item) => one

test('a list told by any other is that list', () => {
  fc.assert(
    fc.property(list, list, (before, now) => {
      expect(listOf(before, retold(before, now), itself)).toEqual(now)
    }),
  )
})

test('what was edited in one place is told in three parts at most: what stands before it, what is new, what moved', () => {
  const edit = fc.record({
    at: fc.nat(120),
    gone: fc.nat(5),
    put: fc.array(place, { maxLength: 5 }),
    by: fc.nat(9),
  })
  fc.assert(
    fc.property(list, edit, (plain, { at, gone, put, by }) => {
      // Each says something else, as suspects do by their names.
      const before = plain.map((one, index) => ({ ...one, name: `${index}` }))
      const fresh = put.map((one, index) => ({ ...one, name: `new ${index}` }))
      const behind = before.slice(at + gone).map((one) => ({ ...one, from: one.from + by, to: one.to + by }))
      const now = [...before.slice(0, at), ...fresh, ...behind]
      const told = retold(before, now)
      expect(told.items).toEqual(fresh)
      expect(told.kept.length).toBeLessThanOrEqual(2)
      expect(listOf(before, told, itself)).toEqual(now)
    }),
  )
})

test('a list that does not fit what was told before is refused', () => {
  const kept = { at: 0, first: 1, count: 2, by: 0 }
  expect(() =>
    listOf<Place, { from: number; to: number }>([{ from: 1, to: 2 }], { items: [], kept: [kept] }, itself),
  ).toThrow(RangeError)
  expect(() => listOf([], { items: [], kept: [{ ...kept, at: 3 }] }, itself)).toThrow(RangeError)
})
