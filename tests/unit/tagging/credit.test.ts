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
  ['新华社发（周岚 摄）', 'photo', ['周岚']],
  ['周岚/文 陈可/图', 'photo', ['陈可']],
  ['文/周岚 图/陈可', 'photo', ['陈可']],
  ['通讯员 周岚 摄影报道', 'photo', ['周岚']],
  ['（新华社照片）', 'source', ['新华社']],
  ['本报资料照片', 'archive', []],
  ['Photograph: Jane Roe/Wire', 'photo', ['Jane Roe', 'Wire']],
  ['A. Turner/Wire', 'photo', ['A. Turner', 'Wire']],
  ['Image credit: Harbour Museum', 'photo', ['Harbour Museum']],
  ['Photos courtesy of the Harbour Museum', 'source', ['the Harbour Museum']],
  ['Courtesy of the Harbour Museum', 'source', ['the Harbour Museum']],
] as const)('%s: %s of %j', (text, as, by) => {
  expect(creditOf(text)).toEqual({ as, by })
})

test.each(['图为签约现场。', '', '摄', '：'])('“%s” names nobody', (text) => {
  expect(creditOf(text)).toBeNull()
})
