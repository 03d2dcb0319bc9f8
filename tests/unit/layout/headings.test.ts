import { expect, test } from 'vitest'
import { blocksOf } from './read'

/** A paragraph as a column prints it, its first row two em in; a mark hangs over the edge rather than begin a row. */
function set(text: string, width = 18, indent = 2): string {
  const rows: string[] = []
  for (let from = 0; from < text.length; ) {
    let to = from + width - (from === 0 ? indent : 0)
    if (/[，。、；：]/u.test(text.charAt(to))) to++
    rows.push(text.slice(from, to))
    from = to
  }
  return rows.join('\n')
}

const first =
  '入秋以来，桥头镇把夜校办进了老粮站，木工、裁缝、算账三门课晚晚坐满，连邻村的人也骑车赶来听讲，镇里说往后每个月添一门课，明年春天再把课开到村里去。'
const school = set(first)
const second =
  '老粮站的三间屋子刷了白墙，一盏一盏的灯从村口亮到渡口，下了课的学员三三两两地走，影子落在石板路上，谁家的狗也不叫一声。'
const lamps = set(second)

test('a row without a mark is no heading where the one below begins with one character and a mark', () => {
  // The mark may begin no row and takes its character along.
  const begun = '我是桥头镇纺织厂的一名普通女'
  const rest =
    '工，今年三十一岁，白天在车间里接线头，晚上到夜校里学裁剪，一学就是三年，裁出来的衣裳穿到了省城。'
  const blocks = blocksOf(`编辑同志：\n${begun}\n${set(rest, 17, 0)}\n${set(second, 17)}`)
  expect(blocks).toContain(`body ${begun}${rest}`)
})

test('two clauses as long as each other stand for themselves, though a comma parts them', () => {
  const heading = '旧粮站腾空，新夜校点灯'
  const narrow = (text: string) => set(text, 15)
  expect(blocksOf(`${narrow(first)}\n${heading}\n${narrow(second)}`)).toContain(`headline ${heading}`)
})

test('rows wider than the columns around them are a photo’s text, though no sentence ends it', () => {
  const photo = '学员在桥头镇夜校新添的刨床上学着给松木板子画墨线和开榫头'
  const blocks = blocksOf(`${school}\n${set(photo, 23, 0)}\n归云/摄\n${lamps}`)
  expect(blocks).toContain(`caption ${photo}`)
})

test('a plain first row of an article’s last paragraph is no heading above a narrower column', () => {
  expect(
    blocksOf(`
桥头镇把夜校办进了老粮站，木工课晚晚坐满，连邻
村的人也骑着车赶来，听到散课还不肯走，要围着老师傅
问上半天才回家去。入秋以来，镇里又添了三十套桌椅，
修好了漏雨的屋顶，还请来三位外乡的老师傅，一位教竹
编，一位教船模，一位教怎样给老家具上漆，一直教到来
年开春，学会的人可以留下来帮忙。
学木工的人里有个渔家后生，白天跟船出江，晚上来
听课，散了课还要帮着师傅把工具一样一样擦干净收进柜
子里。
今后桥头镇将为全体学员准备更结实更好用的老木匠
工具和课桌，请来更多会教手艺的老师傅，让大家把手艺
学好学精，不再为生计发愁。
本报讯 近日，渡口的末班船改到夜
里十一点，船工轮流值夜，晚归的人不用
再绕远路走石桥，票价还是两元，上船的
人多了一倍，镇里说要再添一条船，让两
岸的人来往更加方便。
老船工归云说，他在渡口撑了三十年
的船，头一回在夜里见到这么多的人，心
里热乎，今后还要早早把灯点上，让大家
看得清脚下的路，平平安安地回家。`),
  ).toContain(
    'body 今后桥头镇将为全体学员准备更结实更好用的老木匠工具和课桌，请来更多会教手艺的老师傅，让大家把手艺学好学精，不再为生计发愁。',
  )
})

test('a row of two clauses that stops short behind a paragraph’s end is a heading, however unlike they are', () => {
  expect(
    blocksOf(`
本报讯 桥头镇把夜校办进了老粮
站，木工、裁缝、算账三门课晚晚坐
满，连邻村的人也骑车赶来听讲。镇
里还要添课。
坐得下，才能听得进去
起初来听课的人少，板凳却不够，
镇里便请木匠做了两百条，一条一条
抬进老粮站，从此来晚的人也有座。`).slice(1),
  ).toEqual([
    'headline 坐得下，才能听得进去',
    'body 起初来听课的人少，板凳却不够，镇里便请木匠做了两百条，一条一条抬进老粮站，从此来晚的人也有座。',
  ])
})

test('a row in two clauses heads what it stands above: a question to an office, or who wrote it', () => {
  expect(
    blocksOf(`
渡口问答

夜里丢了船票，第二天能补吗？

问：我在渡口夜校上课，上周三夜里
把月票掉进了江里，第二天去窗口，说要
等到下个月，是这样吗？

答：不用等。月票都有号，报上名字
和号码，窗口当天就能补，只收一元钱的
工本费，旧票从那时起作废。

从三条船到八条船，渡口换了谁

□ 程望舒

船队的账本上记着，十年前渡口只有
三条木船，如今是八条铁船，最老的一条
也才下水四年，漆还是亮的。`),
  ).toEqual(
    expect.arrayContaining([
      'headline 夜里丢了船票，第二天能补吗？',
      'headline 从三条船到八条船，渡口换了谁',
    ]),
  )
})

test('four clauses are no heading, though a photo tore the sentence off at the end of a line', () => {
  expect(
    blocksOf(`
## 渡口查了一遍船

本报讯 连日来，渡口的人把八条船从头到尾查了一遍，船底的漆、船头的灯、舱里的救生衣，一样一样登记在册，缺的当场补上。

据船队说，这回查了灯112盏，换了38盏，修了27盏，还有9盏要到下月

渡口的船工在船台上换灯。

归云 摄

初才能换完。船队的人说，灯不亮的船夜里一律不开，等灯换好了再排班，请夜归的人多等一班。`),
  ).toContain('body 据船队说，这回查了灯112盏，换了38盏，修了27盏，还有9盏要到下月')
})

test('a line in two halves is a heading, though the text that it tore goes on below it', () => {
  const blocks = blocksOf(`
秋分这天，桥头镇在老粮站开了夜
校的第一课，来的人把门口也站满了。

镇长程望舒在课上说，要把灯点到
渡口，让晚归的人看得见石阶，站得

桥头镇夜校开学第一课点灯
程望舒讲话 林归帆主持

下。往后每个月添一门课，教到来年
的春天。

渡口的人也赶来听，听完了
再坐末班船回去，一路上还在说
课上的事。
`)
  expect(blocks.some((line) => /^(?:subhead|deck) 程望舒讲话 林归帆主持$/u.test(line))).toBe(true)
  expect(blocks).toContain('body 下。往后每个月添一门课，教到来年的春天。')
})

test('no heading stands above words in quotation marks that end its sentence', () => {
  const rows = `
本报讯 近日，桥头镇把夜校办进了老
粮站，每周三晚上点灯，坐满了屋子。
身边人
“活地图”老归
□ 归云
渡口上的人都管归云叫做
“活地图”。不是因为他走得
远，而是谁家的船泊在哪一处石
阶，哪一盏灯到了夜里不亮，他
闭着眼也说得出来。
那把船桨比我的年纪还大，木
柄磨得发亮，我问他怎么不换一
把，他说用惯了。
散了夜校，老粮站的灯还亮着，
归师傅把凿子一把一把收进柜子，
收到最后一把，总要在灯下再看
一眼。
`
  expect(blocksOf(rows.trim().replaceAll('\n', '\n\n'))).toContain(
    'body 渡口上的人都管归云叫做“活地图”。不是因为他走得远，而是谁家的船泊在哪一处石阶，哪一盏灯到了夜里不亮，他闭着眼也说得出来。',
  )
})

test('what fills a column together is no heading and a paragraph, though its first row has two clauses alike', () => {
  expect(
    blocksOf(`
桥头镇的夜校办在老粮站里，三间屋子刷了
白墙，一盏一盏的灯从村口亮到渡口，下了课的
学员三三两两地走。

秋分这天，夜校开了第一堂木工课，来的人
把门口也站满了，听到散课还不肯走，要围着老
师傅问上半天，一问就到了深夜。

来听课的“老学员”，桥头镇里老粮站共
有 86名。他们里头有船工，有裁缝，也有教书
先生，最大的七十六岁，最小的才念中学，
白天各忙各的，夜里坐在一条板凳上，散课才走。

学木工的人里有个渔家后生，白天跟船出江
晚上来听课，散了课还要帮着师傅把工具一样一
样擦干净收进柜子里去。
`)[2],
  ).toBe(
    'body 来听课的“老学员”，桥头镇里老粮站共有86名。他们里头有船工，有裁缝，也有教书先生，最大的七十六岁，最小的才念中学，白天各忙各的，夜里坐在一条板凳上，散课才走。',
  )
})

test('a line behind who signed, between white, is a heading, though as wide as a first row', () => {
  expect(
    blocksOf(`
本报讯 近日，桥头镇木工大赛在老粮
站结束，来自十四个村的六十四名选手做
了船模和水桶，看的人坐满了屋子。

做得最好的三只船模留在展柜里，
谁想看都可以去看，看完了还能坐下来，
学一手再走。 归云

桥头镇夜校木工大赛在老粮站收官

奖品三只船模，他留下一只给
夜校里的每个人看个够。

本报讯 近日，渡口的末班船改到夜里
十一点，船工轮流值夜，票价还是两元，
晚归的人不用再绕老石桥走三里路。
`).slice(2, 5),
  ).toEqual([
    'signature 归云',
    'headline 桥头镇夜校木工大赛在老粮站收官',
    'caption 奖品三只船模，他留下一只给夜校里的每个人看个够。',
  ])
})

test('a line of two clauses below a column’s name heads what stands there, on a page of whole paragraphs', () => {
  expect(
    blocksOf(`
本报讯 近日，桥头镇把夜校办进了老粮站，每周三晚上点灯，来听课的人坐满了屋子，散课也不肯走，要围着老师傅问上半天才回家去。

以案说法

借出去的船撞了桥，该不该由船主赔

归某是桥头镇渡口的一名船工。去年秋天，他把自家的船借给邻村的人运木头，船在老石桥下撞坏了桥栏，修桥的钱却没有人肯出。

镇里的调解员把三家人请到老粮站，一笔一笔地算账，算到半夜，船主和借船

# 渡口的灯

渡口的灯是木头搭的，灯芯要用棉线来搓成，一夜要换上两回，换的时候船都要等在岸边，等灯重新亮起来，才一条一条地撑开去。

的人各出一半，把桥栏修好了。
`).slice(1, 3),
  ).toEqual(['column 以案说法', 'headline 借出去的船撞了桥，该不该由船主赔'])
})

test('short of its column above news, a line is a headline, though a sentence was torn above it', () => {
  const rows = `
入冬以来，渡口的末班船往后推了
半个时辰，看船的人也跟着熬夜，
一条船上要留两个人守到天亮，灯
不灭，炉子也不灭。
夜里三点，渡口的气温降到了零下
两度。看船的人把两壶姜汤拎上了
船，一人一大碗，喝得头上冒热气
话也多了。“撑船三十年，还是头回
渡口十二盏灯昨夜全换新灯泡

本报讯 四月九日，渡口把十二盏
灯全换成了新的，晚归的人老远就
看得见石阶，脚下也稳了，末班船
跟着往后推了半个时辰。

在船上喝到热的。”看船的人说，过
去值夜都是揣两个冷馒头，渴了就
喝江里的水。`
  expect(blocksOf(rows.trim().split('\n').join('\n\n'))).toContain('headline 渡口十二盏灯昨夜全换新灯泡')
})
