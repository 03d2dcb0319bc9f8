import { expect, test } from 'vitest'
import { namesAlike } from '../../../src/core/tagging'

test.each([
  ['person', '周岚', '周市长'],
  ['person', '周市长', '周岚'],
  ['person', '周岚', '周岚青'],
  ['person', '欧阳文', '欧阳书记'],
  ['person', '周岚青', '周兰青'],
  ['person', 'Jane Smith', 'J. Smith'],
  ['organisation', '云溪科技园区', '云科园'],
  ['organisation', '河谷精密轴承有限公司', '河谷精密轴承'],
] as const)('a %s called %s may be %s', (kind, one, other) => {
  expect(namesAlike(kind, one, other)).toBeGreaterThan(0)
  expect(namesAlike(kind, other, one)).toBeGreaterThan(0)
})

test.each([
  ['person', '周岚', '吴市长'],
  ['person', '周市长', '周书记'],
  ['person', '周市长', '吴市长'],
  ['person', '周岚', '周明'],
  ['person', 'Jane Smith', 'Adam Smith'],
  ['organisation', '云溪大学', '河谷大学'],
  ['place', '东桥', '西桥'],
] as const)('a %s called %s is not %s', (kind, one, other) => {
  expect(namesAlike(kind, one, other)).toBe(0)
})

test('what has more of a name is likelier', () => {
  expect(namesAlike('organisation', '河谷精密轴承有限公司', '河谷精密轴承')).toBeGreaterThan(
    namesAlike('organisation', '河谷精密轴承有限公司', '河谷'),
  )
})
