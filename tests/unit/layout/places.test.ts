import { describe, expect, test } from 'vitest'
import { readOcr } from '../../../src/core/formats'
import { clean } from '../../../src/core/rules'
import { altoPage } from '../formats/alto-page'

/** The blocks of a page that an engine read, in source order, each behind its role. */
const blocksOf = (lines: readonly string[]) =>
  clean(readOcr('alto', 'p', altoPage(lines))).blocks.map(({ role, text }) => `${role} ${text}`)

const school = [
  '100 40 40 桥头镇夜校晚晚满座',
  '140 100 桥头镇把夜校办进了老粮站，有',
  '100 130 木工裁缝两门课晚晚满，连邻村的人',
  '100 160 也骑车赶来听讲。镇里说，往后每个',
  '100 190 月添一门课，请老师傅们轮流来讲。',
  '140 220 冬天夜长，教室添了两只炉子，',
  '100 250 灯也换成了亮的。',
]
const ferry = [
  '500 40 40 渡口夜里开船了',
  '540 100 渡口新装十二盏路灯日前亮起，',
  '500 130 晚归的人不用再打手电。摆渡的老人',
  '500 160 说，夜里也看得清水面了，渡船可以',
  '500 190 多开两班。',
]

describe('where lines have places', () => {
  test('a name at the right edge below a text signs it', () => {
    const blocks = blocksOf([...school, '340 280 丰年岑溪', ...ferry, '720 220 鹿衔草'])
    expect(blocks).toContain('signature 丰年岑溪')
    expect(blocks).toContain('signature 鹿衔草')
  })

  test('a caption in small type at the head of the next column is none of the text before it', () => {
    const blocks = blocksOf([
      ...school,
      '100 280 老师傅们说，这样的课早就该办了。',
      '460 102 17 夜校的学员在老粮站里学做木工活，炉火正',
      '460 127 17 旺。',
      '500 160 往后夜校还要添一门算账课，请信用',
      '460 190 社的会计来讲，先报名的先上。',
      '500 220 听课的人里有七十岁的老人，也有刚',
      '460 250 进厂的学徒，人人带着小本子。',
    ])
    expect(blocks).toContain('caption 夜校的学员在老粮站里学做木工活，炉火正旺。')
  })

  test('the second line of a headline is one as well, though its box reaches into the line above', () => {
    const [, ...text] = school
    const blocks = blocksOf(['100 10 40 桥头镇夜校办到村', '100 42 40 里头', ...text, ...ferry])
    expect(blocks.slice(0, 2)).toEqual(['headline 桥头镇夜校办到村', 'headline 里头'])
  })

  test('the second line of a headline is one as well, however few its characters', () => {
    const [, ...text] = school
    const blocks = blocksOf(['100 10 40 桥头镇夜校办到村', '100 54 40 口', ...text, ...ferry])
    expect(blocks.slice(0, 2)).toEqual(['headline 桥头镇夜校办到村', 'headline 口'])
  })

  test('a pen name in brackets behind a text signs it', () => {
    expect(blocksOf([...school, '140 280 （鹿衔草）', ...ferry])).toContain('signature （鹿衔草）')
  })

  test('what stands right below a photo in type that is hardly smaller is its caption', () => {
    const photo = '<Illustration ID="i" HPOS="500" VPOS="220" WIDTH="330" HEIGHT="200"/>'
    const page = altoPage([
      ...school,
      ...ferry,
      '500 430 18 摆渡的老人在新装的路灯下面收拾缆绳',
      '500 457 18 。',
    ])
    const source = readOcr('alto', 'p', page.replace('</PrintSpace>', `${photo}</PrintSpace>`))
    const blocks = clean(source).blocks.map(({ role, text }) => `${role} ${text}`)
    expect(blocks).toContain('caption 摆渡的老人在新装的路灯下面收拾缆绳。')
  })
})
