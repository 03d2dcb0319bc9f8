import { describe, expect, test } from 'vitest'
import { blocksOf } from './read'

const story =
  '本报讯 桥头镇把夜校办进了老粮站，木工、裁缝、算账三门课晚晚坐满，连邻村的人也骑车赶来听讲。镇里说，夜校往后每个月添一门课。'

const under = (line: string) => blocksOf(`桥头镇夜校晚晚满座\n\n${line}\n\n${story}`)[1]

describe('a byline is', () => {
  test('reporters under their labels, whatever an engine took the mark before them for', () => {
    for (const line of [
      '基本报记者叶文川通讯员沈一苇',
      '六本报特约通讯员叶文川',
      '本报记者叶文川',
      '拓叶文川沈一苇本报记者林远',
      '本报记者 叶文川 文/图',
    ])
      expect(under(line)).toBe(`byline ${line}`)
  })

  test('names behind the box or arrow that an engine read as a character, under a headline', () => {
    expect(under('口叶文川沈一苇')).toBe('byline 口叶文川沈一苇')
    expect(under('e叶文川')).toBe('byline e叶文川')
  })

  test('nothing that says what reporters did', () => {
    expect(under('本报记者深入一线采访')).not.toContain('byline')
    expect(under('口袋公园建到家门口')).not.toContain('byline')
    expect(under('本报记者手记')).not.toContain('byline')
  })
})

test('reporters under their labels sign what stands above, where another article begins below', () => {
  const reporters = '本报记者程望舒通讯员沈一苇'
  const page = ['桥头镇夜校晚晚满座', story, reporters, '渡口夜里开船了', story].join('\n\n')
  expect(blocksOf(page)[2]).toBe(`signature ${reporters}`)
})

test('a name behind its department is a byline between a headline and the text', () => {
  expect(under('儿科 林远山')).toBe('byline 儿科 林远山')
})
