import { expect, test } from 'vitest'
import { beginsName } from '../../../src/core/rules/misreads/names/of-name'

test.each([
  ['团长丁茂林干了三十年', 2],
  ['车间主任符长生告诉记者', 4],
  ['幸雨桐', 0],
  ['本报记者 林望潮', 5],
])('in %s somebody’s name begins at %i', (text, at) => {
  expect(beginsName(text, at)).toBe(true)
})

test.each([
  ['主任特别告诉记者', 3],
  ['团长带着大家干了三十年', 2],
  ['渡口的路灯亮了', 0],
])('in %s none does at %i', (text, at) => {
  expect(beginsName(text, at)).toBe(false)
})
