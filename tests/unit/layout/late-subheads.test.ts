import { expect, test } from 'vitest'
import { articlesOf, blocksOf, headlinesOf } from './read'

test('subheads painted below each other in two halves stay together, and the line below them heads the next text', () => {
  expect(
    headlinesOf(`
大河湾边起新城大河湾边起新城大河湾边起新城
听船坞里的号子听船坞里的号子听船坞里的号子

□归云 苏木

“从前我家的窗一年四季不敢开，桌子擦完不到一个钟头又是一层灰。”看山的人周知远说。

采石场停了以后，周知远当了讲山的人，一天讲六趟，讲到哪块石头就摸一摸哪块石头。

荒坡上的船厂等了三年：路通到哪里，厂就建到哪里。三个月以后，路真的通了。

入夜，大河湾的灯一盏一盏亮起来，收工的人坐在岸边的台阶上，听船坞里的号子。

矿坑变公园 看山人成了讲山人

荒坡起厂房 一句承诺引来一条路

新城聚人心 远行人踏上回乡路

一部造船史 半部桐油书

□白露

书桌上放着一册《船底三千年》，翻了半个月，书角已经卷起来，讲的是造船人怎样把桐油填进缝里。

最动人的是“下水”一章，老师傅说，船一下水就不是你的了，能做的只有站在岸上看。`),
  ).toEqual([['headline 大河湾边起新城', 'headline 听船坞里的号子'], ['headline 一部造船史 半部桐油书']])
})

test('where every article ends with who wrote it, a heading that nobody signs above is a subhead', () => {
  const all = articlesOf(`
渡口高新区的船展开了三天，来看船的人站满了两岸，七十二条新船都系在一根缆上。

水上的一棵大树下围满了人，一台像松鼠的机器抱住树干往上爬，不到一刻钟剪完了一根枝条。

一滴水查病

另一个展位前排着老人，往管子里滴一滴水，半个钟头就知道肠胃好不好，不用再挨一针。

▶归云 青禾

本报讯 桥头高新区把夜校开在老粮站里，每周三晚上点灯，教算账也教修农机，来的人都带着板凳。 苏木

桥头高新区夜校晚晚满座

本报讯 梅岭高新区的鱼灯会办到第九年，十四个村扎灯的人走过石桥，看热闹的站满了两岸。 白露

梅岭高新区鱼灯会走过石桥

本报讯 松风高新区入秋以来换了十二条巷子的路灯，晚归的人不用再打手电，报修的电话写在灯杆上。 周知远

松风高新区巷子里亮了灯

七十二条新船系在一根缆上`)
  expect(all.length).toBe(4)
  expect(all[0]).toContain('subhead 一滴水查病')
})

test('subheads that are like each other and were painted behind their text are of one article', () => {
  const page = `
老粮站里办夜校老粮站里办夜校

▶ 归云

云溪镇的“百年粮仓”空了十二年，今年春天镇里把它修好，屋顶换上新瓦，墙还是那一道墙，门口支起了灯。

木工、裁缝、算账三门课晚晚坐满，邻村的人也骑车来听，板凳是自己带的，来晚了就站在门口听一会儿。

学得怎么样，要拿出手艺来看。入秋以来，门口多了一间“手艺小铺”，学员做的板凳和衣裳都摆在那里卖。

云溪镇文化站的人说，往后每个月再添一门课，明年春天把课开到村里去，让更多的人听得到，学得会。

修好“百年粮仓”

坐满“三门好课”

开出“手艺小铺”

渡口的船改到夜里渡口的船改到夜里

本报讯 渡口的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路去走石桥了。

鱼灯会走过石桥鱼灯会走过石桥

本报讯 桥头镇的鱼灯会办到第九年，十四个村扎灯的人走过石桥，看热闹的站满了两岸。`
  expect(articlesOf(page)[0]?.filter((block) => block.startsWith('subhead'))).toEqual([
    'subhead 修好“百年粮仓”',
    'subhead 坐满“三门好课”',
    'subhead 开出“手艺小铺”',
  ])
})

test('the last subhead stands behind the text where the headline stands above it', () => {
  const doubled = (line: string) => [...line].map((glyph) => glyph + glyph).join('')
  expect(
    blocksOf(`
老粮站的夜校和守灯人老粮站的夜校和守灯人老粮站的夜校和守灯人

□ 程远

入冬以后，老粮站的木门晚晚开着，归云师傅在门口挂了一盏马灯，来夜校的人都认得路。

${doubled('夜校的灯亮了')}

夜校的板凳坐满了，来的人就靠着窗台听，归云师傅把老粮站的炉子也生了起来。

去年归云师傅在老粮站守了一冬的灯，夜校的人说，这盏灯比渡口的还要亮。

${doubled('老粮站守灯的归云')}

本报讯 渡口的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路走石桥。 苏木

渡口末班船改到夜里十一点渡口末班船改到夜里十一点`).filter((block) => /^(?:headline|subhead)/u.test(block)),
  ).toEqual([
    'headline 老粮站的夜校和守灯人',
    'subhead 夜校的灯亮了',
    'subhead 老粮站守灯的归云',
    'headline 渡口末班船改到夜里十一点',
  ])
})
