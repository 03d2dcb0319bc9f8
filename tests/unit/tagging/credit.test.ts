import { expect, test } from 'vitest'
import { creditOf } from '../../../src/core/tagging/pictures'

test.each([
  ['图片来源：云溪区融媒体中心', 'source', ['云溪区融媒体中心']],
  ['本报记者 周岚 摄', 'photo', ['周岚']],
  ['陈可/摄', 'photo', ['陈可']],
  ['周岚、陈可 摄影', 'photo', ['周岚', '陈可']],
  ['通讯社记者 王明 李华 摄', 'photo', ['王明', '李华']],
  ['河谷精密供图', 'source', ['河谷精密']],
  ['本版图片由园区提供', 'source', ['园区']],
  ['图/李一', 'photo', ['李一']],
  ['制图：何田', 'drawing', ['何田']],
  ['（资料图片）', 'archive', []],
  ['Photo by A. Turner', 'photo', ['A. Turner']],
  ['Courtesy of the Harbour Museum', 'source', ['the Harbour Museum']],
] as const)('%s: %s of %j', (text, as, by) => {
  expect(creditOf(text)).toEqual({ as, by })
})

test.each(['图为签约现场。', '', '摄', '：'])('“%s” names nobody', (text) => {
  expect(creditOf(text)).toBeNull()
})
