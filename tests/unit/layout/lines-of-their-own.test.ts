import { expect, test } from 'vitest'
import { articlesOf, blocksOf } from './read'

const letter = `
渡口来信渡口来信
编辑同志：
我们渡口只有五个人，离镇上有二十八里
路，末班船改到夜里十一点以后，回家的人再
也不用绕远路了。写这封信，是想借贵报一角
说声谢谢，我们一定把渡口的灯守好，一盏也
不熄。  老石桥渡口 程望舒
微评
别让“守灯”变成“点名”别让“守灯”变成“点名”
有的渡口夜里点了灯，人却不在，等船的
人喊了半天没人应。灯是给人看的，守灯是守
着等船的人。 归云
末班船改到十一点末班船改到十一点
本报讯 渡口的末班船改到夜里十一点，
船工轮流值夜，晚归的人不用再绕远路走石
桥，票价还是两元。
　　　　渡口站 林归帆
图为船工在末班船上替岸边的乡亲“点灯”
引路。  沈一苇 摄`

test('who signs a letter behind where he works ends it: a column’s name begins what follows', () => {
  expect(articlesOf(letter).map(([first]) => first)).toContain('column 微评')
  expect(blocksOf(letter)).toContain('signature 老石桥渡口 程望舒')
})

test('a photo’s own words head nothing, and its credit may stand behind them', () => {
  expect(blocksOf(letter).slice(-3)).toEqual([
    'signature 渡口站 林归帆',
    'caption 图为船工在末班船上替岸边的乡亲“点灯”引路。',
    'credit 沈一苇 摄',
  ])
})

test('a column of opinions keeps its name where the headline stands behind the text, and the paper signs its notice', () => {
  const blocks = blocksOf(`
夜校时评

临近年底，镇上的夜校又成了热门话题。一
个座位要早早去占，来晚了只能站在门口听。

把座位让给真正想学的人，比多添几条板凳
要紧。 归云

多添板凳不如管好座位

写夜校的文章随到随看，请寄老粮站，截止
日期为9月30日。

本报编辑部

征稿启事`)
  expect(blocks[0]).toBe('column 夜校时评')
  expect(blocks).toContain('signature 本报编辑部')
})
