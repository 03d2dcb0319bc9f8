import { test } from 'vitest'
import { finds } from './marked'

test('from its number on an event’s name holds verbs, 和 and brackets', () => {
  finds('召开[E:2023年第三次云溪区委读书小组（扩大）学习会]。')
  finds('亮相[E:第四届新型茶具及漆器（云溪）国际展览会]，收获颇丰。')
  finds('第二次会议在[L:青岛]举行。')
})

test('its number may stand in digits, and it may be one of the game that is played', () => {
  finds('近日，在[E:第7届中部智能装备博览会]上，人来人往。')
  finds('[E:第9届职工乒乓球赛]开打。第3届会议的成果很多。')
})

test('a firm’s short name begins the event that it invites to', () => {
  finds('[E:东岭科技2023年全球用户大会]开幕。')
  finds('借助5月[E:小鲲汽车全球用户大会]契机，订单大增。')
})

test('of two events held as one the first begins the name', () => {
  finds('组织[E:星河船主大会暨青岛水产行业招商恳谈会]。')
})

test('what was held on one day is one event, if it is called more than its kind', () => {
  finds('近日，[O:青岛云溪学院]举行[E:村校、村企共建签约仪式]。')
  finds('近日，[O:青岛云溪学院]举行项目集中签约仪式。')
})

test('a place that holds a congress begins its name', () => {
  finds('[E:青岛云溪区产业发展大会]现场座无虚席。')
})

test('so many actions under one slogan are no event', () => {
  finds('实施“品质向前走”七大行动。')
})

test('in one list with events that are named, the others are events', () => {
  finds('开展[E:消防安全月答题]、[E:“薪火”户外拓展]、[E:“溪水杯”知识竞赛]等活动。')
  finds('开展技术攻坚、现场改善等主题活动。')
})

test('quotations with what was done are events of a series', () => {
  finds('开展[E:“云上读书”][E:“夏日送水”慰问]等活动。')
  finds('还开展[E:“百堂好课”][E:“千人夜读”]等，人人受益。')
})

test('who starts an action is none of its name', () => {
  finds('[O:青岛云溪高新区总工会]发起[E:“老工匠回家”行动]。')
})

test('a zone begins the events that it holds, but attending is none', () => {
  finds('[E:鹤溪高新区第六届职工运动会]落下帷幕。')
  finds('[O:青岛云溪高新区党工委]书记[P:姚立新]出席会议并讲话。')
})
