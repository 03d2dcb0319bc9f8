import { describe, expect, test } from 'vitest'
import { clean, nothingKnown } from '../../../src/core/rules'
import { habits } from '../../../src/core/rules/misreads/han/habits'
import { indexOf } from '../../../src/core/rules/misreads/words/word-index'
import { sourceFromText } from '../../../src/core/text'
import { found, knowledge, rough } from './found-misreads'

describe('Chinese words', () => {
  test('a saying with one character wrong is corrected on a rough page', () => {
    expect(found(rough)).toEqual(expect.arrayContaining(['更→鬼', '而→面']))
  })

  test('what was corrected speaks for its like elsewhere on the page', () => {
    expect(found([...rough, '彩旗在船头高高肚扬。', '红旗在码头高高际扬。'])).toEqual(
      expect.arrayContaining(['肚→飘', '际→飘']),
    )
  })

  test('what grammar tells of a character it tells of the one before it as well', () => {
    expect(found('末末末入')).toEqual(['末→未', '末→未', '末→未'])
  })

  test('a saying of the page corrects nothing that the page says as well', () => {
    const page =
      '学院与乡里订立校地合作契约，校地双方开展校企合作，都说校企合作好，校地之间常来常往，校地一家亲。'
    expect(found([...rough, page])).not.toContain('地→企')
  })

  test('a frequent word with a look-alike in it is corrected on the cleanest page', () => {
    expect(found('镇里的图书馆周未照常开门，孩子们都可以来借书。')).toEqual(['未→末'])
  })

  test('a character is not read as its traditional form, which the list has, but in no word', () => {
    expect(found([...rough, '镇上业务绩，今年也好。']).filter((one) => /績/u.test(one))).toEqual([])
  })

  test('a place that no list has is not made another place', () => {
    const place = '他从临沅高新区来，说着一口乡音。'
    expect(found([...rough, place]).filter((one) => one.includes('→') && /沅/u.test(one))).toEqual([])
  })

  test('a saying that was turned by a character of the page is meant so', () => {
    const page = ['干活要讲效率，要看成效，见实效。', '渡口的船工持证上岗、按效取酬，大家心里都服气。']
    expect(found([...rough, ...page]).filter((one) => one.startsWith('效→'))).toEqual([])
  })

  test('a name in no list that is read in two ways about as often is made neither', () => {
    const names = ['年初，凤老高新区开会。', '来自凤老高新区的人。', '住在凤者高新区。', '他到凤者高新区。']
    expect(found([...rough, ...names]).filter((one) => /[老者]→/u.test(one))).toEqual([])
    const clear = [...names.slice(0, 2), '在凤老高新区上班。', '凤老高新区的树。', names[2] ?? '']
    expect(found([...rough, ...clear])).toContain('者→老')
  })

  test('what stands twice in the same company was printed so, however well another word is known', () => {
    const once = '渡口的恒昌链条铺开了张。'
    expect(found([...rough, once])).toContain('昌→星')
    expect(
      found([...rough, once, '镇上的恒昌链条铺远近闻名。']).filter((one) => one.includes('昌→')),
    ).toEqual([])
  })

  test('a character that the page speaks of makes new words', () => {
    const matter = '企业多，企业强，企业新，企业好，小企业、大企业、老企业、新企业、好企业、企业家都来了。'
    const coined = '镇里上线“渡企融”平台。'
    expect(found([...rough, coined])).toContain('企→金')
    expect(found([...rough, matter, coined]).filter((one) => one.includes('企→'))).toEqual([])
  })

  test('of a family name behind a title words prove nothing', () => {
    const name = '船厂车间主任符长生告诉众人，船修好了。'
    expect(found([...rough, name]).filter((one) => one.startsWith('符→'))).toEqual([])
  })

  test('nor of a given name, but where the list has the whole name', () => {
    const engineRead = [...rough, ...rough, ...rough, ...rough]
    const told = (name: string) =>
      found([...engineRead, `船厂厂长${name}告诉众人，船修好了。`]).filter((one) => /[简秘]/u.test(one))
    expect(told('欧阳简')).not.toContain('简→筒')
    expect(told('李秘星')).toContain('秘→肇')
  })

  test('beside another place that looks wrong a word of two is no proof', () => {
    expect(found([...rough, '他回村扫莫，看见河。']).filter((one) => one.includes('莫→'))).toEqual([])
    expect(found([...rough, '船工扫莫归来。'])).toContain('莫→墓')
  })

  test('a character that stands alone everywhere is put right only where an engine keeps misreading it', () => {
    expect(found([...rough, '账本上面记着哪家挑了几担水。']).filter((one) => one.startsWith('着→'))).toEqual(
      [],
    )
  })

  test('what a number and its measure count may have an adjective of its own', () => {
    expect(found([...rough, '灯会的展品有16个大类。', '镇里办了3项新规。'])).not.toContainEqual(
      expect.stringMatching(/^[大新]/),
    )
  })

  test('sound prose is left alone', () => {
    expect(
      found([
        '今年春天，青石镇的渡口修好了新桥，两岸的村民赶集不必再绕远路。',
        '镇长在会上表示，桥头的集市将继续开放，欢迎各地商户前来。',
        '秋收之后，粮站门前排起了长队，孩子们在晒谷场上追逐嬉戏。',
      ]),
    ).toEqual([])
  })

  test('a character that an engine hardly ever puts wrongly is left alone on a rough page too', () => {
    const page = ['墙上挂满渔网，桌上摆着账本。', '全村凑钱修桥，账目贴在墙上。']
    expect(found([...rough, ...page]).filter((one) => /^[挂摆账贴]/u.test(one))).toEqual([])
  })

  test('what stands behind a number is its measure', () => {
    expect(found([...rough, '全镇有13个村、4项旧工程、400亩茶园。'])).not.toContainEqual(
      expect.stringMatching(/[个项亩]/),
    )
  })

  test('who stands behind a title with a family name is nobody else', () => {
    expect(found('渡口的安全总监郗望舒说，船要修。')).toEqual([])
    expect(found('渡口的主任茧望舒说，船要修。')).toEqual(['茧?冀'])
    expect(found([...rough, '本报记者 骆望潮']).filter((one) => one.startsWith('骆'))).toEqual([])
  })

  test('no word says which numeral counts a clause', () => {
    expect(found([...rough, '造船分三步；三是修好渡口的船。']).filter((one) => one.startsWith('三'))).toEqual(
      [],
    )
  })

  test('no word says which numeral stands beside another', () => {
    expect(found('灯塔的守塔人生于一八八六年，卒于一九五二年，名葛长庚。')).toEqual([])
  })

  test('of a text in traditional characters nothing is judged, of a simplified one that quotes them all', () => {
    const traditional = [
      '河東國民學校昨日舉行校慶，來賓三百餘人到場，縣長親臨致詞。',
      '校長在會上說，學校創辦五十年，為地方培養了無數人才，今後還要興建圖書館。',
    ]
    expect(found(traditional)).toEqual([])
    expect(found([...rough, '匾上写着「國學書院」四字。'])).toEqual(
      expect.arrayContaining(['更→鬼', '而→面']),
    )
  })

  test('beside characters that the list has nowhere, traditional ones say, nothing is judged', () => {
    expect(found([...rough, '门口挂着佳餚的牌子，来客歡讀不倦。'])).not.toContainEqual(
      expect.stringMatching(/[佳餚的客歡讀不]/),
    )
  })

  test('the words of the last twenty years are words', () => {
    expect(found([...rough, '镇里的网约车和充电桩多了，营商环境更好，复工复产更快。'])).not.toContainEqual(
      expect.stringMatching(/[网约充桩营商复产]/),
    )
  })

  test('any character may stand between 一 and 一', () => {
    expect(found([...rough, '镇里推行一企一策，努力形成一企一特色。'])).not.toContainEqual(
      expect.stringMatching(/企/),
    )
  })

  test('misprints that the word list holds vouch for nothing', () => {
    expect(found([...rough, '他身不由已地走上前去，普鲁土的画像挂在墙上。'])).toEqual(
      expect.arrayContaining(['已→己', '土→士']),
    )
  })

  test('what stands between two that belong together may be anything', () => {
    expect(
      found([...rough, '渡船越走越慢，老人越说越轻。']).filter((one) => /[走慢说轻]/u.test(one)),
    ).toEqual([])
  })

  test('a rare name on a clean page is neither corrected nor doubted', () => {
    expect(found('本次比赛的评委有滕翊轩、葛旖旎和闵岱峰三位老师。')).toEqual([])
  })

  test('what an editor confirmed is not doubted', () => {
    const confirmed = new Set(['神出更没'])
    const seen = found(rough, { ...knowledge, confirmed })
    expect(seen).not.toContain('更→鬼')
    expect(seen).toContain('而→面')
  })
})

describe('what an engine takes for something else', () => {
  const index = indexOf(knowledge.lexicon)
  const first = {
    block: 0,
    from: 6,
    to: 7,
    text: '责',
    suggestions: [{ text: '贵', score: 1 }],
    certain: true,
    confidence: 0.99,
    reason: { key: 'rules.misreads.alike' },
  }
  const again = (text: string) => {
    const texts = ['货车昨日驶入责阳市。', text]
    const places = index ? habits(texts, [first], index).filter(({ block }) => block === 1) : []
    return places.map(({ from, to }) => text.slice(from, to + 1))
  }

  test('is taken for it again wherever it makes the same word', () => {
    expect(again('灯会在责阳开幕，责阳光学厂停工一日。')).toEqual(['责阳', '责阳'])
  })

  test('is none of it inside another word', () => {
    expect(again('工匠负责阳台的修缮。')).toEqual([])
  })
})

describe('confirmed names', () => {
  const confirmed = new Set(['青杨湾高新区', '沈望潮', '白鹭'])
  const known = { ...knowledge, confirmed }

  test('a name one look-alike away from a confirmed one is doubted, never corrected', () => {
    expect(found('老厂长沈望湖回到青扬湾高新区，讲起造船的往事。', known)).toEqual(['湖?潮', '扬?杨'])
  })

  test('a name that differs by a character of another look is somebody else', () => {
    expect(found('沈望江和沈望潮是同乡。', known)).toEqual([])
  })

  test('a confirmed name is found without any word list', () => {
    expect(found('青扬湾高新区今年开园。', { ...nothingKnown, confirmed })).toEqual(['扬?杨'])
  })
})

describe('people whom the page names', () => {
  const named = '戚桂潮在河边长大。退休以后，戚桂潮开了一家灯笼铺。'

  test('a look-alike of the family name that is none itself is doubted', () => {
    expect(found([named, '威桂潮的手艺传给了三个徒弟。'])).toEqual(['威?戚'])
  })

  test('who is named as often is somebody', () => {
    expect(found([named, '威桂潮的手艺传给了徒弟，徒弟都叫他威桂潮。'])).toEqual([])
  })

  test('a word of every day behind a family name makes no name', () => {
    expect(found(['于明天开工。他说于明天开工。', '干明天的活，吃今天的饭。'])).toEqual([])
  })
})

describe('twins', () => {
  const page = [
    '年初，白鹭湾书画平台入选省级名录，这是该馆首次入选。',
    '馆长介绍，入选之后参观者增加了一倍。',
  ]

  test('a twin of a word that the page keeps saying is corrected where both speak of one matter', () => {
    expect(found([...page, '邻县的茶馆尚未人选省级名录。'])).toEqual(['人→入'])
  })

  test('a twin stays where what follows says that it is meant', () => {
    const page = ['渡口8家船坞入选省级名录', '近日，渡口公布名录，8家船坞人选，人选数量居首位。']
    expect(found(page)).toEqual([])
  })

  test('a twin stays where nothing is shared', () => {
    expect(found([...page, '董事会正在物色新馆长的人选。'])).toEqual([])
  })

  test('a twin is doubted where one paragraph says both', () => {
    expect(
      found(['轴承去年入选省级目录。和它一起人选的，还有河边光学的镜片。厂长说，入选以后订单多了一倍。']),
    ).toEqual(['人?入'])
  })

  test('a word that stands twice is meant', () => {
    expect(found([...page, '平台的人选已定，人选名单将公示。'])).toEqual([])
  })

  test('a preposition between two words is no misread part of one that the page keeps saying', () => {
    const court =
      '桥头镇人民法院今日开庭。人民法院受理了此案，经人民法院主持，双方和解。人民法院认为，约定有效。'
    expect(found([court, '优先购买权人经法院确认后，取得资格。'])).not.toContain('经→民')
  })

  test('what so many firms do stays, though the page speaks of candidates beside the same words', () => {
    const candidates = ['县里公布企业人选，众人叫好。', '镇里公布企业人选，又添一名。']
    expect(found([...candidates, '名录公布，渡口有8家企业入选，众人叫好。'])).toEqual([])
  })
})

describe('Latin script', () => {
  test('a common word one look-alike away is corrected', () => {
    expect(found('The keeper of tbe lighthouse said that tlie comrnittee would meet.')).toEqual([
      'tbe→the',
      'tlie→the',
      'comrnittee→committee',
    ])
  })

  test('spellings of their time, names and compounds are no errors', () => {
    expect(
      found(
        "To-day the labourers shewed their connexion with Mr. Wetherby's publick-house; colour, gaol and waggon, " +
          'he realised, were honourable words. Thackthwaite and Ullingham agreed.',
      ),
    ).toEqual([])
  })

  test('a letter in a date is a digit', () => {
    expect(found('Dated l4 March 1887, and read on the 2lst of May, and again on June 3O, I9O4.')).toEqual([
      'l4→14',
      '2l→21',
      '3O→30',
      'I9O4→1904',
    ])
    expect(found('In March I went home; I may be late, said Mr. Abel, and so may I. May I ask?')).toEqual([])
  })

  test('numbers and codes are no words', () => {
    expect(found('On the 21st of May, 1887, at 5l. 10s., No. B12 was sold.')).toEqual([])
  })

  test('a word that cannot be one is doubted', () => {
    expect(found('The gard1n wa!l of the old bakery fell in the night.')).toEqual([
      'gard1n?garden',
      'wa!l?wall',
    ])
  })
})

describe('the rule', () => {
  test('corrects by way of clean and says why', () => {
    const draft = clean(sourceFromText('page.txt', rough.join('\n\n')), knowledge)
    const corrections = draft.corrections.filter(({ rule }) => rule === 'misreads')
    expect(corrections.map(({ removed, added }) => `${removed}→${added}`)).toEqual(
      expect.arrayContaining(['更→鬼', '而→面', '〈→（']),
    )
    expect(draft.blocks[0]?.text).toContain('神出鬼没')
    for (const { reason } of corrections) expect(reason.key).toMatch(/^rules\.misreads\./)
  })

  test('does its work on marks without any word list', () => {
    const draft = clean(sourceFromText('page.txt', '自2O24年起，渡口〈含码头）归镇里管。'))
    expect(draft.blocks[0]?.text).toBe('自2024年起，渡口（含码头）归镇里管。')
  })
})
