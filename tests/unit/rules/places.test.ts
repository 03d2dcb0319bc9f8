import { describe, expect, test } from 'vitest'
import { clean } from '../../../src/core/rules'
import type { Source, SourceLine } from '../../../src/core/text'

const em = 20

/**
 * One column of ten em. A line is its text behind its indent, a full-width space an em; `!` before it sets it twice as
 * large, `.` smaller; an empty one is white.
 */
function column(lines: readonly string[]): Source {
  let y = 100
  const set: SourceLine[] = []
  for (const written of lines) {
    const [, mark, white = '', text = ''] = /^([!.]?)(　*)(.*)$/u.exec(written) ?? []
    const size = mark === '!' ? em * 2 : mark === '.' ? em * 0.8 : em
    if (text !== '')
      set.push({
        text,
        box: { x: 100 + white.length * em, y, width: text.length * size, height: size },
        confidence: null,
      })
    y += size * 1.5
  }
  return { name: 'page', lines: set, pages: [{ unit: 'pixel', width: 2000, height: 3000, image: null }] }
}

const read = (lines: readonly string[]) =>
  clean(column(lines)).blocks.map(({ role, text }) => `${role} ${text}`)

const opening = ['　　松岭的果农今年早', '早备好了果箱和冷库，', '等着头一批桃子下山。']

describe('a line with a place', () => {
  test('that stands in begins a paragraph, though the line above is full', () => {
    expect(
      read([...opening, '　　车队在山下排成长', '龙一直排到了桥头为止', '　　收购价比去年高出', '三成。']),
    ).toEqual([
      'body 松岭的果农今年早早备好了果箱和冷库，等着头一批桃子下山。',
      'body 车队在山下排成长龙一直排到了桥头为止',
      'body 收购价比去年高出三成。',
    ])
  })

  test('that fills its column goes on in a flush one, though a sentence ends there', () => {
    expect(
      read([
        ...opening,
        '果箱是新订的五千只。',
        '冷库也扩了一倍有余，',
        '够放二十天。',
        '',
        '　　人人欢喜。',
      ])[0],
    ).toBe(
      'body 松岭的果农今年早早备好了果箱和冷库，等着头一批桃子下山。果箱是新订的五千只。冷库也扩了一倍有余，够放二十天。',
    )
  })

  test('in the middle of its column is a subhead', () => {
    expect(
      read([
        '!桃子丰收',
        ...opening,
        '　　　桃子下山',
        '　　第一辆车清晨就开',
        '走了，车上装了三百箱',
        '桃子，当天送到省城。',
        '第二天又走了一辆车。',
      ]),
    ).toContain('subhead 桃子下山')
  })

  test('in large type is a headline, and the text under it its article', () => {
    const draft = clean(
      column([
        ...opening,
        '',
        '!青石桥修好',
        '　　青石桥昨日通车，',
        '桥长一百二十米，宽九',
        '米，造价一千四百万。',
      ]),
    )
    expect(draft.blocks[1]).toMatchObject({ role: 'headline', text: '青石桥修好' })
    expect(draft.articles.map(({ blocks }) => blocks)).toEqual([[0], [1, 2]])
  })

  test('in small type is a caption', () => {
    expect(
      read([
        ...opening,
        '果箱都是新订的五千只，',
        '冷库也扩了一倍有余。',
        '',
        '',
        '.果农在山下的晒场上装箱。',
        '',
        '　　人人欢喜。',
      ]),
    ).toContain('caption 果农在山下的晒场上装箱。')
  })

  test('in small type goes on with the caption above it, where that one stops amid a sentence', () => {
    const written = ['.松岭镇果业大会现场签约的项', '.目。', '.图片来源：松岭镇', ...opening, ...opening]
    expect(read(written)[0]).toBe('caption 松岭镇果业大会现场签约的项目。')
  })

  test('in small type below the white of a second photo is another caption', () => {
    const written = [
      '.果农在松岭的果园摘下桃子。',
      '',
      '',
      '',
      '',
      '.车队在松岭的山下排成长龙。',
      ...opening,
      ...opening,
    ]
    expect(read(written).slice(0, 2)).toEqual([
      'caption 果农在松岭的果园摘下桃子。',
      'caption 车队在松岭的山下排成长龙。',
    ])
  })

  test('at the head of its page that names paper and page belongs to no article', () => {
    const draft = clean(column(['清江晚报 第3版', '', '', '!桃子下山', ...opening, ...opening.slice(1)]))
    expect(draft.blocks[0]?.role).toBe('other')
    expect(draft.articles[0]?.blocks).toEqual([0])
  })

  test('that names what another article tells of is asked about', () => {
    const bridge = [
      '　　青石桥昨日通车，',
      '青石桥长一百二十米，',
      '青石桥造价一千四百万',
      '元，青石桥今晚亮灯。',
    ]
    const draft = clean(column(['!青石桥昨日通车', ...opening, '', '', '!松岭桃子下山', ...bridge]))
    expect(draft.suspects.map(({ rule, block }) => `${rule} ${draft.blocks[block]?.text}`)).toContain(
      'articles 青石桥昨日通车',
    )
  })
})
