import { describe, expect, test } from 'vitest'
import { Stretches } from '../../../src/core/layout/stories/stretches'

describe('a stretch of text', () => {
  test('has the number of an equal one, in whatever text that stood', () => {
    const stretches = new Stretches()
    expect(stretches.numberOf('渡口夜校', 0, 2)).toBe(0)
    expect(stretches.numberOf('渡口夜校', 2, 4)).toBe(1)
    expect(stretches.numberOf('在渡口', 1, 3)).toBe(0)
  })

  test('is told from a shorter one that it begins with', () => {
    const stretches = new Stretches()
    const whole = stretches.numberOf('渡口夜校', 0, 4)
    expect(stretches.numberOf('渡口夜校', 0, 3)).not.toBe(whole)
    expect(stretches.numberOf('渡口夜校', 0, 4)).toBe(whole)
  })

  test('keeps its number, however many there are', () => {
    const stretches = new Stretches()
    const said = Array.from({ length: 20_000 }, (_, n) => `第${n}号`)
    const numbers = said.map((text) => stretches.numberOf(text, 0, text.length))
    expect(numbers).toEqual(said.map((_, n) => n))
    expect(said.map((text) => stretches.numberOf(`${text}，`, 0, text.length))).toEqual(numbers)
  })
})
