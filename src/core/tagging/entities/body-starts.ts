import { bodySuffix } from './bodies'
import { bracketBefore, lone } from './spot'
import type { Unit } from './units'
import { titles } from './vocabulary'

const limited = /(?:有限公司|有限责任公司)$/u
const level = /^(?:省|市|县|区|州|镇|乡|自治区|国家|中央|最高|全国|高新区|开发区|经开区|新区)$/u
/** A zone as its own paper calls it. */
const zoneAtHome = /^(?:高新区|开发区|经开区|新区)$/u
const appositive = /^(?:企业|公司|单位|机构|集团|工厂|客户|厂家|厂商|商家|企业家|龙头|代表|项目|成员|旗下)$/u
const party = /(?:党委|党工委|党支部|党总支|工会|团委|支部)$/u
/** Institutions of one name, also without a place: 助学读书基金会. */
const institution = /(?:委员会|基金会|出版社|联合会|研究会|促进会|杂志社)$/u
/** A group that is called by its whole task: 乡村振兴人才培养领导小组. */
const taskForce = /领导小组$/u
const anyTask = /^(?:专项|专门|专题|专班|工作|相应|各级|有关|相关)+$/u
/** Schools and hospitals of one place go by number: 第二幼儿园. */
const numbered = /^(?:幼儿园|小学|中学|高级中学|初级中学|学校|医院|人民医院|中医院|中心小学|实验小学)$/u
const ordinal = /^第[一二三四五六七八九十]+$/u
/** 镇街党校: of every town and street, not one of that name. */
const levels = /^[省市县区镇乡街村居]+$/u
const everyday =
  /^(?:政府|公司|集团|学校|大学|中学|小学|医院|银行|工厂|厂|法院|协会|学会|商会|工会|议会|国会|联盟|报社|电台|出版社|超市|商场|饭店|宾馆|酒店|书店|农场|海关|监狱|学院|分公司|子公司|总公司|有限公司|办公室|委员会|代表团|俱乐部|党委|党组|支部|党支部|总支|图书馆|博物馆|纪委|政协|人大|常委会|办公厅|指挥部|中心|基金会|理事会|总会|支队|大队|中队|总队|分局|总局|日报|晚报|时报|男队|女队|国家队)$/u
/** What a workshop is called after besides its head: 姚立新劳模创新工作室. */
const honours = /^(?:劳模|劳动模范|技能大师|大师|名师|名医|工匠)$/u
/** Volunteers go by a quotation. */
const crews = /(?:服务队|突击队|救援队|志愿队|宣讲团|艺术团)$/u
/** Of which a division has one: 县医院, 市法院. */
const ofDivision = /^(?:政府|纪委|人大|政协|工会|团委|法院|医院)$/u
export const company = /(?:公司|集团)$/u
/** What begins a body's name beside a place: 中共云溪市委, 武警云溪支队. */
export const starters =
  /^(?:中共|武警|民航|国家|中国|中华|全国|中央|最高|上海合作|国际|世界|联合国|新华社|人民)$/u

/** Where the name that ends with this unit begins, and how sure that is; null where it names nothing. */
export function startOf(
  units: readonly Unit[],
  last: number,
  suffix: 'body' | 'office',
): { from: number; confidence: number } | null {
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
  return settle(units, last, { place, own, body, starter, all: at }, suffix)
}

function settle(
  units: readonly Unit[],
  last: number,
  {
    place,
    own,
    body,
    starter,
    all,
  }: { place: number; own: number; body: number; starter: number; all: number },
  suffix: 'body' | 'office',
): { from: number; confidence: number } | null {
  const end = units[last]
  if (!end) return null
  const from = (index: number) => units[index]?.from ?? end.from
  const text = (index: number) =>
    units
      .slice(index, last)
      .map((unit) => unit.text)
      .join('')
  if (starter !== -1 && (place === -1 || starter < place)) return { from: from(starter), confidence: 0.75 }
  // 云溪银行东岭分行: the place of a branch is no beginning.
  // So is that of a firm that is called by the body it is of: 中国铁路云溪局集团有限公司.
  const branch =
    /^[分支]/u.test(end.text) ||
    (body === place - 1 && (company.test(end.text) || isInstituteOf(units[body], end))) ||
    (body === place - 2 && units[place - 1]?.text === '附属')
  if (place !== -1 && body !== -1 && body < place && branch) return { from: from(body), confidence: 0.75 }
  // 云溪区船厂创新工作室: a workshop has the name of its head, or one of its own.
  if (end.text === '工作室' && own === -1) return null
  if (place !== -1) return { from: from(place), confidence: suffix === 'body' ? 0.85 : 0.7 }
  // 省 + 人大常委会 + 党组: what the body is of goes with it.
  if (body !== -1 && place === -1)
    return { from: from(level.test(units[body - 1]?.text ?? '') ? body - 1 : body), confidence: 0.7 }
  const direct = units[last - 1]
  if (
    direct &&
    level.test(direct.text) &&
    (suffix === 'office' || !everyday.test(end.text) || ofDivision.test(end.text))
  )
    return { from: direct.from, confidence: 0.65 }
  const bare = everyday.test(end.text)
  // 高新区消防民兵连
  if (own === -1 && suffix === 'body' && !bare && zoneAtHome.test(units[all]?.text ?? ''))
    return { from: from(all), confidence: 0.6 }
  // 省公安厅, 村党支部 as one word of a dictionary.
  if (own === -1 && /^[省市县区州镇乡村].{2,}/u.test(end.text)) return { from: end.from, confidence: 0.65 }
  if (own !== -1 && units[own]?.part === 'open') {
    // “蓝天”商户党委: a quotation begins a body of the Party's only; 高新区 before it belongs to it.
    const scope = units[own - 1]
    const start = scope && level.test(scope.text) ? own - 1 : own
    return suffix === 'body' && (party.test(end.text) || crews.test(end.text))
      ? { from: from(start), confidence: 0.6 }
      : null
  }
  if (own !== -1 && suffix === 'body' && levels.test(text(own))) return null
  if (own !== -1 && suffix === 'body') {
    const length = end.to - from(own)
    return length > end.text.length + 1
      ? { from: from(own), confidence: company.test(end.text) ? 0.7 : 0.6 }
      : null
  }
  if (direct && ordinal.test(direct.text) && numbered.test(end.text)) {
    const scope = units[last - 2]
    return { from: scope && level.test(scope.text) ? scope.from : direct.from, confidence: 0.65 }
  }
  if (taskForce.test(end.text) && place === -1) {
    const task = text(all)
    return task.length >= 2 && task.length <= 24 && !anyTask.test(task)
      ? { from: from(all), confidence: 0.6 }
      : null
  }
  if (
    own === -1 &&
    institution.test(end.text) &&
    all !== last &&
    end.to - from(all) >= 6 &&
    end.to - from(all) <= 14
  )
    return { from: from(all), confidence: 0.55 }
  const legal = limited.test(end.text) ? legalName(units, all, last) : null
  if (legal !== null) return { from: legal, confidence: 0.6 }
  if (suffix === 'body' && !bare && end.part !== 'generic' && end.text.length >= 4)
    return { from: end.from, confidence: 0.45 }
  return null
}

const isTrade = ({ text }: Unit) => text === '企业' || text === '公司'

const isPlace = (unit: Unit | undefined) => unit?.part === 'place' || unit?.part === 'zone'

/** 河谷精密轴承有限公司: a company's form after the Company Law ends a name, whatever words it is made of. null = none. */
function legalName(units: readonly Unit[], all: number, last: number): number | null {
  let first = all
  while (first < last && (appositive.test(units[first]?.text ?? '') || titles.has(units[first]?.text ?? '')))
    first++
  const from = units[first]?.from
  const size = (units[last]?.from ?? 0) - (from ?? 0)
  return from === undefined || first === last || size < 4 || size > 16 ? null : from
}

/** 党员 in 党员教育领导小组, 两年 in 两年行动领导小组: elsewhere they end a name. */
function isOfTask(unit: Unit, next: Unit | undefined): boolean {
  return titles.has(unit.text) || (/^.{1,2}年$/u.test(unit.text) && /^(?:行动|计划)/u.test(next?.text ?? ''))
}

/** 中国科学院上海光学研究所: an academy or a university has institutes in other towns. */
function isInstituteOf(body: Unit | undefined, { text }: Unit): boolean {
  return /(?:科学院|大学|学院)$/u.test(body?.text ?? '') && /(?:研究所|研究院|学院)$/u.test(text)
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
