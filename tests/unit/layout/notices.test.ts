import { expect, test } from 'vitest'
import { articlesOf, blocksOf } from './read'

const opening = '为修好老桥，经研究决定，桥上从下月起不走车，行人可从东侧便道过河。现将有关事项公告如下：'

test('each item of a notice is a paragraph, and so is the word it ends with', () => {
  expect(
    blocksOf(`
封桥公告

${opening}
一、封桥时间为六月一日至年底，每日都封，
节假日不例外，便道照常开放。
二、绕行的车辆可以从渡口过河，船票减半，
夜里十一点收船。
特此公告。
桥头镇建设局`),
  ).toEqual([
    'headline 封桥公告',
    `body ${opening}`,
    'body 一、封桥时间为六月一日至年底，每日都封，节假日不例外，便道照常开放。',
    'body 二、绕行的车辆可以从渡口过河，船票减半，夜里十一点收船。',
    'body 特此公告。',
    'signature 桥头镇建设局',
  ])
})

test('steps that are numbered in words follow each other as paragraphs', () => {
  const blocks = blocksOf(`
# 假船票怎么认

渡口的人说，认票有三步，谁都学得会，学会了就不会再受骗。
第一步，对着光看一看，纸里要有水印，没有水印的
票是假的。
第二步，用手摸一摸，票号是凸出来的字，摸不出来
的票是假的，请到渡口的窗口去换，或者打电话问。
第三步，拿到渡口的窗口扫一扫，真的票会有应答。`)
  expect(blocks.slice(2).map((text) => text.slice(5, 8))).toEqual(['第一步', '第二步', '第三步'])
})

test('an office below text that is no notice signs nothing', () => {
  expect(
    blocksOf(`
# 渡口夜里开船了

船工轮流值夜，晚归的人不用再绕远路走石桥，票价还是两元，三年没有涨过。

桥头镇文化中心

老粮站里点起灯，夜校开了十四个班，来的人自己带板凳。`),
  ).not.toContain('signature 桥头镇文化中心')
})

test('the number to call stands below what it is for, though that fills its last row', () => {
  expect(
    blocksOf(`
夜校秋季课程
本报讯 桥头镇夜校秋季课程今起报名，开
设木工、裁缝、算账三门课，每门三十人。
九月八日十九点，木工，老粮站，学费两
元，满十二岁的孩子可以由家里人领来一
同听课，不另收钱。
九月九日十九点，裁缝课，文化站，学费
免收，但要自带针线，须提前三天来登记。
报名电话：0000-8560311。`).slice(-1),
  ).toEqual(['body 报名电话：0000-8560311。'])
})

test('the number to call goes on where white shows each paragraph’s beginning, and none stands above it', () => {
  expect(
    blocksOf(`
停渡通知

一、停渡时间：7月31日21时至8月1日7
时，遇大雾和大风停渡时间顺延。

二、停渡范围：老石桥以东、渡口街以南
的全部渡口，以及老粮站门前的石阶。

三、请各位乡亲提前做好安排，停渡期间
走老石桥过河，复渡初期人多请排队等候。
咨询电话：0123-4567890。

桥头镇渡口管理站
2023年7月28日
`),
  ).toContain(
    'body 三、请各位乡亲提前做好安排，停渡期间走老石桥过河，复渡初期人多请排队等候。咨询电话：0123-4567890。',
  )
})

test('a notice is one whatever it quotes in its name', () => {
  expect(
    blocksOf(`
“我在渡口的一天”征文启事

为记下渡口的日子，本报副刊即日起开展征文，题目自拟，散文、诗歌、家书都可以，字数不限。

来稿请寄本报副刊，信封上注明征文字样，写得好的陆续刊登，年底评出十篇，各赠书一册。

本报副刊部
`).at(-1),
  ).toBe('signature 本报副刊部')
})

test('who advises point by point, or answers, signs below the last point', () => {
  const page = (end: string) => `
入夏下河 记住三件事

天气热起来了，下河的人多了，每年这时候都有人出事，下河之前先记住这三件事，一件也不能少。

${end}

河谷高新区应急管理局

夜里充电 这些地方别去

▶ 归云

近日，河谷高新区的人挨家看了一遍，发现有人把车推进楼道里充电，一根线从三楼拖到一楼。
`
  const signed = 'signature 河谷高新区应急管理局'
  const group = page('1.水凉不下。先用手试一试水，凉得缩手就不要下。').replace('应急管理局', '下河安全专家组')
  expect(blocksOf(group)).toContain('signature 河谷高新区下河安全专家组')
  expect(blocksOf(page('1.水凉不下。先用手试一试水，凉得缩手就不要下。'))).toContain(signed)
  expect(blocksOf(page('答：水凉不下，先用手试一试，凉得缩手就不要下。'))).toContain(signed)
})

test('an office signs its notice amid the text that the notice tore', () => {
  expect(
    blocksOf(`
本报讯 渡口的末班船改到夜里十一点，船工轮流值夜，
晚归的人不用再绕远路走石桥，票价还是两元，三年没有
涨过。老船工归云每天最后一个上岸，他说船上的人他认得

夜校上课时间调整公告

经研究，老粮站夜校从六月起改在晚上七点上课，迟到的
人请从后门进，来听课的人请自带板凳。

桥头镇文化站

一大半，谁家的孩子在城里读书，谁家的老人住院，他都
知道。`),
  ).toContain('signature 桥头镇文化站')
})

test('an office signs below the number that its readers may call', () => {
  expect(
    blocksOf(`
本报讯 渡口的末班船改到夜里十一点，船工轮流值夜，
晚归的人不用再绕远路走石桥，票价还是两元。 归云
从六月起，老桥上不走车，行人从东侧便道过河，改道的
公交车在渡口上下客，咨询电话：0000-8560311。
桥头镇建设局
近来，江心洲的灯塔前常有人半夜翻过栏杆去钓鱼，看得
值夜的叶家人心惊。`),
  ).toContain('signature 桥头镇建设局')
})

test('a number to call may be a short one, without a colon', () => {
  expect(
    blocksOf(`
桥头镇的山林入了秋，进山的人请把火种留在山脚，看见烟
的人请及时拨打火情电话00119。

桥头镇林场防火站

近来，江心洲的灯塔前常有人半夜翻过栏杆去钓鱼，看得
值夜的叶家人心惊。`),
  ).toContain('signature 桥头镇林场防火站')
})

test('whoever gives advice signs with the word for it', () => {
  expect(
    blocksOf(`
# 上船先穿衣

渡口风大浪急，上船的人请把救生衣穿好，带子系两道，孩子由大人抱着坐在舱里。

桥头镇渡口管理站宣

# 老粮站里点起灯

夜校开了十四个班，来的人自己带板凳，晚晚坐满，连邻村的人也骑车赶来听讲。`),
  ).toContain('signature 桥头镇渡口管理站宣')
})

test('the day below a notice ends it, though the text that it tore goes on on the next line', () => {
  const school =
    '本报讯 桥头镇把夜校办进了老粮站，开设木工、裁缝、算账三门课，晚晚坐满，连邻村的人也骑车赶来听讲，镇里说明年春天还要添'
  const more =
    '十四个班，请更多的老师傅来教，让家家户户都有一个会算账的人，往后再把课开到村里去，让更多的人听得到。'
  expect(
    blocksOf(`
# 老粮站里点起灯

${school}

# 封桥公告

${opening}

一、封桥时间为六月一日至年底，每日都封，节假日不例外，便道照常开放。

桥头镇建设局

2031年6月1日

${more}`).slice(-3),
  ).toEqual(['signature 桥头镇建设局', 'signature 2031年6月1日', `body ${more}`])
})

test('two bodies that sign together side by side are one signature, above a photo’s text as well', () => {
  expect(
    blocksOf(`
# 关于清明文明祭扫的倡议

清明将至，镇党委、政府向全镇父老乡亲发出如下倡议：

一、提倡鲜花祭扫，不焚香烧纸，不燃放烟花爆竹，不在路口抛撒纸钱。

二、厚养薄葬，老人健在时多一句问候、多一碗热汤。

中共桥头镇委员会 桥头镇人民政府

4月3日，桥头镇小学的孩子们来到江边，敬献亲手制作的白花。
归云 摄`),
  ).toContain('signature 中共桥头镇委员会 桥头镇人民政府')
})

test('a notice has its kind above it and its office below, where news comes next', () => {
  const all = articlesOf(`
本报讯 渡口的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路走石桥，票价还是两元。

归云

渡口末班船改到夜里十一点

航行通告

因渡口换石阶，自3月8日8时起至3月9日18时止，过往船只请绕行石桥，夜里不得停靠。

特此通告。

桥头镇船务管理中心

本报讯 老街上的灯是去年冬天换的，一盏接一盏亮到石桥，电费比从前少了三分之一。

苏木

老街上的灯亮到石桥`)
  expect(all[1]).toEqual([
    'headline 航行通告',
    'body 因渡口换石阶，自3月8日8时起至3月9日18时止，过往船只请绕行石桥，夜里不得停靠。',
    'body 特此通告。',
    'signature 桥头镇船务管理中心',
  ])
})

test('a greeting to everybody in a place stands for itself below a notice’s headline', () => {
  expect(
    blocksOf(`
本报讯 近日，桥头镇把夜校办进了老粮站，
每周三晚上点灯，来听课的人坐满了屋子。

关于调整渡口末班船时间的公告

全镇广大过河乡亲：

自八月一日起，渡口的末班船改到夜里十
一点，票价还是两元，请大家早做安排，不要
在石阶上等候太久。
`).slice(1, 4),
  ).toEqual([
    'headline 关于调整渡口末班船时间的公告',
    'body 全镇广大过河乡亲：',
    'body 自八月一日起，渡口的末班船改到夜里十一点，票价还是两元，请大家早做安排，不要在石阶上等候太久。',
  ])
})
