import { expect, test } from 'vitest'
import { clean } from '../../../src/core/rules'
import { sourceFromText } from '../../../src/core/text'
import { knowledge } from '../../../src/main/work'

const read = '老人说"河堤修好了"，孩子们说"明年再来"，众人都笑了。'
const set = '老人说“河堤修好了”，孩子们说“明年再来”，众人都笑了。'

/** The headline of a page, its marks as cleaning leaves them. */
function cleaned(headline: string, { before = '桥头日报', behind = read } = {}): string {
  const text = [before, headline, behind, '镇里的渡口去年重新修过。'].join('\n\n')
  const { blocks } = clean(sourceFromText('page.txt', text), knowledge())
  return blocks.map((block) => block.text).find((one) => one.includes('青石镇')) ?? ''
}

test('a quotation mark between the two parts of a headline was a gap', () => {
  expect(cleaned('青石镇集中签约”14个项目落地')).toBe('青石镇集中签约 14个项目落地')
  expect(cleaned('青石镇集中签约 ” 14个项目落地')).toBe('青石镇集中签约 14个项目落地')
  expect(cleaned('青石镇焊花不灭“一把枪焊出“头发丝”精度')).toBe('青石镇焊花不灭 一把枪焊出“头发丝”精度')
})

test.each([
  ['a pair of marks', '青石镇开设“点菜”窗口办结诉求'],
  ['a term that lost its other mark', '青石镇14个项目“拿地即开工'],
  ['a word of three behind the mark', '青石镇的老渡口”办起来'],
  ['a sentence', '青石镇集中签约，全镇”14个项目落地'],
])('what has %s stays', (_, headline) => {
  expect(cleaned(headline)).toContain(headline)
})

test('a mark whose other half stands beyond a blank line stays', () => {
  expect(cleaned('青石镇把渡口工程”变成民心路', { before: '镇里推进“两个' })).toContain('工程”变成')
})

test('on a page that no engine read the mark stays', () => {
  expect(cleaned('青石镇集中签约”14个项目落地', { behind: set })).toContain('签约”14')
})
