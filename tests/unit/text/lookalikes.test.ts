import { expect, test } from 'vitest'
import { inFaces, isAlike, nearness, pullOf, shareRadical } from '../../../src/core/text/lookalikes'

const unit = (char: string) => char.charCodeAt(0)

test.each(['人入', '己已', '末未', '天夭', '土士'])('%s look nearly the same', (pair) => {
  expect(nearness(unit(pair), pair.charCodeAt(1))).toBeGreaterThan(0.9)
  expect(isAlike(unit(pair), pair.charCodeAt(1))).toBe(true)
})

test('之 and 鹅 have nothing in common', () => {
  expect(nearness(unit('之'), unit('鹅'))).toBeLessThan(0)
  expect(isAlike(unit('之'), unit('鹅'))).toBe(false)
})

test('a character is as near to another as the other is to it, and all but 1 to itself', () => {
  expect(nearness(unit('潮'), unit('湖'))).toBe(nearness(unit('湖'), unit('潮')))
  expect(nearness(unit('潮'), unit('潮'))).toBeCloseTo(1)
})

test('what was not measured is near to nothing', () => {
  expect(nearness(unit('A'), unit('人'))).toBe(0)
  expect(nearness(unit('龘'), unit('人'))).toBe(0)
})

test('characters stand under one radical, first and last of a section too', () => {
  expect(shareRadical(unit('泡'), unit('治'))).toBe(true)
  expect(shareRadical(unit('择'), unit('挥'))).toBe(true)
  expect(shareRadical(unit('水'), unit('灩'))).toBe(true)
  expect(shareRadical(unit('水'), unit('火'))).toBe(false)
  expect(shareRadical(unit('A'), unit('B'))).toBe(false)
})

test('an engine falls back on some characters, hardly ever on others, and never on what it cannot read', () => {
  expect(pullOf(unit('和'))).toBeGreaterThan(1.5)
  expect(pullOf(unit('账'))).toBeLessThan(0.5)
  expect(pullOf(unit('龘'))).toBe(0)
  expect(pullOf(unit('A'))).toBe(0)
})

test('typefaces tell more of what an engine takes for what', () => {
  const times = (read: string, meant: string) => {
    const { units, times } = inFaces(unit(read))
    return times[units.indexOf(unit(meant))] ?? 0
  }
  expect(times('强', '绳')).toBeGreaterThan(1)
  expect(times('之', '鹅')).toBe(0)
  expect(inFaces(unit('龘')).units).toHaveLength(0)
  expect(inFaces(unit('A')).units).toHaveLength(0)
})
