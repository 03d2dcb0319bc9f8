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

test('what a speech ends with is text, and a deck with white around it stands for itself', () => {
  const blocks = blocksOf(`
各位乡亲：

大家晚上好！六十年前，四条木船在这里做起了
摆渡的营生，一做就是三代人，灯也亮了三代人。

谢谢大家！

本报讯 松风里的三条巷子近日装上路灯，晚归
的人不用再打手电，老人也看得清石阶。 林归帆

——一位老船工的回忆

一、7月4日起，老粮站的船模展免费开放，来看
的人请从东门进，每天看到下午四点半。

二、凡是家里有旧船灯的，都可以送来，送来的
灯登记造册，展完以后原样送回。

夜校办公室`)
  expect(blocks).toContain('body 谢谢大家！')
  expect(blocks).toContain('deck ——一位老船工的回忆')
  expect(blocks.at(-1)).toBe('signature 夜校办公室')
})

test('a heading may end in how something came about', () => {
  expect(
    blocksOf(`
老粮站里的夜校

归师傅的凿子跟了他四十年，木柄磨
得发亮，刃口只剩下一指宽，他还是舍不
得换。
一双好手是磨出来的
刚进木器社那年，归师傅连刨子都推
不动。老木匠对他说，木工靠力气，更靠
一双好手，木纹会说话。`),
  ).toContainEqual(expect.stringMatching(/^\w+ 一双好手是磨出来的$/u))
})

test('names behind what their bearers belong to are a line of a list, and no sentence goes on below them', () => {
  expect(
    blocksOf(`
# 桥头镇选出今年的十佳船工，守灯人占了一半

# 渡口夜里开船了

老石桥渡口：程望舒、林归帆

桥头镇给每名获奖的船工发一盏新船灯，并且优先请他们到夜校讲课，讲怎样看水、怎样守灯、怎样等人。`).at(-1),
  ).toBe(
    'body 桥头镇给每名获奖的船工发一盏新船灯，并且优先请他们到夜校讲课，讲怎样看水、怎样守灯、怎样等人。',
  )
})

test('what the text above won is a note, and so is all that is said of it in brackets', () => {
  expect(
    blocksOf(`
猫班长
仓库里来了一只黄猫，专在棉包垛上睡觉，老鼠不见了。
程望舒
（本文获桥头镇“我和师傅”征文二等奖）`).at(-1),
  ).toBe('note （本文获桥头镇“我和师傅”征文二等奖）')
})

test('where nothing marks headings but where they were seen, a call of two clauses is text', () => {
  const blocks = blocksOf(`
# 灯下来信

渡口的船工：

末班船改到夜里十一点以后,我回家再也不用绕远路了。

请允许我通过镇报,向守灯的船工们道一声谢谢!

乘客家属 秦晓梅

# 老石桥修好了

本报讯 石桥的栏杆前天修好了，石匠用的是后山的青石。`)
  expect(blocks).toContain('body 请允许我通过镇报，向守灯的船工们道一声谢谢！')
  expect(blocks).toContain('signature 乘客家属 秦晓梅')
})
