/** What a clause says of the thing counted that parts it from others of the same words. */
export interface Distinctions {
  /** 亿元以上: what is counted begins or ends there; null = no bound is named. */
  readonly bound: string | null
  /** 其中: it is a part of what was counted before. */
  readonly part: boolean
  /** `new`: what came on top; `change`: by how much it rose or fell; `plan`, `done`: whether it is so yet. */
  readonly aspect: 'new' | 'change' | 'plan' | 'done' | null
  /** For each of {@link opposites}, which of them is said; '' = none. */
  readonly sides: readonly string[]
  /** For each ending of a name, what the last one before the figure in its sentence is called. */
  readonly owners: ReadonlyMap<string, string>
}

/** Words of which a thing has one: ranks, sexes, directions, prizes, stages. */
const opposites: readonly RegExp[] = [
  /国家级|省级|自治区级|市级|县级|区级|镇级|村级/gu,
  /[男女](?=[职性工生员子童方队])/gu,
  /内资|外资/gu,
  /进口|出口|进出口/gu,
  /城镇|农村|城市/gu,
  /新建|续建|改建|扩建|改扩建/gu,
  /金奖|银奖|铜奖|一等奖|二等奖|三等奖|优秀奖|优胜奖/gu,
  /收入|支出/gu,
  /签约|开工|竣工|投产/gu,
  /小学|初中|高中|中学|大学/gu,
  /专科|本科|硕士|博士|高级工|技师|高级技师/gu,
  /工业|农业|服务业|旅游业/gu,
]

const bound = /[\d.]*[百千万亿]*(?:元|吨|人|米|亩|岁|年|平方米|公里)(?=以上|以下|以内|及以上)/gu
const aspects = [
  ['change', /(?:增长|增加|增收|增产|下降|减少|减少了|提高|提升|上升|增幅|降幅|下滑)(?:了|约|近|超|超过)?$/u],
  ['new', /新增|净增|新设|新发展|新引进|新签/u],
  ['plan', /计划|预计|力争|目标|拟|有望|将达/u],
  ['done', /完成|实现|实际|到位|已/u],
] as const

const named =
  /(?<name>\p{Script=Han}{2})(?<end>(?:有限)?公司|集团|大学|学院|中学|小学|医院|社区|街道|镇|乡|村|县|市)(?![级场民值长委])/gu
/** What only points at one, or is none: 该公司, 全县, 超市, 农村. */
const unnamed = /[该本各全我这那每两几分子总某此一家个]|超$|城$|上$|都$|[农乡山渔]$/u

/** @param text of its block; the figure begins at `from`, its clause at `clause` */
export function distinctionsOf(text: string, clause: number, from: number): Distinctions {
  const before = text.slice(clause, from)
  const near = text.slice(Math.max(0, from - 120), from)
  const sentence = near.slice(near.lastIndexOf('。') + 1)
  const owners = new Map<string, string>()
  for (const { groups } of sentence.matchAll(named)) {
    const { name = '', end = '' } = groups ?? {}
    if (!unnamed.test(name)) owners.set(end.replace('有限', ''), name)
  }
  return {
    bound: before.match(bound)?.at(-1) ?? null,
    part: /^\s*其中/u.test(before),
    aspect: aspects.find(([, words]) => words.test(before))?.[0] ?? null,
    sides: opposites.map((words) => before.match(words)?.at(-1) ?? ''),
    owners,
  }
}

/** Whether two figures count different things, by what parts them, however alike their other words are. */
export function areParted(one: Distinctions, other: Distinctions): boolean {
  if (one.bound !== other.bound || one.part !== other.part) return true
  if (one.sides.some((side, at) => side !== '' && other.sides[at] !== '' && side !== other.sides[at]))
    return true
  for (const [end, name] of one.owners) if (name !== (other.owners.get(end) ?? name)) return true
  return atOtherStages(one.aspect, other.aspect)
}

/** What is planned may be said again as what it is; what came on top, or by how much it rose, is another number. */
function atOtherStages(a: Distinctions['aspect'], b: Distinctions['aspect']): boolean {
  if (a === b) return false
  const both = new Set([a, b])
  return both.has('new') || both.has('change') || (both.has('plan') && both.has('done'))
}
