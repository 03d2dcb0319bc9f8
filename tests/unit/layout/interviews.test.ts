import { expect, test } from 'vitest'
import { articlesOf, blocksOf } from './read'

test('an interview is one article: its questions are text, though wrapped, and what stands quoted above them its subheads', () => {
  const all = articlesOf(`
入秋以来，桥头镇把夜校办进了老粮站，木
工、裁缝、算账三门课晚晚坐满，连邻村的人
也骑车赶来听讲。近日，本报记者同夜校的校
长林归帆聊了聊。
“三盏灯，照亮的是整条街”
记者：夜校开课前，老粮站空了多少
年，是个什么样子？
林归帆：空了十一年。屋顶漏雨，梁上
住着一窝燕子，我们先修了屋顶，没动那个
窝。
记者：开课的头一晚来了多少人让您
没有料到？
林归帆：摆了二十条板凳，来了七十个
人，后来的都站着听，站到散课也没有一个
先走。
“让手艺在夜里生根”
记者：往后还想添哪些课？
林归帆：渔家的结网、船工的修船，都
有人来问。老师傅肯教，年轻人肯学，这两
门课明年春天就开。
▶本报记者 陈云开
三盏灯照亮一条街`)
  expect(all).toHaveLength(1)
  expect(all[0]?.slice(2)).toEqual([
    expect.stringMatching(/^body 入秋以来.*聊了聊。$/u),
    'subhead “三盏灯，照亮的是整条街”',
    'body 记者：夜校开课前，老粮站空了多少年，是个什么样子？',
    expect.stringMatching(/^body 林归帆：空了.*窝。$/u),
    'body 记者：开课的头一晚来了多少人让您没有料到？',
    expect.stringMatching(/^body 林归帆：摆了.*先走。$/u),
    'subhead “让手艺在夜里生根”',
    'body 记者：往后还想添哪些课？',
    expect.stringMatching(/^body 林归帆：渔家.*就开。$/u),
  ])
})

test('whom an interview is with is said above its headline', () => {
  const [article] = articlesOf(`
入秋以来，桥头镇把夜校办进了老粮站，木工、裁缝、算账三门课晚晚坐满，连邻村的人也骑车赶来听讲。校长林归帆说，三盏灯照亮了一条街。
▶本报记者 陈云开
访桥头镇夜校校长林归帆
从十一年的空屋 到满屋的灯`)
  expect(article?.slice(0, 2)).toEqual([
    'kicker 访桥头镇夜校校长林归帆',
    'headline 从十一年的空屋 到满屋的灯',
  ])
})

test('readers who speak in turn under one headline, each signing with a trade, make one article', () => {
  const all = articlesOf(`
夜校该教什么

编者按：桥头镇的夜校开课一个月，教什么合适？我们约请几位读者谈谈看法。

老粮站里最缺的是算账的课。卖菜的、摆渡的都要记账，账记清了，一年到头才知道赚在哪里。 （桥头镇菜农 陈有田）

裁缝课不能丢。会的人一年比一年少，再不教，往后想学也没有人教了。（镇中学教师 林归帆）

不必什么都教。教好一门，学会一门，比开十门课都强。 （渡口摆渡人 郑云开）

渡口夜里开船了

本报讯 渡口新装的十二盏路灯日前亮起，晚归的人不用再打手电，摆渡的老人也说夜里看得清水面了。`)
  expect(all).toHaveLength(2)
  expect(all[0]?.filter((block) => block.startsWith('signature'))).toEqual([
    'signature （桥头镇菜农 陈有田）',
    'signature （镇中学教师 林归帆）',
    'signature （渡口摆渡人 郑云开）',
  ])
})

test('whoever is asked answers in the same article, whatever the name, though another headline names what is said', () => {
  const all = articlesOf(`
木头船为何“好看难卖”木头船为何“好看难卖”

▶ 本报记者 苏木

记者：木头船结实，为什么买的人反而少了？

归云开：我们走访了一百八十户人家，发现“好看难卖”的根子不在木头，是等的日子太长。

记者：这个坎怎么过？

归云开：先租后买。头半年不收一文，合用了再付钱，不合用就退回来，修补也不另算。

让“翻译”有名有利

记者：短板在哪里？

归云开：缺“翻译”。渡口手艺经纪人既会估价又懂行情，眼下全靠研修班，考核合格发给津贴。

记者：外乡客商怎样找到你们？

归云开：可以拨打热线，也能到十二个站点登记，三日内答复，十日内给出方案，难题汇编成册。

渡口手艺经纪人评审启动渡口手艺经纪人评审启动

本报讯 记者从镇上获悉，今年渡口手艺经纪人评审日前启动，报名截至月底，合格的发给证书。
`)
  expect(all).toHaveLength(2)
  expect(all[0]?.at(-1)).toMatch(/^body 归云开：可以/u)
})

test('whoever interviews asks at last, on a row of its own: it is no heading', () => {
  expect(
    articlesOf(`
三盏灯照亮一条街

桥头镇夜校开课半年，晚晚坐满。近日，本报记者同夜校的校长林归帆聊了聊。

记者：不少学员提到了“点灯人”。
这项规矩是怎么来的？
林归帆：是学员自己定的。谁来得最早，谁就点灯，走得最晚的把灯吹灭。
`)[0],
  ).toContain('body 记者：不少学员提到了“点灯人”。这项规矩是怎么来的？')
})

test('who asks is named in the question, and the answer begins anew', () => {
  expect(
    blocksOf(`
# 夜校招人吗?

问:我在渡口撑了二十年船,想学一门手艺,请问老粮站的夜校还收人吗?(读者 林归帆)

答:林师傅您好!夜校三门课都还有位子,年纪大了也收,请带上自己的板凳,七点以前到。

(桥头镇文化站 归云 解答)

# 老桥不走车

本报讯 老桥从下月起不走车，行人从东侧便道过河，改道的公交车在渡口上下客。`).slice(1, 4),
  ).toEqual([
    'body 问：我在渡口撑了二十年船，想学一门手艺，请问老粮站的夜校还收人吗？（读者 林归帆）',
    'body 答：林师傅您好！夜校三门课都还有位子，年纪大了也收，请带上自己的板凳，七点以前到。',
    'signature （桥头镇文化站 归云 解答）',
  ])
})

test('an answer on its own row ends the question above it, which fills its own', () => {
  expect(
    blocksOf(`
问：夜校的灯谁来点，晚来的人还进得
了门吗，没有板凳怎么办？
答：船工轮流点灯，门一直开着，板凳
自己带，没有的可以靠着窗台听。
问：没有交学费的人也能来听课吗？
答：能。
问：灯油要花多少钱？
答：学费一分不收，灯油是船工出的，
花不了多少，晚来的人也都听得到。`).slice(2),
  ).toEqual([
    'body 问：没有交学费的人也能来听课吗？',
    'body 答：能。',
    'body 问：灯油要花多少钱？',
    'body 答：学费一分不收，灯油是船工出的，花不了多少，晚来的人也都听得到。',
  ])
})
