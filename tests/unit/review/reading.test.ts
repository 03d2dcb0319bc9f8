import { describe, expect, test } from 'vitest'
import { type PartInSight, Reading } from '../../../src/renderer/review/reading'

/** Lines of so many Han characters, numbered from 1. */
const lines = (...lengths: number[]): PartInSight[] =>
  lengths.map((length, index) => ({ line: index + 1, part: 0, parts: 1, text: '云'.repeat(length) }))

describe('what is on screen', () => {
  test('is read once it had the time that its characters need', () => {
    const reading = new Reading([])
    expect(reading.pass(lines(17, 17), 1.9)).toBe(false)
    expect(reading.pass(lines(17, 17), 0.2)).toBe(true)
    expect(reading.take()).toEqual([{ from: 1, to: 3 }])
  })

  test('is told as stretches, with what nobody read between them', () => {
    const reading = new Reading([])
    const [first, , third] = lines(5, 5, 5)
    reading.pass(
      [first, third].filter((line) => line !== undefined),
      2,
    )
    expect(reading.take()).toEqual([
      { from: 1, to: 2 },
      { from: 3, to: 4 },
    ])
  })

  test('is not read when it scrolls by', () => {
    const reading = new Reading([])
    for (let from = 0; from < 40; from++)
      reading.pass(lines(...Array.from({ length: 60 }, () => 18)).slice(from, from + 20), 0.1)
    expect(reading.take()).toEqual([])
  })

  test('never gives more characters than its time allows', () => {
    const reading = new Reading([])
    const all = lines(9, 30, 4, 22, 17, 40, 11)
    let seconds = 0
    for (let look = 0; look < 60; look++) {
      const from = (look * 3) % 5
      reading.pass(all.slice(from, from + 3), 0.4)
      seconds += 0.4
    }
    const read = reading.take().flatMap(({ from, to }) => all.filter(({ line }) => from <= line && line < to))
    expect(read.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(seconds * 17)
    expect(read.length).toBeGreaterThan(0)
  })

  test('takes half the time in Latin letters', () => {
    const reading = new Reading([])
    expect(reading.pass([{ line: 1, part: 0, parts: 1, text: 'a'.repeat(34) }], 1.01)).toBe(true)
  })

  test('is a long line once all its parts were on screen', () => {
    const reading = new Reading([])
    const part = (part: number): PartInSight => ({ line: 1, part, parts: 3, text: '云'.repeat(17) })
    expect(reading.pass([part(0), part(1)], 2.1)).toBe(true)
    expect([0, 1, 2].map((one) => reading.hasPart(1, one))).toEqual([true, true, false])
    // However long the rest of it stays on screen.
    reading.pass([part(0), part(1)], 60)
    expect(reading.take()).toEqual([])
    reading.pass([part(1), part(2)], 1.1)
    expect(reading.take()).toEqual([{ from: 1, to: 2 }])
  })

  test('spends no time on what was read before', () => {
    const reading = new Reading([{ from: 1, to: 2 }])
    expect(reading.pass(lines(170, 17), 1.01)).toBe(true)
    expect(reading.take()).toEqual([{ from: 2, to: 3 }])
  })
})

test('what could not be told is told with what comes next', () => {
  const reading = new Reading([])
  reading.pass(lines(5, 5), 10)
  const told = reading.take()
  expect(reading.take()).toEqual([])
  reading.giveBack(told)
  expect(reading.take()).toEqual([{ from: 1, to: 3 }])
})
