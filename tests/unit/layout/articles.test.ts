import { describe, expect, test } from 'vitest'
import { articlesOf, blocksOf } from './read'

const school =
  '桥头镇把夜校办进了老粮站，木工、裁缝、算账三门课晚晚坐满，连邻村的人也骑车赶来听讲。镇里说，夜校往后每个月添一门课。'
const ferry =
  '渡口新装的十二盏路灯日前亮起，晚归的人不用再打手电。摆渡的老人说，夜里也看得清水面了，渡船可以多开两班。'

test.each(['【本报讯】', '【本報訊】', '〔本报讯〕', '【本社讯】'])(
  'an item opens with %s, though its first line has no mark',
  (opening) => {
    const [, second] = articlesOf(`
桥头镇夜校晚晚满座
【本报桥头四日电】桥头镇把夜校办进
了老粮站，木工、裁缝、算账三门课晚晚
坐满，连邻村的人也骑车赶来听讲。镇里
说，夜校往后每个月添一门课，教课的都
是镇上的老师傅。
渡口夜里开船
${opening}渡口新装的路灯十二
盏，日前亮起，晚归的人不用再打手电，
摆渡的老人说，夜里也看得清水面了。`)
    expect(second).toEqual([
      'headline 渡口夜里开船',
      `body ${opening}渡口新装的路灯十二盏，日前亮起，晚归的人不用再打手电，摆渡的老人说，夜里也看得清水面了。`,
    ])
  },
)

test.each(['二〇二四年三月四日 星期一', '中華民國四十五年三月四日 星期日 第二版'])(
  '%s is the page’s own line, no headline',
  (line) => {
    const [first] = articlesOf(`
${line}
桥头镇夜校晚晚满座
本报讯 桥头镇把夜校办进了老粮站，木工、
裁缝、算账三门课晚晚坐满，连邻村的人
也骑车赶来听讲。镇里说，夜校往后每个
月添一门课，教课的都是镇上的老师傅。`)
    expect(first?.filter((block) => block.startsWith('headline'))).toEqual(['headline 桥头镇夜校晚晚满座'])
  },
)

describe('a block belongs to', () => {
  test('the headline below it, where an engine marks it smaller than that', () => {
    const [first, second] = articlesOf(`
# 桥头镇夜校晚晚满座

本报讯 ${school}

## 一盏灯照亮回家路

# 渡口夜里开船了

本报讯 ${ferry}`)
    expect(first?.at(-1)).toContain('夜校')
    expect(second?.[0]).toBe('kicker 一盏灯照亮回家路')
  })

  test('the photo below it, if it is a credit that an engine read first', () => {
    const all = articlesOf(`
桥头镇夜校晚晚满座

本报讯 ${school} 归云


图片来源：梨树湾文化站

10月9日，梨树湾办起渔灯会，十四个村的人提着自家扎的鱼灯走过石桥。图为鱼灯过桥。

渡口夜里开船了

本报讯 ${ferry}`)
    expect(all[1]).toEqual([
      'credit 图片来源：梨树湾文化站',
      'caption 10月9日，梨树湾办起渔灯会，十四个村的人提着自家扎的鱼灯走过石桥。图为鱼灯过桥。',
    ])
  })

  test('the photo below it, though another’s text stands above', () => {
    const all = articlesOf(`
桥头镇夜校晚晚满座

本报讯 ${school} 归云

图为老粮站里的木工课，桥头镇夜校晚晚坐满。

（本组图片由桥头镇文化站提供）


图片来源：梨树湾文化站

10月9日，梨树湾办起渔灯会，十四个村的人提着自家扎的鱼灯走过石桥。图为鱼灯过桥。

渡口夜里开船了

本报讯 ${ferry}`)
    expect(all[0]?.at(-1)).toBe('credit （本组图片由桥头镇文化站提供）')
    expect(all[1]).toEqual([
      'credit 图片来源：梨树湾文化站',
      'caption 10月9日，梨树湾办起渔灯会，十四个村的人提着自家扎的鱼灯走过石桥。图为鱼灯过桥。',
    ])
  })

  test('the text that says where it goes on, or where it began', () => {
    const all = articlesOf(`
桥头镇夜校晚晚满座

本报讯 ${school}

（下转第4版）

渡口夜里开船了

（上接第1版）

${ferry}`)
    expect(all[0]).toContain('note （下转第4版）')
    expect(all[1]).toContain('note （上接第1版）')
  })

  test('the text right below it, where an engine marked it and the text above has its headline', () => {
    const [, second] = articlesOf(`
# 桥头镇夜校晚晚满座

本报讯 桥头镇办夜校若干办法日前定下，${school}

## 桥头镇办夜校若干办法（摘要）

本报讯 一、场地。老粮站归夜校用，${ferry}`)
    expect(second?.[0]).toBe('headline 桥头镇办夜校若干办法（摘要）')
  })

  test('the list right below it, if the headline above it is of the text above', () => {
    const all = articlesOf(`
本报讯 ${school}

桥头镇夜校晚晚满座

数读梨树湾这半年

鱼灯扎了 300 盏；热糕担子来了 40 副

修好老桥的占 96.5%

石阶添灯 14 盏

看灯的人来了 9 万人次

热糕卖出 2万斤

本报讯 ${ferry}

渡口夜里开船了`)
    expect(all).toHaveLength(3)
    expect(all[1]).toEqual([
      'headline 数读梨树湾这半年',
      'body 鱼灯扎了300盏；热糕担子来了40副',
      'body 修好老桥的占96.5%',
      'body 石阶添灯14盏',
      'body 看灯的人来了9万人次',
      'body 热糕卖出2万斤',
    ])
  })

  test('the letter above it, where the editors say what became of it', () => {
    const all = articlesOf(`
桥头镇的渡船

编辑同志：

我家住在桥头镇对岸，渡船天黑就停，下夜班的人要绕十里路，大家盼着能多开一班。

桥头镇读者 花开

编后：记者到渡口看过，新装的路灯日前亮起，渡船从本月起多开两班。

梨树湾办起渔灯会

本报讯 ${school}`)
    expect(all[0]?.at(-1)).toBe('signature 桥头镇读者 花开')
    expect(all[0]?.some((block) => block.startsWith('note 编后'))).toBe(true)
  })

  test('none, where it is the page’s head or foot', () => {
    const all = articlesOf(`
江岸晨报

B4 民生·城事

桥头镇夜校晚晚满座

本报讯 ${school}

责任编辑：归云 校对：花开`)
    expect(all).toHaveLength(2)
    expect(all[1]).toEqual(['other 江岸晨报', 'other B4 民生·城事', 'other 责任编辑：归云 校对：花开'])
  })

  test('none, where it is the page’s foot, though spaces part its date', () => {
    const all = articlesOf(`
桥头镇夜校晚晚满座

本报讯 ${school}

2 综合新闻

2024 年 6 月24 日 星期一 责编：归云 版式：花开`)
    expect(all).toHaveLength(2)
    expect(all[1]?.every((block) => block.startsWith('other'))).toBe(true)
  })

  test('one article with the text above its subhead, where the page’s headlines cast shadows', () => {
    const shadow = (text: string) => text.repeat(3)
    const all = articlesOf(`
${shadow('桥头镇夜校晚晚满座')}

${school}

裁缝课上的笑声

六十岁的花奶奶头一回踩缝纫机，线头断了七次，她说等学会了要给孙女做一身新衣。

${shadow('渡口夜里开船了')}

本报讯 ${ferry}

${shadow('梨树湾办起渔灯会')}

本报讯 梨树湾的渔灯会从前只在正月里有，今年秋天添了一回，石桥两岸站满了看灯的人。`)
    expect(all).toHaveLength(3)
    expect(all[0]).toContain('subhead 裁缝课上的笑声')
  })
})

test('a column of opinions is called by its name, though the text above names the same place', () => {
  const all = articlesOf(`
本报讯 ${ferry}

渡口夜里开船了

渡口圆桌

夜校该教什么

编者按：桥头镇的夜校开课一个月，教什么合适？我们约请几位读者谈谈看法。

${school}

本报讯 梨树湾的渔灯会从前只在正月里有，今年秋天添了一回，石桥两岸站满了看灯的人。

梨树湾办起渔灯会`)
  expect(all[1]?.slice(0, 2)).toEqual(['column 渡口圆桌', 'headline 夜校该教什么'])
})

test('a column of short news is called by its name, and nobody signs with it', () => {
  const all = articlesOf(`
桥头镇夜校晚晚满座

本报讯 ${school}

简讯

渡口夜里开船了

近日，${ferry}`)
  expect(all[1]?.slice(0, 2)).toEqual(['column 简讯', 'headline 渡口夜里开船了'])
})

test('a short headline said twice is a shadow, where the page’s others have theirs', () => {
  const page = (others: string) => `
${others}

本报讯 ${school}

遗失启事遗失启事

桥头镇夜校遗失铜铃一只，拾到的人请送老粮站。`
  const shadows = '渡口渡口渡口夜里夜里夜里开船开船开船了了了\n\n桥头镇桥头镇夜校晚晚满座夜校晚晚满座'
  expect(blocksOf(page(shadows)).join('\n')).toMatch(/ 遗失启事$/mu)
  expect(blocksOf(page('渡口夜里开船了')).join('\n')).toMatch(/ 遗失启事遗失启事$/mu)
})

test('a chronicle below the credit for all of a page’s photos is an article of its own, entry by entry', () => {
  const all = articlesOf(`
桥头镇夜校晚晚满座桥头镇夜校晚晚满座

${school}

桥头镇把夜校办成了老人和后生都爱来的地方，冬天也不停课。

（本版图片由桥头镇文化站提供）

桥头镇夜校大事记桥头镇夜校大事记

2021年3月，桥头镇夜校在老粮站开办。
2021年11月，桥头镇夜校添了裁缝课。
2022年 4月，桥头镇夜校的学员过百。`)
  expect(all).toHaveLength(2)
  expect(all[1]).toEqual([
    'headline 桥头镇夜校大事记',
    'body 2021年3月，桥头镇夜校在老粮站开办。',
    'body 2021年11月，桥头镇夜校添了裁缝课。',
    'body 2022年4月，桥头镇夜校的学员过百。',
  ])
})

test('a photo with its news is an article of its own where its owner is named in it and nowhere above', () => {
  const page = (owner: string, when: string) =>
    articlesOf(`
桥头镇青年办起夜校

桥头镇的青年去年把老粮站修好了，办起一所夜校，木工、裁缝、算账三门课晚晚坐满，连邻村的人也骑车赶来听讲。

夜校不收学费，炭火钱由镇里出，教师都是各村的老匠人，青年们说，往后每个月要添一门新课，年底请戏班来唱三天。



图片来源：${owner}

${when}${owner}请四十名青年比赛划船。比赛分逆水、绕桩、靠岸三项，桥头、柳湾两镇的青年都来参加，决出前三名，各得一担米。

梨树湾集市添了新摊

本报讯 梨树湾集市上月添了二十个新摊，卖竹器、卖豆腐的都有，赶集的人比从前多一倍。

秦放`)
  expect(page('渡口船行', '近日，')).toHaveLength(3)
  expect(page('桥头镇', '')).toHaveLength(2)
})

describe('of two photos behind an article', () => {
  const page = (photos: string) =>
    articlesOf(`
桥头镇夜校晚晚满座

本报讯 ${school} 归云

图为老粮站里的木工课，桥头镇夜校晚晚坐满。

${photos}

渡口夜里开船了

本报讯 ${ferry}`)

  test('the second is with the first, where its few words name nothing', () => {
    expect(page('图为学员在练习。')[0]?.slice(-2)).toEqual([
      'caption 图为老粮站里的木工课，桥头镇夜校晚晚坐满。',
      'caption 图为学员在练习。',
    ])
  })

  test('the credit below more white is the second one’s, above which it stands', () => {
    const news = '10月9日，梨树湾办起渔灯会，十四个村的人提着自家扎的鱼灯走过石桥。图为鱼灯过桥。'
    const articles = page(`\n图片来源：梨树湾文化站\n\n${news}`)
    expect(articles[0]?.at(-1)).toBe('caption 图为老粮站里的木工课，桥头镇夜校晚晚坐满。')
    expect(articles[1]).toEqual(['credit 图片来源：梨树湾文化站', `caption ${news}`])
  })
})

test('what stands in a place of its own has its name above it, and the editors’ remark below', () => {
  const articles = articlesOf(`
本报讯 近日，渡口的末班船改到夜里十
一点，船工轮流值夜，晚归的人不用再绕远
路走石桥，票价还是两元。

归云

渡口夜里开船了渡口夜里开船了

数说上半年

末班船渡了四百多人，多半是夜校下课的学
员。

渡口添了十二盏路灯。

（数据由桥头镇统计站提供）

本报讯 近日，桥头镇夜校开课，来的人从
十四岁到七十岁都有，板凳是自己带的。

青禾

桥头镇夜校开课了桥头镇夜校开课了
`)
  const box = articles.find((article) => article.some((block) => block.includes('添了十二盏路灯')))
  expect(box?.[0]).toBe('headline 数说上半年')
  expect(box?.at(-1)).toBe('note （数据由桥头镇统计站提供）')
})
