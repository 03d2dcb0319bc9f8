import { expect, test } from 'vitest'
import { articlesOf, blocksOf } from './read'

test('each entry of a list begins where what its people have in common stands before a colon', () => {
  expect(
    blocksOf(`
桥头镇夜校“金锤子”学员名单
木工组：归云（桥头镇）、林归
帆（江心洲）
裁缝组：程远（渡口村）、叶知
舟（松风里）
算账组：沈一苇（云溪村）、周
晚照（石桥头）

本报讯 桥头镇夜校的期末比试
日前揭晓，评委走遍三间教室，听
学员讲手艺，看学员出活，从早上
一直坐到天黑。`).slice(0, 4),
  ).toEqual([
    'headline 桥头镇夜校“金锤子”学员名单',
    'body 木工组：归云（桥头镇）、林归帆（江心洲）',
    'body 裁缝组：程远（渡口村）、叶知舟（松风里）',
    'body 算账组：沈一苇（云溪村）、周晚照（石桥头）',
  ])
})

test('an entry that names one alone is text among entries, and the line above the news behind them its headline', () => {
  expect(
    blocksOf(`
渡口健步走成绩揭晓

本报讯 桥头镇日前在江堤上办了一场健步走，二十六支队伍
从老粮站走到渡口，全程五公里，走完的人都有一碗热汤。
成绩如下：

船工组：第一名 归云（渡口村），第二名 程远（江心洲）

团体奖：木工班、裁缝班、算账班

风尚奖：老粮站书场

江心洲：夜里渡船照样开

本报讯 江心洲的渡船夜里照样开，末班改到十一点，江心洲
人晚归不用再绕远路走石桥，票价还是两元。`).slice(-6, -2),
  ).toEqual([
    'body 船工组：第一名归云（渡口村），第二名程远（江心洲）',
    'body 团体奖：木工班、裁缝班、算账班',
    'body 风尚奖：老粮站书场',
    'headline 江心洲：夜里渡船照样开',
  ])
})

test('a list ends where its last entry does, short of its column', () => {
  expect(
    blocksOf(`
本报讯 桥头镇夜校的期末比试日前揭晓，结果
如下：
木工组：归云（桥头镇）、林归帆（江心洲）、
程远（渡口村）
裁缝组：叶知舟（松风里）、沈一苇（云溪村）、
周晚照（石桥头）
以上学员由镇里发给证书和工具，明年春天再
来夜校的，学费减半，还可以带一个徒弟来听
课。`).slice(-1),
  ).toEqual(['body 以上学员由镇里发给证书和工具，明年春天再来夜校的，学费减半，还可以带一个徒弟来听课。'])
})

test('a list under a head of its own is an article, and ends with its last entry', () => {
  const all = articlesOf(`
本报讯 桥头镇夜校的期末比试日前揭晓，评委走遍三间教室，听学员讲手艺，看学员出活，金奖名单贴在老粮站门口，人人都来看。
夜校比试揭晓
金奖名单
木工组：归云（桥头镇）、林归帆（江心洲）
裁缝组：叶知舟（松风里）、沈一苇（云溪村）
“三年没有涨过票价，真替过江的人高兴。”老船工程远说，渡口的末班船改到夜里十一点，晚归的人不用再绕远路走石桥。
渡口夜里开船了`)
  expect(all[1]).toEqual([
    'headline 金奖名单',
    'body 木工组：归云（桥头镇）、林归帆（江心洲）',
    'body 裁缝组：叶知舟（松风里）、沈一苇（云溪村）',
  ])
})
