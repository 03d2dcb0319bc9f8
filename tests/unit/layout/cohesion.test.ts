import { describe, expect, test } from 'vitest'
import { Cohesion } from '../../../src/core/layout/stories/cohesion'
import { Vocabulary } from '../../../src/core/layout/stories/terms'

const texts = [
  '桥头镇夜校今晚开课，夜校收了三十名学员。',
  '来夜校的人里有木工也有裁缝。',
  '渡口新装的路灯昨天亮起。',
  '路灯亮到半夜，摆渡的老人不再打手电。',
  '今晚有雨。',
]
/** Of paragraphs with these numbers. */
function cohesionOf(paragraphs: readonly (readonly [number: number, text: string])[]): Cohesion {
  const vocabulary = new Vocabulary()
  return new Cohesion(new Map(paragraphs.map(([number, text]) => [number, vocabulary.termsOf([text])])))
}

const cohesion = cohesionOf(texts.map((text, i) => [10 * i, text]))

describe('two runs of paragraphs', () => {
  test('have all in common with themselves', () => {
    expect(cohesion.between([0, 10], [0, 10])).toBe(1)
  })

  test('have nothing in common where no term stands in both', () => {
    expect(cohesion.between([0, 10], [20, 30])).toBe(0)
    expect(cohesion.between([], [20])).toBe(0)
  })

  test('have as much in common whichever stands first, whatever was asked before', () => {
    const before = cohesion.between([0], [10])
    expect(before).toBeGreaterThan(0)
    cohesion.between([20], [30, 40])
    expect(cohesion.between([10], [0])).toBe(before)
  })

  test('have more in common, the larger the share of the shorter one that the other says', () => {
    expect(cohesion.between([40], [0])).toBeGreaterThan(cohesion.between([10], [0]))
  })

  test('are told from each other by what few paragraphs say', () => {
    const said = ['甲乙，丙丁', '甲乙，戊己', '丙丁，庚辛', '甲乙', '甲乙']
    const one = cohesionOf(said.map((text, i) => [i, text]))
    expect(one.between([0], [2])).toBeGreaterThan(one.between([0], [1]))
  })
})
