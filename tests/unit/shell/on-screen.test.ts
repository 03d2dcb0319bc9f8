import { afterEach, expect, test, vi } from 'vitest'
import { placed } from '../../../src/renderer/shell/on-screen'

afterEach(() => void vi.unstubAllGlobals())

/** From where to where in the window something placed at a line may reach: under its lower edge or over its upper one. */
function reach(top: number, innerHeight: number): readonly [from: number, to: number] {
  vi.stubGlobal('window', { innerWidth: 720, innerHeight })
  const { top: from, bottom, maxHeight } = placed({ left: 200, top, bottom: top + 20 })
  const most = Number(maxHeight)
  if (bottom === undefined) return [Number(from), Number(from) + most]
  return [innerHeight - Number(bottom) - most, innerHeight - Number(bottom)]
}

test('what is placed beside a line lies in the window, wherever the line is', () => {
  expect(reach(100, 900)).toEqual([126, 556])
  expect(reach(800, 900)).toEqual([364, 794])
  expect(reach(160, 450)).toEqual([186, 442])
  expect(reach(300, 450)).toEqual([8, 294])
  expect(reach(190, 360)).toEqual([8, 184])
})
