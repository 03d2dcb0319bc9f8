import { expect, test } from 'vitest'
import { disagreements, type InText } from '../../../src/core/tagging/consistency'
import { findFigures } from '../../../src/core/tagging/figures'

/** Every figure of some texts, as the library hands them on: one article each. */
function figuresOf(...texts: readonly string[]): readonly InText[] {
  return texts.flatMap((text, article) =>
    findFigures(text).flatMap(({ from, to, value, unit, approx }) => {
      const ends = typeof value === 'number' ? [value, value] : Array.isArray(value) ? value : []
      const [low, high] = ends as readonly number[]
      return low === undefined || high === undefined
        ? []
        : [{ text, from, to, low, high, unit, approx, article: String(article) }]
    }),
  )
}

function told(...texts: readonly string[]): readonly string[] {
  const figures = figuresOf(...texts)
  return disagreements(figures).map(({ one, other, how }) => {
    const said = (index: number) => figures[index]?.text.slice(figures[index].from, figures[index].to)
    return `${said(one)} ${said(other)} ${how}`
  })
}

test.each([
  ['写得更准', '协会会员1.3万多人。', '协会会员13353人。'],
  ['余在万的前后', '覆盖职工2.55余万人。', '覆盖职工25500余人。'],
  ['近', '服务企业近300家。', '服务企业296家。'],
  ['取整', '项目总投资2.6亿元。', '项目总投资26012万元。'],
  ['另一年', '2022年园区产值40亿元。', '2023年园区产值41亿元。'],
  ['另一件事', '覆盖职工10164人。', '培训教师10146人。'],
  ['同样的数', '覆盖职工10164人。', '覆盖职工10164人。'],
  [
    '另一句也说了',
    '每期设一等奖，奖品价值1000元；二等奖，奖品价值500元。',
    '第2期也设一等奖，奖品价值1000元；二等奖，奖品价值500元。',
  ],
])('%s：%s %s 不矛盾', (_, one, other) => {
  expect(told(one, other)).toEqual([])
})

test.each([
  ['覆盖职工10164人。', '累计覆盖职工10146人。', '10164人 10146人 slip'],
  ['园区项目总投资约40亿元。', '园区项目总投资4.0亿元。', '40亿元 4.0亿元 scale'],
  ['协会会员1.3万多人。', '协会会员15353人。', '1.3万多人 15353人 differ'],
  [
    'The festival drew 4,512 visitors.',
    'The festival drew 4,521 visitors.',
    '4,512 visitors 4,521 visitors slip',
  ],
])('%s %s', (one, other, expected) => {
  expect(told(one, other)).toEqual([expected])
})

test.each([
  ['另一个县', '桐柏县，在建桥梁工程造价92亿元。', '内乡县，在建桥梁工程造价121亿元。'],
  ['别处的文章', '桐柏县今年开工。在建桥梁造价共计92亿元。', '内乡县今年开工。在建桥梁造价共计121亿元。'],
  [
    '别处的园区',
    '荆山高新区昨天开赛。来自企业的1500多名职工参加。',
    '太湖之滨高新区昨天开课。来自企业的150余名职工参加。',
  ],
  ['另一道门槛', '落户亿元以上机械企业33个。', '落户500万元以上机械企业28个。'],
  ['其中的一部分', '累计签约招商项目33个。', '园区招商，其中签约招商项目28个。'],
  ['新增与总数', '全镇新增工会会员320人。', '全镇工会会员540人。'],
  ['增量与总量', '园区工业产值增长41.2亿元。', '园区工业产值达到45.3亿元。'],
  ['计划与完成', '园区计划投资技改资金50.5亿元。', '园区完成投资技改资金45.2亿元。'],
  ['另一级', '全县评出省级党建示范点112个。', '全县评出市级党建示范点121个。'],
  ['另一家', '河谷公司员工勤勉，全年上缴税金5230万元。', '东岭公司员工勤勉，全年上缴税金5130万元。'],
  [
    '段首的季度',
    '一季度，园区生产经营平稳，各项工作有力有序有效地向前推进，职工队伍稳定，其余各项也好。技术改造投入额3.7亿元。',
    '上半年，技术改造投入额5.2亿元。',
  ],
])('%s：不矛盾', (_, one, other) => {
  expect(told(one, other)).toEqual([])
})

test.each([
  ['桐柏县在建桥梁工程造价92亿元。', '桐柏县在建桥梁工程造价121亿元。', '92亿元 121亿元 differ'],
  ['河南省桐柏县城东茶园面积8600亩。', '桐柏县城东茶园面积8900亩。', '8600亩 8900亩 slip'],
  ['落户亿元以上机械企业33个。', '今年落户亿元以上机械企业28个。', '33个 28个 differ'],
  ['全镇新增工会会员320人。', '全镇新增工会会员230人。', '320人 230人 slip'],
  ['园区工业产值增长41.2亿元。', '园区工业产值增长45.3亿元。', '41.2亿元 45.3亿元 differ'],
  ['全县评出省级党建示范点112个。', '全县评出省级党建示范点121个。', '112个 121个 slip'],
  ['河谷公司员工勤勉，全年上缴税金5230万元。', '河谷公司全年上缴税金5130万元。', '5230万元 5130万元 slip'],
  ['工会为职工追回工资76.9万元。', '工会为职工追回工资769万元。', '76.9万元 769万元 scale'],
  ['一季度，技术改造投入额3.7亿元。', '一季度园区技术改造投入额5.2亿元。', '3.7亿元 5.2亿元 differ'],
  ['大桥全长1200米，昨天通车。', '通车的大桥全长1210米。', '1200米 1210米 slip'],
])('%s %s 矛盾', (one, other, expected) => {
  expect(told(one, other)).toEqual([expected])
})

test('what is said of a great many is no one thing: none is compared with any other', () => {
  const members = (groups: number) =>
    told(...Array.from({ length: groups }, (_, n) => `协会会员${1000 + n}人。`))
  expect(members(60)).not.toEqual([])
  expect(members(61)).toEqual([])
})
