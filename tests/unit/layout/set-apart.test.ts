import { describe, expect, test } from 'vitest'
import { markdown, openDraft, plainText } from '../../../src/core/document'
import { clean } from '../../../src/core/rules'
import { sourceFromText } from '../../../src/core/text'
import { articlesOf, blocksOf } from './read'

const school = [
  '入秋以来，桥头镇把夜校办进了老粮站，木工、裁缝、算账三门课晚晚坐满，连邻村的人也骑车赶来听讲。',
  '头一批老木匠一共来了九位，每人带三个徒弟，教的都是实打实的手艺，学成以后还能到镇上的作坊里去做工。',
  '镇里说，夜校往后每个月添一门课，明年春天再把课开到村里去。',
]
const ferry = '本报讯 渡口新装的十二盏路灯日前亮起，晚归的人不用再打手电，摆渡的老人也说夜里看得清水面了。'

/** Articles as they are printed: with one blank line between blocks and two between articles, or with none and one. */
const pages = (...articles: readonly (readonly string[])[]) =>
  [0, 1].map((between) => {
    const gap = '\n'.repeat(between + 1)
    return articles.map((blocks) => blocks.join(gap)).join(`\n${gap}`)
  })

/** What both printings are read as. */
function read(...articles: readonly (readonly string[])[]): string[][] {
  const [close = '', wide = ''] = pages(...articles)
  const all = articlesOf(wide)
  expect(articlesOf(close)).toEqual(all)
  return all
}

const cleaned = (text: string) => plainText(openDraft(clean(sourceFromText('page.txt', text))))

const report = ['桥头镇的夜校开课了', ...school]
const news = ['渡口夜里开船了', ferry]

describe('on a page whose articles are set apart, one paragraph to a line', () => {
  test('each is an article, whatever its texts have in common', () => {
    expect(read(report, ['桥头镇夜校添了新课', ...school], news).map((one) => one.length)).toEqual([4, 4, 2])
  })

  test('a heading with a comma in it is no beginning of a paragraph', () => {
    const [, one] = read(news, [
      '老粮站腾空，新教室开张',
      school[0] ?? '',
      '教手艺，也教算账',
      school[1] ?? '',
    ])
    expect(one?.filter((block) => !block.startsWith('body'))).toEqual([
      'headline 老粮站腾空，新教室开张',
      'subhead 教手艺，也教算账',
    ])
  })

  test('a paragraph that breaks off stays as it is', () => {
    const torn = '镇里还打算在明年开春之前再添两间教室，专门请外乡的师傅来教船模和竹编，到时候镇上的老木'
    const [first, , last] = read(report, news, ['老木匠进课堂', school[0] ?? '', torn, school[1] ?? ''])
    expect(first).toHaveLength(4)
    expect(last?.slice(2)).toEqual([`body ${torn}`, `body ${school[1]}`])
  })

  test('who signs stands behind the text: an office, or any name', () => {
    const [one, two] = read([...report, '桥头镇文化站'], [...report, '月满西 花落雪'], news)
    expect(one?.at(-1)).toBe('signature 桥头镇文化站')
    expect(two?.at(-1)).toBe('signature 月满西 花落雪')
  })

  test('but nobody signs above a heading', () => {
    const [one] = read(
      ['渡口的夜晚', school[0] ?? '', '请进来', '让名家与船工面对面', school[1] ?? '', school[2] ?? ''],
      news,
    )
    expect(one).toContain('subhead 请进来')
  })

  test('what a photo shows stands behind the text and who signs it', () => {
    const [one, other] = read(
      [...report, '归云', '夜校开课那天，老粮站门口的灯一直亮到了半夜。'],
      ['渡口夜里开船了', ferry, school[1] ?? '', school[2] ?? '', '摆渡的老人在渡口的路灯下修补旧船。'],
    )
    expect(one?.at(-1)).toBe('caption 夜校开课那天，老粮站门口的灯一直亮到了半夜。')
    expect(other?.at(-1)).toBe('caption 摆渡的老人在渡口的路灯下修补旧船。')
  })

  test('a line that alone says where it happened is below its kicker', () => {
    const [one, two] = read(
      ['把课堂搬到家门口', '桥头镇夜校晚晚满座', ...school],
      ['渡口首批十二盏路灯亮了', '总投资9万元', ferry],
    )
    expect(one?.slice(0, 2)).toEqual(['kicker 把课堂搬到家门口', 'headline 桥头镇夜校晚晚满座'])
    expect(two?.slice(0, 2)).toEqual(['headline 渡口首批十二盏路灯亮了', 'headline 总投资9万元'])
  })

  test('the lines of a poem are its text', () => {
    const lines = [
      '夜里起了风',
      '渡口的灯亮着',
      '船靠岸的时候',
      '有人在唱一支老歌',
      '歌声落进水里',
      '水面又平了',
    ]
    const [, , poem] = read(report, news, ['渡口的灯', ...lines, '归云'])
    expect(poem).toEqual(['headline 渡口的灯', ...lines.map((line) => `body ${line}`), 'signature 归云'])
  })

  test('whose all the photos are is a note', () => {
    const all = read([...report, '（本版图片由桥头镇文化站提供）'], news)
    expect(all[0]?.at(-1)).toBe('note （本版图片由桥头镇文化站提供）')
  })
})

describe('a page written in Markdown', () => {
  const page = [
    '**把课堂搬到每家每户门口**',
    '# 桥头镇夜校　晚晚满座',
    '*□ 归云*',
    school[0],
    '## 教手艺，也教算账',
    '一张票卖3\\*2元。',
    school[1],
    '---',
    '# 渡口夜里开船了',
    ferry,
    '*图片来源：桥头镇*',
  ].join('\n\n')

  test('is read by its marks, and without them', () => {
    expect(articlesOf(page)).toEqual([
      [
        'kicker 把课堂搬到每家每户门口',
        'headline 桥头镇夜校',
        'headline 晚晚满座',
        'byline □ 归云',
        `body ${school[0]}`,
        'subhead 教手艺，也教算账',
        'body 一张票卖3*2元。',
        `body ${school[1]}`,
      ],
      ['headline 渡口夜里开船了', `body ${ferry}`, 'credit 图片来源：桥头镇'],
    ])
  })

  test('is written as it was read', () => {
    expect(markdown(openDraft(clean(sourceFromText('page.md', page))))).toBe(`${page}\n`)
  })
})

describe('the white that an engine leaves', () => {
  const torn = '镇里还打算在明年开春之前再添两间教室，专门请外乡的师傅来教船模和竹编，到时候镇上的老'

  test('above a photo sets no articles apart: the paragraph that it tore is mended', () => {
    const rest = '木匠也能当回学生，把年轻时想学没有学成的手艺补上。'
    const photo = ['\n孩子们在老粮站门口看木匠刨花。', '图片来源：桥头镇']
    const raw = ['桥头镇的夜校开课了', school[0], torn, ...photo, rest, '渡口夜里开船了', ferry].join('\n\n')
    expect(cleaned(raw)).toContain(torn + rest)
  })

  test('amid an article sets none apart', () => {
    const raw = `桥头镇的夜校开课了\n\n${school[0]}\n\n\n${school[1]}\n\n\n${school[2]}`
    expect(articlesOf(raw)).toHaveLength(1)
  })
})

test('a line with a comma is no beginning of the paragraph below it where no long line was torn', () => {
  const page = ['渡口的夜晚', school[0], '教手艺，也教算账', school[1], school[2]]
  expect(blocksOf(page.join('\n\n'))).toContain(`body ${school[1]}`)
})
