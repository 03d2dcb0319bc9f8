import { describe, expect, test } from 'vitest'
import { blocksOf } from './read'

const photos = (raw: string) => blocksOf(raw).filter((block) => /^(?:caption|credit)/u.test(block))

const opening = `
老粮站里的夜校

桥头镇夜校开在老粮站里，每周三
晚上点灯，来的人从十四岁到七十岁都
有，板凳是自己带的。木工课的学员最多，
坐不下的就站在门口听。`

describe('a photo’s text above its credit tears the sentence around it', () => {
  test('where what follows is as wide as the row below it: no paragraph begins there', () => {
    expect(
      blocksOf(`${opening}
归云师傅今年七十一岁，白天在作坊
里做船模，晚上来讲课。头一堂课他不
让人动手，先叫大家把木头的纹路和节

木工课的学员在老粮站刨木板。 青禾/摄
疤一处一处摸过来，再说这块料能做什
么，不能做什么，说错了的下一堂课重
新来过，谁也不许偷懒。
`).slice(-3),
    ).toEqual([
      'caption 木工课的学员在老粮站刨木板。',
      'credit 青禾/摄',
      'body 疤一处一处摸过来，再说这块料能做什么，不能做什么，说错了的下一堂课重新来过，谁也不许偷懒。',
    ])
  })

  test('over two rows and beside a narrower column, where it begins with what the page speaks of', () => {
    expect(
      photos(`${opening}
归云师傅今年七十一岁，白天在作坊
里做船模，晚上来讲课。头一堂课他不
让人动手，先叫大家把木头的纹路和
桥头镇夜校的木工课堂上，归云师傅在
教学员看木纹。
图片来源：桥头镇
节疤一处一处
摸过来，说错了重来。
下课以后还有人
不肯走。
`),
    ).toEqual(['caption 桥头镇夜校的木工课堂上，归云师傅在教学员看木纹。', 'credit 图片来源：桥头镇'])
  })

  test('on a page of paragraphs on one line each', () => {
    expect(
      photos(`
# 老粮站里的夜校

桥头镇夜校开在老粮站里，每周三晚上点灯，来的人从十四岁到七十岁都有，板凳是自己带的。

归云师傅今年七十一岁，白天在作坊里做船模，晚上来讲课。头一堂课他不让人动手，先叫大家把木头的纹路

近日，河湾小学的学生到老粮站参观木工课。

青禾/摄

和节疤一处一处摸过来，再说这块料能做什么，不能做什么。

# 渡口夜里开船了

渡口的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路走石桥，票价还是两元。
`),
    ).toEqual(['caption 近日，河湾小学的学生到老粮站参观木工课。', 'credit 青禾/摄'])
  })

  test('and not where a paragraph begins below it: the row is two em shorter than the next', () => {
    expect(
      blocksOf(`${opening}
归云师傅今年七十一岁，白天在作坊
里做船模，晚上来讲课。头一堂课他不
让人动手，先叫大家看木头的纹路。学
员们说得热闹，他听着不响，末了说，
桥头镇夜校的学员比他当年还用心些。
图片来源：桥头镇
头一堂课他不让人动手，先叫大家
把木头的纹路和节疤一处一处摸过来，
再说这块料能做什么，不能做什么，说
错了的下一堂课重新来过。
`).filter((block) => block.startsWith('caption')),
    ).toEqual([])
  })
})

test('a photo’s text and credit on one row, wider than its column, tear the sentence, which ends below them', () => {
  const blocks = blocksOf(`
本报讯 渡口的末班船改到夜

里十一点，船工轮流值夜，

晚归的人不用再绕远路走石

桥，票价还是两元。船头的老

人守了十一年，夜夜等的就是

最后一个人，等到了，这船

船工们正在渡口检查新添的救生圈。 图片来源：桥头镇

才算收了。

站里算过，一个月多渡了四

百多人，多半是夜校下课的

学员和收摊回家的菜农。`)
  expect(blocks).toEqual([
    'body 本报讯 渡口的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路走石桥，票价还是两元。船头的老人守了十一年，夜夜等的就是最后一个人，等到了，这船',
    'caption 船工们正在渡口检查新添的救生圈。',
    'credit 图片来源：桥头镇',
    'body 才算收了。',
    'body 站里算过，一个月多渡了四百多人，多半是夜校下课的学员和收摊回家的菜农。',
  ])
})

test('a photo’s text with its credit on one row tears the column that it is wider than', () => {
  expect(
    blocksOf(`
一个镇子能有几间书屋？桥头镇的

答案是四间。最小的一间只有半张桌，

最大的一间藏在老粮站里。

傍晚，归云走进老粮站，两百多个座

位差不多坐满了。老人看报，孩子趴着

翻画册，刚下工的人就着一杯茶听人讲

古。书屋的房租镇上全免，卖书的钱刚

听课的人在桥头镇老粮站的灯下看书。 归帆/摄

好够付两名店员的工钱，不发财也饿不

着，图个有人来。

书屋多，不是一天开出来的。头一年

镇上问遍了家家户户，十家里有九家说

想有个读书的地方。`).slice(1, 5),
  ).toEqual([
    'body 傍晚，归云走进老粮站，两百多个座位差不多坐满了。老人看报，孩子趴着翻画册，刚下工的人就着一杯茶听人讲古。书屋的房租镇上全免，卖书的钱刚',
    'caption 听课的人在桥头镇老粮站的灯下看书。',
    'credit 归帆/摄',
    'body 好够付两名店员的工钱，不发财也饿不着，图个有人来。',
  ])
})

test('a word that the page knows goes on below the photo, or its last character and a mark', () => {
  const page = (above: string, below: string) => `
本报讯 “这口井有三百多年了，水一年四季都是
甜的。”归云坐在井台边，给来客讲起了老井，讲
着讲着自己也笑了。
桥头镇紧挨着老粮站，镇上的年轻人大多出门做工，
不少老屋就空了下来。去年三月，镇上办起合作社，
以老井为中心，把十四栋老屋${above}
客人在桥头镇的豆腐坊里推石磨。
图片来源：桥头镇
${below}
“井水做的豆腐又嫩又香，一上午就能卖出二百多
斤。”苏木说。
`
  const caption = 'caption 客人在桥头镇的豆腐坊里推石磨。'
  expect(blocksOf(page('都改造成了豆', '腐坊、茶馆和客栈，各家用房屋入股，年底按股分\n红。'))).toContain(
    caption,
  )
  expect(blocksOf(page('都租给了外来的', '人。'))).toContain(caption)
})

test('a photo’s text with which the page begins is whole, although white parts its rows', () => {
  expect(
    photos(`
6月2日傍晚，末班船靠上了云溪镇的渡口，船上的人排着队上岸，撑船的归师

傅还站在船头，等最后一个人走上石阶才肯收灯，岸上的灯也一盏一盏地亮了起

来。
青禾/摄

近日，老粮站的书屋开张，邻村的孩子把长凳坐满了，管书的云开师傅在给他们

念船的故事。 苏木/摄

${opening.replace(/\n+/gu, '\n\n')}`).slice(0, 2),
  ).toEqual([
    'caption 6月2日傍晚，末班船靠上了云溪镇的渡口，船上的人排着队上岸，撑船的归师傅还站在船头，等最后一个人走上石阶才肯收灯，岸上的灯也一盏一盏地亮了起来。',
    'credit 青禾/摄',
  ])
})

test('two sentences on two rows between who wrote an article and a credit are two photos’ texts', () => {
  expect(
    blocksOf(`
中午，水生走进设在园区里

的“骑手驿站”，用微波炉热了带

来的饭菜，又给电动车换了一块

电池。像这样的驿站，桥头高新

区已建成 22个，配备饮水机、充

电柜、急救箱等设施，每天服务

新就业形态劳动者1600余人次。

晚上8点，最后一件包裹送

达，水生的手机显示，当天他走

了 31246 步。

快递员水生的一天

▶ 本报记者 沙白

水生在分拨中心码放包裹。

水生在“骑手驿站”更换电池。

图片来源：桥头渡口镇

5月25日，工作人员在松风渡口镇的老船坞里查看无土栽培的生菜的长势。
`).map((block) => block.replace(/^\S+ /u, '')),
  ).toEqual(expect.arrayContaining(['水生在分拨中心码放包裹。', '水生在“骑手驿站”更换电池。']))
})

test('a photo tears a sentence whose marks an engine read half as wide, too', () => {
  expect(
    blocksOf(`
## 渡口的灯

天暗下来,渡口的灯一盏一盏亮了,归云说:一要看清水面,二要听清风声,三要把船系在

夜校学员在渡口学习系缆。

图片来源:桥头镇文化站

背风的一侧,到了后半夜再去看一回,缆绳松了就要重新系过,不能等到天亮。

入秋以后,夜里过河的人少了,归云还是每晚去看一回,她说灯亮着心里才踏实。`),
  ).toContain('caption 夜校学员在渡口学习系缆。')
})

test('a photo’s news tears the narrower columns that it stands across, however many sentences it has', () => {
  expect(
    blocksOf(`
归云师傅今年七十一岁，白天
在作坊里做船模，晚上来讲课。
头一堂课他不让人动手，先叫大
家把木头的纹路和节疤一处一处
7月3日，桥头镇的四十多名学员到老粮站看船模展。展厅里摆着六十只
船，都是归云师傅带人做的，最小的一只只有巴掌大。图为学员在听讲
解。
青禾 摄
摸过来。下课以后还有人不肯走，
围着他问个不停，灯亮到半夜。
学员里有十四岁的，也有七十
岁的，板凳都是自己带的。`).slice(0, 4),
  ).toEqual([
    'body 归云师傅今年七十一岁，白天在作坊里做船模，晚上来讲课。头一堂课他不让人动手，先叫大家把木头的纹路和节疤一处一处',
    'caption 7月3日，桥头镇的四十多名学员到老粮站看船模展。展厅里摆着六十只船，都是归云师傅带人做的，最小的一只只有巴掌大。图为学员在听讲解。',
    'credit 青禾 摄',
    'body 摸过来。下课以后还有人不肯走，围着他问个不停，灯亮到半夜。',
  ])
})

test('a row that says who is where, with its credit, tears the paragraph that it is as wide as', () => {
  expect(
    blocksOf(`
本报讯 桥头镇把夜校办进了老粮站，木工、
裁缝、算账三门课晚晚坐满，连邻村的人也骑车
赶来听讲。说起头一回讲课，老木匠归云直笑：
归云（左）在教学员刨一块木板。 程远/摄
“台下坐的都是街坊，谁家孩子高考，谁家老人
住院，我都知道，手里的刨子反倒不听使唤了。”
第二天他把要讲的话写在木板上，挂在老粮站的
墙上，讲到哪里就指到哪里。`).slice(0, 4),
  ).toEqual([
    expect.stringMatching(/^body 本报讯.*归云直笑：$/u),
    'caption 归云（左）在教学员刨一块木板。',
    'credit 程远/摄',
    expect.stringMatching(/^body “台下坐的/u),
  ])
})

test('a photo’s sentence on a short row tears the text, where the row below fills the column', () => {
  expect(
    blocksOf(`
入冬以后，老粮站的木门晚晚开着，归云师傅
在门口挂了一盏马灯，来的人都认得路，板凳坐满
了就靠着窗台听，从算账听到修农机、织起夏布、
学员在老粮站里学习算账。
扎鱼灯。散课以后灯还亮着，留给晚来的人，船工
们说，这盏灯比渡口的还要亮。
渡口的末班船改到夜里十一点，船工轮流值夜，
晚归的人不用再绕远路走石桥。`).slice(0, 3),
  ).toEqual([
    'body 入冬以后，老粮站的木门晚晚开着，归云师傅在门口挂了一盏马灯，来的人都认得路，板凳坐满了就靠着窗台听，从算账听到修农机、织起夏布、',
    'caption 学员在老粮站里学习算账。',
    'body 扎鱼灯。散课以后灯还亮着，留给晚来的人，船工们说，这盏灯比渡口的还要亮。',
  ])
})

test('a photo’s text begins with its day, whatever spaces an extraction put there', () => {
  expect(
    blocksOf(`
渡口的末班船改到夜里十一点，船
工轮流值夜，晚归的人不用再绕远路走
石桥，票价还是两元，老街上的人都说
10 月 11 日，船工在渡口的石阶上挂起十二盏
马灯，迎接晚归的人。 苏木 摄
这盏灯比月亮还要亮，下雨
的夜里也照得见路，卖热糕
的担子一直摆到散课以后。`).slice(1, 3),
  ).toEqual(['caption 10月11日，船工在渡口的石阶上挂起十二盏马灯，迎接晚归的人。', 'credit 苏木 摄'])
})
