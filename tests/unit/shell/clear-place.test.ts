import { describe, expect, test } from 'vitest'
import { clearBottom } from '../../../src/renderer/shell/clear-place'

const within = { top: 16, bottom: 704 }
/** A notice of 300 by 50 at the lower right of a window of 1280 by 720. */
const notice = (bottom: number) => ({ left: 960, right: 1260, top: bottom - 50, bottom })
const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom })

describe('a notice', () => {
  test('stands at the bottom where nothing is in its way', () => {
    expect(clearBottom(notice(704), [box(0, 650, 900, 720)], within)).toBe(704)
  })

  test('is lifted over the foot of a dialog, and over what stands on that', () => {
    const foot = box(16, 660, 1264, 720)
    expect(clearBottom(notice(704), [foot], within)).toBe(652)
    expect(clearBottom(notice(704), [foot, box(1100, 620, 1200, 640)], within)).toBe(612)
  })

  test('stands between two controls where there is room for it', () => {
    const taken = [box(16, 660, 1264, 720), box(1000, 560, 1100, 590)]
    expect(clearBottom(notice(704), taken, within)).toBe(652)
  })

  test('stays where it is as long as it is free there, though there were room below', () => {
    expect(clearBottom(notice(500), [box(16, 660, 1264, 720)], within)).toBe(500)
  })

  test('hides none whole where no place is free', () => {
    const full = [0, 1, 2, 3, 4, 5, 6].map((n) => box(960, n * 100, 1260, n * 100 + 80))
    const bottom = clearBottom(notice(704), full, within)
    // Over the 20 pixels between two, and a little of each.
    expect([(bottom - 50) % 100 > 50, bottom % 100 < 30]).toEqual([true, true])
  })

  test('lies over a part of what is wide sooner than over a small button', () => {
    const close = box(1220, 600, 1250, 630)
    const wide = box(400, 16, 1260, 590)
    expect(clearBottom(notice(640), [wide, close], { top: 16, bottom: 640 })).toBe(592)
  })

  test('stays in the window, however high it is', () => {
    const high = { left: 960, right: 1260, top: -400, bottom: 704 }
    expect(clearBottom(high, [box(16, 660, 1264, 720)], within)).toBe(704)
  })
})
