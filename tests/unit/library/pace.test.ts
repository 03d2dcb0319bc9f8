import { expect, test } from 'vitest'
import { Pace } from '../../../src/renderer/library/pace'

/** When a change is asked for that comes every tenth of a second, from 0 to `until`. */
function askedFor(pace: Pace, from: number, until: number): readonly number[] {
  const asked: number[] = []
  for (let now = from; now < until; now += 100)
    if (pace.wait(now) === 0) {
      pace.asked(now)
      asked.push(now)
    }
  return asked
}

test('what changes once is asked for at once', () => {
  const pace = new Pace()
  expect(askedFor(pace, 0, 100)).toEqual([0])
  expect(askedFor(pace, 10_000, 10_100)).toEqual([10_000])
})

test('what goes on changing is asked for ever more seldom, and once it has rested at once again', () => {
  const pace = new Pace()
  const asked = askedFor(pace, 0, 60_000)
  expect(asked.length).toBeLessThan(40)
  expect(asked.slice(0, 4)).toEqual([0, 300, 800, 1_800])
  const pauses = asked.slice(5).map((at, n) => at - (asked[n + 4] ?? 0))
  expect(new Set(pauses)).toEqual(new Set([2_000]))
  expect(askedFor(pace, 70_000, 70_500)).toEqual([70_000, 70_300])
})
