import { bodySuffix } from './bodies'
import { appositive, company, type Start, settleStart, taskForce } from './body-names'
import { bracketBefore, lone } from './spot'
import type { Unit } from './units'
import { titles } from './vocabulary'

/** What a workshop is called after besides its head: 姚立新劳模创新工作室. */
const honours = /^(?:劳模|劳动模范|技能大师|大师|名师|名医|工匠)$/u
/** What begins a body's name beside a place: 中共云溪市委, 武警云溪支队. */
export const starters =
  /^(?:中共|武警|民航|国家|中国|中华|全国|中央|最高|上海合作|国际|世界|联合国|新华社|人民)$/u

/** Where the name that ends with this unit begins, and how sure that is; null where it names nothing. */
export function startOf(units: readonly Unit[], last: number, suffix: 'body' | 'office'): Start | null {
  const end = units[last]
  if (!end) return null
  let place = -1
  let own = -1
  let body = -1
  let starter = -1
  let size = 0
  let at = last
  while (at > 0 && size < 30) {
    const before = units[at - 1]
    if (!before) break
    if (before.part === 'close') {
      const open = bracketBefore(units, at - 1)
      // （以下简称云溪高新区）: what is said so far is a name of its own.
      if (open === -1 || units.slice(open, at).some(({ text }) => text === '简称')) break
      at = open
      if (units[at]?.text !== '（' && units[at]?.text !== '(') own = at
      continue
    }
    if (before.part === 'open') break
    const trade =
      (at === last && titles.has(before.text)) ||
      (end.text === '工作室' && honours.test(before.text)) ||
      (taskForce.test(end.text) && isOfTask(before, units[at]))
    if (
      before.part === 'edge' &&
      !trade &&
      !(company.test(end.text) && place === -1 && insideCompany(units, at - 1))
    )
      break
    // 云溪高新区企业云溪纺织有限公司: what stands before the appositive is another name.
    if (place !== -1 && place === at && appositive.test(before.text)) break
    // So it is where what the firm is called after is a place that nobody knows.
    if (own === at && company.test(end.text) && isTrade(before) && isPlace(units[at - 2])) break
    at--
    size += before.text.length
    if (before.part === 'body' || before.part === 'office' || isOffice(before.text)) body = at
    if (starters.test(before.text)) starter = at
    if (isPlace(before)) {
      // A place further left names something else once the words between begin no name: 云溪企业东岭公司.
      // In 云溪中国画苑 the second place begins the name: the first only tells where.
      if (place === at + 1 && starters.test(units[place]?.text ?? '')) {
        at++
        break
      }
      place = at
      continue
    }
    if (
      before.part === 'own' ||
      before.part === 'person' ||
      before.part === 'body' ||
      before.part === 'office'
    )
      own = at
  }
  while (place === -1 && own > at && own < last && units[own]?.text.length === 1 && lone(units[own - 1]))
    own--
  return settleStart(units, last, { place, own, body, starter, all: at }, suffix)
}

const isTrade = ({ text }: Unit) => text === '企业' || text === '公司'

const isPlace = (unit: Unit | undefined) => unit?.part === 'place' || unit?.part === 'zone'

/** 党员 in 党员教育领导小组, 两年 in 两年行动领导小组: elsewhere they end a name. */
function isOfTask(unit: Unit, next: Unit | undefined): boolean {
  return titles.has(unit.text) || (/^.{1,2}年$/u.test(unit.text) && /^(?:行动|计划)/u.test(next?.text ?? ''))
}

/** 省委党校 as one word of a dictionary. */
function isOffice(text: string): boolean {
  return /^[省市县区盟旗](?:.{3,}|委)$/u.test(text) && bodySuffix.test(text)
}

/** A company's name may hold what elsewhere ends a name, as long as a place begins it within twelve characters. */
function insideCompany(units: readonly Unit[], at: number): boolean {
  let size = 0
  for (let left = at; left >= 0 && size <= 12; left--) {
    const unit = units[left]
    if (!unit || /[\p{P}\s的是在为与和由对了]/u.test(unit.text)) return false
    if (unit.part === 'place') return left < at
    size += unit.text.length
  }
  return false
}
