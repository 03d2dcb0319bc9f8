import { expect, test } from 'vitest'
import { blocksOf } from './read'

test('a row set letter by letter goes on behind a comma, though it has no mark itself', () => {
  expect(
    blocksOf(`
本报讯 入秋以来，桥头镇把夜校
办进了老粮站，木工、裁缝、算账三门课
晚晚坐满，连邻村的人也骑车赶来听讲，
听到散课也不肯走。
“来之前只知道这里有一座老粮站，
来 了 才 知 道 这 里 晚 晚 有 这 么 多 人 热 心 听 讲
学艺。”头一回来听讲的渔家后生林归帆，
当晚就报了木工课，还替邻居占了座。
镇里说，夜校往后每个月添一门课，
明年春天再把课开到村里去，让更多的人
听得到，学得会。`).slice(1, 2),
  ).toEqual([
    'body “来之前只知道这里有一座老粮站，来了才知道这里晚晚有这么多人热心听讲学艺。”头一回来听讲的渔家后生林归帆，当晚就报了木工课，还替邻居占了座。',
  ])
})

test('the first of the numbered lines that a colon announces begins a paragraph', () => {
  expect(
    blocksOf(`
本报讯 桥头镇今年为夜校办的几件事日前
定下，镇里出钱出工，年底前都要办成，让
来听课的人坐得下、看得清。具体几件为：
1.修好老粮站的屋顶和门窗，添置板凳二
十条。
2.开设木工、裁缝、算账三门课，请老师
傅来教。`).slice(1),
  ).toEqual([
    'body 1.修好老粮站的屋顶和门窗，添置板凳二十条。',
    'body 2.开设木工、裁缝、算账三门课，请老师傅来教。',
  ])
})

test('a headline of two clauses stands for itself below the line that a name signs', () => {
  expect(
    blocksOf(`
渡口夜里开船了

本报讯 渡口的末班船改到夜里十一点，

船工轮流值夜，晚归的人不用再绕

远路走石桥，票价还是两元，三年没

有涨过。 归云

一条江，两盏灯
江心洲灯塔亮了

近日，江心洲灯塔迎来一百二十岁

生日，叶家三代人在洲上守了七十

年，两岸夜里行船都看得见它的光。`),
  ).toContain('headline 一条江，两盏灯')
})

test('a line that begins with a straight quote, a bracket or a year is parted from the Latin words before it', () => {
  expect(
    blocksOf(`
"We were promised an office
in the new toll house," she said,
"and we have seen no plan of it."
The men met on May 12,
1931, and took a vote of 14,
500 pounds (the Council agreed),
(as it had in March).`),
  ).toEqual([
    'body "We were promised an office in the new toll house," she said, "and we have seen no plan of it." The men met on May 12, 1931, and took a vote of 14,500 pounds (the Council agreed), (as it had in March).',
  ])
})

test('a headline that says whose and then what stands for itself below its kicker, where a paragraph begins', () => {
  expect(
    blocksOf(`
渡口的末班船改到夜里十一点

开，船工轮流值夜，晚归的人不再

用绕远路走石桥过江，票价也没涨

过。

镇里的好班组

夜校值班室：灯下这头，有我们

傍晚六点，值班员归帆拧亮了

灯，来听课的人三三两两进了门。

一晚上她要登记一百多个名字，最

多的时候连门口也站满了人，挤得

转不开身。`),
  ).toContain('headline 夜校值班室：灯下这头，有我们')
})

test('a row that ends in a particle goes on, though the one below it is short', () => {
  expect(
    blocksOf(`
“起笔要稳，收笔要提，手腕莫要僵
着。”晚上七点半，桥头镇老粮站里二楼
的灯下，老先生归云正手把着手地教徒
弟们写字。台下坐着刚下工的渔家后
生，还有带着孩子一起来的人。
这是桥头镇工会去年秋天开办的
“灯下夜校”。去年九月开课以来，
夜校一共教出了三百多名徒弟，课堂从
一间屋子添到了四间，来听课的人还
是坐不下。`).slice(-1),
  ).toEqual([
    'body 这是桥头镇工会去年秋天开办的“灯下夜校”。去年九月开课以来，夜校一共教出了三百多名徒弟，课堂从一间屋子添到了四间，来听课的人还是坐不下。',
  ])
})
