import { describe, expect, test } from 'vitest'
import { clean } from '../../../src/core/rules'
import { sourceFromText } from '../../../src/core/text'

const read = (lines: readonly string[]) =>
  clean(sourceFromText('page.txt', lines.join('\n'))).blocks.map(({ role, text }) => `${role} ${text}`)

describe('rows without places', () => {
  test('are a first line, no heading, where they fill the column of the rows below two em in', () => {
    const all = read([
      '夜市开张以后，老街的铺子',
      '一间间亮起了灯，做糕的、补锅',
      '的、修伞的都把摊子摆到门前，',
      '客人看得出神。',
      '镇上从今年春天起每晚亮灯到十',
      '点并且不收一分摊位费，夜里还有人',
      '打扫街面，巡逻的人也比往年多一倍',
      '左右。',
      '河边的茶馆也搬',
      '到了街口，说书的',
      '和唱曲的一晚上不',
      '断人，座位要提前',
      '三天来订。',
    ])
    expect(all).toHaveLength(3)
    expect(all[2]).toBe('body 河边的茶馆也搬到了街口，说书的和唱曲的一晚上不断人，座位要提前三天来订。')
  })

  test('go on behind the row that opens the news, however short it was set', () => {
    expect(
      read([
        '桥头镇办起夜校',
        '本报讯 谁来教谁来学',
        '怎么学？在桥头镇，夜校的门一开，',
        '这些事就都有了着落。',
      ]),
    ).toEqual([
      'headline 桥头镇办起夜校',
      'body 本报讯 谁来教谁来学怎么学？在桥头镇，夜校的门一开，这些事就都有了着落。',
    ])
  })

  test('go on behind a question that they open with, where another sentence has begun', () => {
    expect(
      read([
        '渡口镇从前只有一条石板路，挑担的人',
        '“那几年，每到涨水的时候我就发愁，因为总有',
        '三四成的船不敢过江来了。”摆了半辈子渡船的船',
        '工程远说，村里人给出的办法大同小异：等水退了',
        '再过，谁也没有别的路可走。',
        '',
        '石桥到底是怎样修成功的？渡口镇把每年',
        '卖芦苇得来的钱拿出七成采石、请匠人，三年',
        '来一共攒下两百担米，先后修好石阶、码头、凉亭',
        '等大小工程十三处。新铺的石板路，打通了河边的',
        '过江的人再也不用等水退。',
      ]).filter((block) => !block.startsWith('body')),
    ).toEqual([])
  })

  test('are a headline above a caption that has its credit', () => {
    const all = read([
      '渡口的老船工今年八十了，',
      '每天还要到江边走一走。',
      '',
      '老船工的最后一班渡船',
      '老船工在江边修补渔网。',
      '程远/摄',
    ])
    expect(all).toContain('headline 老船工的最后一班渡船')
    expect(all).toContain('caption 老船工在江边修补渔网。')
  })

  test('never begin a heading with a particle', () => {
    expect(
      read([
        '江边的夜市重新开了张，来',
        '往的客人一天比一天多，摊主们忙得',
        '',
        '的确高兴',
        '',
        '入冬以后夜市要搬进室内，',
        '摊位比从前多一倍。',
      ]).some((block) => /^(?:headline|subhead) 的/u.test(block)),
    ).toBe(false)
  })
})

describe('a row amid a sentence', () => {
  const rest = ['夜校往后每个月添一门课，教师由', '各村的老匠人轮流来做，学费一分', '不收。']

  test('is one of its paragraph, though it was set letter by letter and holds no mark', () => {
    const all = read([
      '渡口的老船工说，今年入秋以后要',
      '把 每 天 末 班 船 的 时 间 再 推 迟 两 个 钟 头',
      '，好让夜校的人回家。',
      ...rest,
    ])
    expect(all[0]).toBe(
      'body 渡口的老船工说，今年入秋以后要把每天末班船的时间再推迟两个钟头，好让夜校的人回家。',
    )
  })

  test('is no heading while a title is open', () => {
    const all = read([
      '当晚大家先读了《桥头镇志里的渡',
      '口旧事》一章，再听老船工讲江上',
      '的风浪。',
      ...rest,
      '会上还念了《夜校桥',
      '头公约》，又商量了冬天',
      '的炭火钱。',
    ])
    expect(all.filter((block) => !block.startsWith('body'))).toEqual([])
  })

  test('goes on in one that begins with a single character and a mark', () => {
    const all = read([
      '入冬以前，桥头镇老人编了三支小',
      '',
      '队，分赴邻村，',
      '',
      '教人扎灯。',
      '',
      '渡口的老船工今年八十了，每天还要到江边走',
      '',
      '一走，看看新装的路灯有没有亮起来，夜里的末',
      '',
      '班船有没有坐满，桥上的石狮子有没有被雪盖住',
      '',
      '了脸。',
    ])
    expect(all[0]).toBe('body 入冬以前，桥头镇老人编了三支小队，分赴邻村，教人扎灯。')
  })
})

test('the running head on a page’s first line names no article', () => {
  expect(read(['江岸晨报 第3版', '', '渡口的老船工今年八十了，每天还要到江边走一走。'])[0]).toBe(
    'other 江岸晨报 第3版',
  )
})

test('a paragraph that is printed twice stays twice', () => {
  const notice = [
    '来稿须知：请写明姓名地址邮编电话',
    '二十四小时投稿热线，来稿一律不退',
    '编辑部收到来稿后一个月内答复，逾',
    '期可自行处理，来稿文责自负。',
  ]
  const text = read([...notice, '', '江边的夜市重新开了张，来往的客人一天比一天多。', '', ...notice]).join('')
  expect(text.split('二十四小时投稿热线').length - 1).toBe(2)
  expect(text.split('来稿须知').length - 1).toBe(2)
})
