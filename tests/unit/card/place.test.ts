import { describe, expect, test } from 'vitest'
import { around, placeCard } from '../../../src/renderer/card/place'

const room = { left: 0, top: 0, right: 800, bottom: 600 }
const line = (top: number, left = 300) => ({ left, top, right: left + 20, bottom: top + 30 })
const card = { width: 400, height: 250 }

describe('a card', () => {
  test('stands below its text where there is room, else above', () => {
    expect(placeCard(line(100), card, room).side).toBe('below')
    expect(placeCard(line(500), card, room).side).toBe('above')
  })

  test.each([0, 60, 150, 290, 333, 420, 570])('at line %i lies neither over its text nor outside', (top) => {
    for (const left of [0, 300, 780]) {
      const text = line(top, left)
      const put = placeCard(text, card, room)
      const height = Math.min(card.height, put.maxHeight)
      expect(put.top >= text.bottom || put.top + height <= text.top).toBe(true)
      expect(put.top).toBeGreaterThanOrEqual(room.top)
      expect(put.top + height).toBeLessThanOrEqual(room.bottom)
      expect(put.left).toBeGreaterThanOrEqual(room.left)
      expect(put.left + card.width).toBeLessThanOrEqual(room.right)
    }
  })

  test('where it fits nowhere takes the larger side, and scrolls', () => {
    const low = { ...room, bottom: 200 }
    expect(placeCard(line(20), card, low)).toMatchObject({ side: 'below', maxHeight: 200 - 8 - 62 })
  })
})

test('a place of several lines is one box', () => {
  expect(around([line(10), line(40, 5)])).toEqual({ left: 5, top: 10, right: 320, bottom: 70 })
  expect(around([])).toBeNull()
})
