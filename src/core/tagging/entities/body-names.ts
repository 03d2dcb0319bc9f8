import type { Unit } from './units'
import { titles } from './vocabulary'

const limited = /(?:有限公司|有限责任公司)$/u
const level = /^(?:省|市|县|区|州|镇|乡|自治区|国家|中央|最高|全国|高新区|开发区|经开区|新区)$/u
/** A zone as its own paper calls it. */
const zoneAtHome = /^(?:高新区|开发区|经开区|新区)$/u
export const appositive =
  /^(?:企业|公司|单位|机构|集团|工厂|客户|厂家|厂商|商家|企业家|龙头|代表|项目|成员|旗下)$/u
const party = /(?:党委|党工委|党支部|党总支|工会|团委|支部)$/u
/** Institutions of one name, also without a place: 助学读书基金会. */
const institution = /(?:委员会|基金会|出版社|联合会|研究会|促进会|杂志社)$/u
/** A group that is called by its whole task: 乡村振兴人才培养领导小组. */
export const taskForce = /领导小组$/u
const anyTask = /^(?:专项|专门|专题|专班|工作|相应|各级|有关|相关)+$/u
/** Schools and hospitals of one place go by number: 第二幼儿园. */
const numbered = /^(?:幼儿园|小学|中学|高级中学|初级中学|学校|医院|人民医院|中医院|中心小学|实验小学)$/u
const ordinal = /^第[一二三四五六七八九十]+$/u
/** 镇街党校: of every town and street, not one of that name. */
const levels = /^[省市县区镇乡街村居]+$/u
const everyday =
  /^(?:政府|公司|集团|学校|大学|中学|小学|医院|银行|工厂|厂|法院|协会|学会|商会|工会|议会|国会|联盟|报社|电台|出版社|超市|商场|饭店|宾馆|酒店|书店|农场|海关|监狱|学院|分公司|子公司|总公司|有限公司|办公室|委员会|代表团|俱乐部|党委|党组|支部|党支部|总支|图书馆|博物馆|纪委|政协|人大|常委会|办公厅|指挥部|中心|基金会|理事会|总会|支队|大队|中队|总队|分局|总局|日报|晚报|时报|男队|女队|国家队)$/u
/** Volunteers go by a quotation. */
const crews = /(?:服务队|突击队|救援队|志愿队|宣讲团|艺术团)$/u
/** Of which a division has one: 县医院, 市法院. */
const ofDivision = /^(?:政府|纪委|人大|政协|工会|团委|法院|医院)$/u
export const company = /(?:公司|集团)$/u

/** Where a body's name begins, and how sure that is. */
export interface Start {
  readonly from: number
  readonly confidence: number
}

/** What may begin a name, as indices of units; -1 = there is none. */
export interface Beginnings {
  readonly place: number
  readonly own: number
  readonly body: number
  readonly starter: number
  /** The first unit that may belong to it. */
  readonly all: number
}

/** A name that ends with a unit, as far as it is known. */
class Ending {
  readonly units: readonly Unit[]
  readonly last: number
  readonly end: Unit
  readonly beginnings: Beginnings
  readonly isOffice: boolean
  /** It ends with a word that by itself names nobody. */
  readonly bare: boolean

  constructor(
    units: readonly Unit[],
    last: number,
    end: Unit,
    beginnings: Beginnings,
    suffix: 'body' | 'office',
  ) {
    this.units = units
    this.last = last
    this.end = end
    this.beginnings = beginnings
    this.isOffice = suffix === 'office'
    this.bare = everyday.test(end.text)
  }

  /** The unit before the last. */
  get direct(): Unit | undefined {
    return this.units[this.last - 1]
  }

  at(index: number, confidence: number): Start {
    return { from: this.units[index]?.from ?? this.end.from, confidence }
  }

  /** How many characters it would have from a unit on. */
  sizeFrom(index: number): number {
    return this.end.to - this.at(index, 0).from
  }

  /** What stands from a unit on before the last. */
  textFrom(index: number): string {
    return this.units
      .slice(index, this.last)
      .map(({ text }) => text)
      .join('')
  }
}

/** null = it names nothing; undefined = that is for others to say. */
type Says = (name: Ending) => Start | null | undefined

/** 中共云溪市委: what begins a name, unless a place does before it. */
const byStarter: Says = (name) => {
  const { starter, place } = name.beginnings
  return starter !== -1 && (place === -1 || starter < place) ? name.at(starter, 0.75) : undefined
}

/**
 * 云溪银行东岭分行: the place of a branch is no beginning. So is that of a firm that is called by the body it is of:
 * 中国铁路云溪局集团有限公司.
 */
const byBodyOfBranch: Says = (name) => {
  const { units, end } = name
  const { place, body } = name.beginnings
  if (place === -1 || body === -1 || body >= place) return
  const branch =
    /^[分支]/u.test(end.text) ||
    (body === place - 1 && (company.test(end.text) || isInstituteOf(units[body], end))) ||
    (body === place - 2 && units[place - 1]?.text === '附属')
  return branch ? name.at(body, 0.75) : undefined
}

/** 云溪区船厂创新工作室: a workshop has the name of its head, or one of its own. */
const noWorkshop: Says = ({ end, beginnings }) =>
  end.text === '工作室' && beginnings.own === -1 ? null : undefined

const byPlace: Says = (name) =>
  name.beginnings.place === -1 ? undefined : name.at(name.beginnings.place, name.isOffice ? 0.7 : 0.85)

/** 省 + 人大常委会 + 党组: what the body is of goes with it. */
const byBody: Says = (name) => {
  const { body } = name.beginnings
  if (body === -1) return
  return name.at(level.test(name.units[body - 1]?.text ?? '') ? body - 1 : body, 0.7)
}

/** 省 + 公安厅; of everyday words those alone of which a division has one: 县医院. */
const byLevel: Says = ({ direct, end, isOffice, bare }) => {
  if (!direct || !level.test(direct.text)) return
  return isOffice || !bare || ofDivision.test(end.text) ? { from: direct.from, confidence: 0.65 } : undefined
}

/** 高新区消防民兵连 */
const byZoneAtHome: Says = (name) => {
  const { own, all } = name.beginnings
  if (own !== -1 || name.isOffice || name.bare) return
  return zoneAtHome.test(name.units[all]?.text ?? '') ? name.at(all, 0.6) : undefined
}

/** 省公安厅, 村党支部 as one word of a dictionary. */
const asOneWord: Says = ({ end, beginnings }) =>
  beginnings.own === -1 && /^[省市县区州镇乡村].{2,}/u.test(end.text)
    ? { from: end.from, confidence: 0.65 }
    : undefined

/** “蓝天”商户党委: a quotation begins a body of the Party's only; 高新区 before it belongs to it. */
const byQuotation: Says = (name) => {
  const { own } = name.beginnings
  if (own === -1 || name.units[own]?.part !== 'open') return
  const { text } = name.end
  if (name.isOffice || !(party.test(text) || crews.test(text))) return null
  return name.at(level.test(name.units[own - 1]?.text ?? '') ? own - 1 : own, 0.6)
}

const byOwnName: Says = (name) => {
  const { own } = name.beginnings
  const { text } = name.end
  if (own === -1 || name.isOffice) return
  if (levels.test(name.textFrom(own)) || name.sizeFrom(own) <= text.length + 1) return null
  return name.at(own, company.test(text) ? 0.7 : 0.6)
}

/** 第二幼儿园, and 区 before it. */
const byNumber: Says = ({ units, last, end, direct }) => {
  if (!direct || !ordinal.test(direct.text) || !numbered.test(end.text)) return
  const scope = units[last - 2]
  return { from: scope && level.test(scope.text) ? scope.from : direct.from, confidence: 0.65 }
}

const byTask: Says = (name) => {
  if (!taskForce.test(name.end.text)) return
  const task = name.textFrom(name.beginnings.all)
  return task.length >= 2 && task.length <= 24 && !anyTask.test(task)
    ? name.at(name.beginnings.all, 0.6)
    : null
}

const asInstitution: Says = (name) => {
  const { own, all } = name.beginnings
  if (own !== -1 || all === name.last || !institution.test(name.end.text)) return
  const size = name.sizeFrom(all)
  return size >= 6 && size <= 14 ? name.at(all, 0.55) : undefined
}

/** 河谷精密轴承有限公司: a company's form after the Company Law ends a name, whatever words it is made of. */
const asLegalName: Says = ({ units, last, end, beginnings }) => {
  if (!limited.test(end.text)) return
  let first = beginnings.all
  while (first < last && isTitle(units[first]?.text ?? '')) first++
  const from = units[first]?.from
  const size = end.from - (from ?? 0)
  return from === undefined || first === last || size < 4 || size > 16 ? undefined : { from, confidence: 0.6 }
}

const asItself: Says = ({ end, isOffice, bare }) =>
  !isOffice && !bare && end.part !== 'generic' && end.text.length >= 4
    ? { from: end.from, confidence: 0.45 }
    : undefined

/** Whoever has something to say first decides. */
const inOrder: readonly Says[] = [
  byStarter,
  byBodyOfBranch,
  noWorkshop,
  byPlace,
  byBody,
  byLevel,
  byZoneAtHome,
  asOneWord,
  byQuotation,
  byOwnName,
  byNumber,
  byTask,
  asInstitution,
  asLegalName,
  asItself,
]

/** Which of what may begin a name does; null where it names nothing. */
export function settleStart(
  units: readonly Unit[],
  last: number,
  beginnings: Beginnings,
  suffix: 'body' | 'office',
): Start | null {
  const end = units[last]
  if (!end) return null
  const name = new Ending(units, last, end, beginnings, suffix)
  for (const says of inOrder) {
    const start = says(name)
    if (start !== undefined) return start
  }
  return null
}

const isTitle = (text: string) => appositive.test(text) || titles.has(text)

/** 中国科学院上海光学研究所: an academy or a university has institutes in other towns. */
function isInstituteOf(body: Unit | undefined, { text }: Unit): boolean {
  return /(?:科学院|大学|学院)$/u.test(body?.text ?? '') && /(?:研究所|研究院|学院)$/u.test(text)
}
