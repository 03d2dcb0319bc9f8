import { expect, test } from 'vitest'
import { blocksOf } from './read'

/** Rows of eighteen characters, cut where marks meet, as pdftotext cuts what was set close there. */
const school = `
夜校办在桥头镇的老粮站里，木工课
晚晚坐满，连邻村的人也骑车赶来，听到
散课也不肯走。
掌柜归云把这
“灯下课”
，听一晚胜
过闷头做半年，来了都有座，问了有人答
得上，从来没有空过场。
`

const book = `
镇里添了“灯”
，添了桌椅，请老师傅
编了一本教材，把多年的手艺一样一样写
下来，发到各家手上。
`

test('a paragraph that opens with two quotations begins with both, where their row was cut between them', () => {
  expect(
    blocksOf(`${school.trim()}${book}“今晚的灯暗了。
”
“凳子要再高些
就好了。”在老粮站的意见簿上写满了来
听课的人一句一句的心里话，掌柜每晚都
要翻开来看上一遍。`).slice(-2),
  ).toEqual([
    'body 镇里添了“灯”，添了桌椅，请老师傅编了一本教材，把多年的手艺一样一样写下来，发到各家手上。',
    'body “今晚的灯暗了。”“凳子要再高些就好了。”在老粮站的意见簿上写满了来听课的人一句一句的心里话，掌柜每晚都要翻开来看上一遍。',
  ])
})

test('amid a sentence a row cut between two quotations is one, however closely its marks were set', () => {
  expect(
    blocksOf(`${school.trim()}
归云说，骗子最爱冒充熟人，总是用
“手头紧一紧”
“家里等钱用”作由头，要大家
当场掏钱，千万莫信，遇上了先问一问家
里。${book}`),
  ).toContain(
    'body 归云说，骗子最爱冒充熟人，总是用“手头紧一紧”“家里等钱用”作由头，要大家当场掏钱，千万莫信，遇上了先问一问家里。',
  )
})

test('a paragraph that opens with a quotation stays one where a number had no room on its first row', () => {
  expect(
    blocksOf(`${school.trim()}${book}夜里散课以后，大家把板凳搬回墙根，灯
也熄了。
“周三班”开到年底，每周三晚
19:30开课，不收学费。掌柜归云还请了
外乡的师傅来教竹编，一直教到开春。`).slice(-1),
  ).toEqual([
    'body “周三班”开到年底，每周三晚19:30开课，不收学费。掌柜归云还请了外乡的师傅来教竹编，一直教到开春。',
  ])
})

test('an interview’s subhead, all in somebody’s words, is no piece of the row above it', () => {
  const blocks = blocksOf(`${school.trim()}${book}近日，本报记者来到老粮站，听掌柜
归云讲夜校的事。
“灯下只做一件事”
记者：夜校开课前是什么样子？
归云：老粮站空了多年，窗户都没有一扇
是好的，只有麻雀住在里面。`)
  expect(blocks.map((block) => block.slice(block.indexOf(' ') + 1))).toContain('“灯下只做一件事”')
})

test('a heading that begins with a quotation is no piece of the line above: that would end amid a sentence', () => {
  expect(
    blocksOf(`
城”
。
7年前，这里还是一片盐碱滩。2016年，桥
头镇渡口引进的第一家修船作坊桥头归帆木船
修造有限公司在这里打下第一根桩。如今，
以归帆修造为“船头”
，设计、打样、上漆、
木料、铁索等81家上下游作坊在方圆5平方公
里内聚集，成为全省木船修造的街坊最完整
的园区。
“船头”带来“朋友圈”
“我们和归帆修造只隔一条马路，样品做
出来，走路10分钟就能送过去试水。
”渡口
漆坊有限公司研发总监程远平说，正是看
中了这样的街坊，公司把总部从外地搬到
了这里。
桥头镇渡口充分发挥“船头”作坊的牵引
作用，每月举办“船友会”
，让作坊面对面“找
朋友”“谈生意”
，目前已举办53期，促成合作
订单18.7亿元。
`),
  ).toContain('headline “船头”带来“朋友圈”')
})

test('where a sentence ends before a quotation, the row that fills the column decides which paragraph it is of', () => {
  const behind = (last: string, quoted: string) =>
    blocksOf(`${school.trim()}${book}散课以后大家围着火盆说话，到了半夜也
${last}
${quoted}
不掉的呀先生。”归云听了只是笑，把灯一
盏一盏熄了，锁上老粮站的门。`).at(-1)
  // With one character more the first row of a paragraph would have been full: it is the rest of the row above.
  expect(behind('不走。', '“灯下学来的手艺，这一辈子都丢')).toContain('不走。“灯下')
  // Either would be full: a paragraph begins with what is said.
  expect(behind('走。', '“灯下学来的手艺，这一辈子都是丢')).toMatch(/^body “灯下/u)
})

test('a row that stops inside a quotation for no want of room is the rest of the row above', () => {
  expect(
    blocksOf(`${school.trim()}${book}散课以后大家围着火盆说话，到了半夜也
不走，添了3门来了41人共12场。
“早点
来占个好座，别的都不要紧。”归云每晚站
在门口招呼各村来的人。`).slice(-1),
  ).toEqual([
    'body 散课以后大家围着火盆说话，到了半夜也不走，添了3门来了41人共12场。“早点来占个好座，别的都不要紧。”归云每晚站在门口招呼各村来的人。',
  ])
})

test('a row that fills its column with squeezed marks has no room for the quotation below it', () => {
  expect(
    blocksOf(`${school.trim()}${book}今年春天，夜校的老师傅又添了木
工课，连邻村的人也骑着车赶来听了课。
半年里，归云教会大家“先记账”“后交货”
“不赊欠”等五条规矩，又请人把它们抄
在墙上。`).slice(-1),
  ).toEqual([
    'body 今年春天，夜校的老师傅又添了木工课，连邻村的人也骑着车赶来听了课。半年里，归云教会大家“先记账”“后交货”“不赊欠”等五条规矩，又请人把它们抄在墙上。',
  ])
})
