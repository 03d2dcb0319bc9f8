import { describe, expect, test } from 'vitest'
import { clean } from '../../../src/core/rules'
import { sourceFromText } from '../../../src/core/text'
import { blocksOf } from './read'

const essay = `
老粮站里点起灯老粮站里点起灯

□ 青禾

桥头镇东边，有一排从前的老粮站。
粮站早已不收粮，墙上的标语只剩下浅
浅的影子。每到周三，院子里点起灯来，
半条街的人都来听课。

我的父亲是这里头一批学员。小时候，
我最盼望的事就是散课时去接他。门一推
开，木屑的气味扑面而来，父亲摘下手套，
看着我的板凳，看了这张看那张，打开了我

诗苑

渡口秋夜行船有感渡口秋夜行船有感

□ 归云

铁锚沉水挽长堤，一夜西风叶满溪。
莫道渡船无好月，撑篙人在月东西。

的木匠箱。看了好一会儿，他从口袋里掏
出那把旧刨子，放进了最下面一层，不大
不小，正好。
`

describe('a page of essays and verse', () => {
  test('has its columns’ names on rows of their own, wherever they tear a sentence', () => {
    expect(blocksOf(essay)).toContain('column 诗苑')
  })

  test('goes on with a torn essay behind the verses, not in them', () => {
    const { blocks } = clean(sourceFromText('page.txt', essay.trim()))
    const torn = blocks.findIndex(({ text }) => text.endsWith('打开了我'))
    expect(blocks.filter(({ continues }) => continues === torn).map(({ text }) => text.slice(0, 4))).toEqual([
      '的木匠箱',
    ])
  })

  test('names behind a picture who made it', () => {
    expect(blocksOf(`${essay}\n剪纸《春到桥头》 归云/作\n`).slice(-2)).toEqual([
      'caption 剪纸《春到桥头》',
      'credit 归云/作',
    ])
  })

  test('has a short headline once, like the others that were printed with their shadows', () => {
    const page = `${essay}\n守灯人守灯人\n\n渡口最东头有一座老水塔，塔顶装着一盏灯，入冬前总有人爬上去换灯泡。\n\n木匠夜里上渡船木匠夜里上渡船\n`
    expect(blocksOf(page)).toContain('headline 守灯人')
  })
})

test('verses below who wrote them are text, line by line, whatever marks a line holds', () => {
  const verses = [
    '你把早晨一级一级升起来',
    '升到麻雀也不肯歇脚的高处',
    '木头、麻绳，和一整条河的重量',
    '都听你一双手的话',
    '夜里有人在岸上喊你的名字',
    '你应一声',
    '半条河都亮了',
  ]
  const [one, two, three, four, ...rest] = verses
  expect(
    blocksOf(
      `渡口上的守灯人渡口上的守灯人\n□ 归云\n\n${one}\n${two}\n\n${three}\n${four}\n\n${rest.join('\n')}\n\n（作者系桥头镇夜校学员）\n`,
    ).slice(2),
  ).toEqual([...verses.map((line) => `body ${line}`), 'note （作者系桥头镇夜校学员）'])
})

test('a headline of two characters is printed three times as the others are, and elsewhere says them thrice', () => {
  const page = (others: string) =>
    `听雨听雨听雨\n□ 归云\n\n江南的雨下在瓦上是一种声音，下在荷叶上\n是一种声音，下在船篷上又是一种声音。\n\n${others}`
  const shadowed = ['渡口的灯', '石桥的鱼', '粮站的凳'].map((head) => head.repeat(3)).join('\n\n')
  expect(blocksOf(page(shadowed))).toContain('headline 听雨')
  expect(blocksOf(page('渡口的灯'))).toContainEqual(expect.stringMatching(/ 听雨听雨听雨$/u))
})

test('what the editors say begins below the headline, though that has a comma', () => {
  expect(
    blocksOf(`
夜里行船，这七问要弄清

编者按：入夏以来，夜里行船的人多了，渡口请了归云师傅来作解答。

问：夜里行船要带什么？

答：要带两盏灯，一盏挂在船头，一盏留在手边，灯油要装满，火柴要用油纸包好。
`).slice(0, 2),
  ).toEqual([
    'headline 夜里行船，这七问要弄清',
    'note 编者按：入夏以来，夜里行船的人多了，渡口请了归云师傅来作解答。',
  ])
})

test('photos that a page numbers have a caption each above who took them', () => {
  expect(
    blocksOf(`
老粮站里点起灯

①老粮站门口，学员们排起了队。

②叶师傅在教大家拆开一台水泵。

③散课以后，孩子们还在灯下看书。 归云/摄
`).slice(1),
  ).toEqual([
    'caption ①老粮站门口，学员们排起了队。',
    'caption ②叶师傅在教大家拆开一台水泵。',
    'caption ③散课以后，孩子们还在灯下看书。',
    'credit 归云/摄',
  ])
})

test('a line without a shadow below the headline says more of it', () => {
  expect(
    blocksOf(`
点灯办学聚人心 灯下学艺谱新篇

桥头镇召开夜校大会桥头镇召开夜校大会

三十名学员和五位师傅受到表扬

本报讯 近日，桥头镇夜校大会在老粮
站召开，总结半年来的课，表扬从不缺课
的学员。
`).slice(0, 3),
  ).toEqual([
    'kicker 点灯办学聚人心 灯下学艺谱新篇',
    'headline 桥头镇召开夜校大会',
    'deck 三十名学员和五位师傅受到表扬',
  ])
})

test('stanzas between a title and who wrote them are its text, line by line', () => {
  const stanzas = [
    ['收灯的铃声落下去', '像一粒石子掉进河里', '月亮从石桥那边升起来', '比我们晚歇一个钟头'],
    ['它照着刚系好的缆绳', '照着船头那碗凉了的茶', '照着账本上没写完的字'],
  ]
  expect(
    blocksOf(`
父亲的凿子

整理旧物，翻出一把凿子，木柄磨得发亮，刃口上还留着一道缺，那是他教我刨第一块板时崩的。

归云

渡口的月亮

${stanzas.map((lines) => lines.join('\n')).join('\n\n')}

叶小满

老街口的修表铺

桥头镇的西边有一条没有拆的老街，老街口有一间修表铺，门板是卸下来的，一块一块编着号。

苏木`).slice(3, 11),
  ).toEqual([...stanzas.flat().map((line) => `body ${line}`), 'signature 叶小满'])
})
