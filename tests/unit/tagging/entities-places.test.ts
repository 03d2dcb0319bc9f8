import { expect, test } from 'vitest'
import { finds, markedPage } from './marked'

test('a verb of coming and staying is none of a zone’s name', () => {
  finds('企业扎根[L:青岛云溪高新区]，后生们也扎根高新区。')
})

test('a zone without a name of its own is called by the zone that it lies in', () => {
  finds('[L:青岛云溪高新区智能汽车产业城]引来五个团队。')
  finds('位于[L:青岛云溪高新区][L:青岛东岭软件园]的厂房建成。')
})

test('a material or a measure names no zone', () => {
  finds('投资建设陶土材料产业园、桐油产业园，冲刺十亿级高科技园区。')
  finds('它是全国科普示范园区。')
})

test('a park for demonstration and the seat of headquarters are zones', () => {
  finds('建成[L:中哈节水农业示范园]。')
  finds('规划建设[L:青岛云溪总部基地]。')
})

test('a sea keeps its name before a figure of speech', () => {
  finds('[L:东海]之滨，潮声阵阵。')
})

test('a doctrine’s name tells of no place, what is peculiar to the country does', () => {
  finds('学习中国特色社会主义理论。')
  finds('这是有[L:中国]特色的做法。')
})

test('a district is known on its page without 区', () => {
  const [, second] = markedPage(['宁波市鄞州区召开会议。', '鄞州的茶园走在前列。'])
  expect(second).toBe('[L:鄞州]的茶园走在前列。')
})

test('a transcribed name where one goes to in a country is a place', () => {
  finds('到[L:意大利][L:比耶拉]办展。')
})

test('a desert and an estate are places, a power plant of no name is none', () => {
  finds('车队穿过[L:毛乌素沙地]。')
  finds('家住[L:康馨家园]，和美家园人人夸。')
  finds('屋顶光伏电站发了电，集成电路产业链补了链。')
})

test('a valley of seeds is not the one in California', () => {
  finds('草原硅谷不在[L:硅谷]。')
})

test('two lone characters between a place and a zone name it', () => {
  finds('[L:长春净月高新区]新增企业。')
})

test('in a list of places a country and its town are two', () => {
  finds('仓库设在[L:匈牙利][L:布达佩斯]、[L:德国][L:列日]等地。')
  finds('处处是水的湿地公园开放。')
})

test('the zones of a province are many', () => {
  finds('位居[L:浙江省]开发区前列。')
})

test('a zone at the head of a clause may be named by any noun', () => {
  finds('[L:海棠高新区]“夜间门诊”方便职工。')
  finds('近日，[L:桐原高新区]出台措施。')
  finds('国家高新区、企业、高校都来了，一些高新区把门打开。')
})

test('who works in a zone is none of its name', () => {
  finds('去年入职[L:青岚高新区]一家公司（作者系[L:鹤溪高新区]某厂职工）。')
})

test('a zone is called after the side of a hill or of water', () => {
  finds('近日，[L:东麓高新区]举办见面会。')
  finds('东部高新区企业增加。')
})

test('where people live and walk keeps its kind: new village, flats, wetland', () => {
  finds('老街坊搬进了[L:松溪新村]。')
  finds('新来的人住在[L:和顺公寓]。')
  finds('[L:云潭湿地公园]开放了。')
})
