import { bodySuffix } from './bodies'
import { appositive, type Beginnings, company, type Start, settleStart, taskForce } from './body-names'
import { bracketBefore, isLone } from './spot'
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
  return end ? settleStart(units, last, new Leftwards(units, last, end).beginnings(), suffix) : null
}

/** A longer one is no name. */
const mostCharacters = 30

/** Goes left from the unit that ends a body's name, over all that may belong to it. */
class Leftwards {
  readonly #units: readonly Unit[]
  readonly #last: number
  readonly #end: Unit
  /** The unit that was reached, and how many characters stand behind it before the last. */
  #at: number
  #size = 0
  #place = -1
  #own = -1
  #body = -1
  #starter = -1

  constructor(units: readonly Unit[], last: number, end: Unit) {
    this.#units = units
    this.#last = last
    this.#end = end
    this.#at = last
  }

  beginnings(): Beginnings {
    while (this.#at > 0 && this.#size < mostCharacters) {
      const before = this.#units[this.#at - 1]
      const goesOn = before && (before.part === 'close' ? this.#overBrackets() : this.#over(before))
      if (!goesOn) break
    }
    const own = this.#place === -1 ? this.#overLoneCharacters() : this.#own
    return { place: this.#place, own, body: this.#body, starter: this.#starter, all: this.#at }
  }

  /** A quotation in a name, or what is said in brackets. False where it ends before them. */
  #overBrackets(): boolean {
    const open = bracketBefore(this.#units, this.#at - 1)
    // （以下简称云溪高新区）: what is said so far is a name of its own.
    if (open === -1 || this.#units.slice(open, this.#at).some(({ text }) => text === '简称')) return false
    this.#at = open
    const bracket = this.#units[open]?.text
    if (bracket !== '（' && bracket !== '(') this.#own = open
    return true
  }

  /** False where the name begins behind it. */
  #over(before: Unit): boolean {
    if (this.#endsBehind(before)) return false
    this.#at--
    this.#size += before.text.length
    if (before.part === 'body' || before.part === 'office' || isOffice(before.text)) this.#body = this.#at
    if (starters.test(before.text)) this.#starter = this.#at
    if (isPlace(before)) return this.#overPlace()
    if (/^(?:own|person|body|office)$/u.test(before.part)) this.#own = this.#at
    return true
  }

  /**
   * A place further left names something else once the words between begin no name: 云溪企业东岭公司. In 云溪中国画苑 the
   * second place begins the name: the first only tells where.
   */
  #overPlace(): boolean {
    if (this.#place === this.#at + 1 && starters.test(this.#units[this.#place]?.text ?? '')) {
      this.#at++
      return false
    }
    this.#place = this.#at
    return true
  }

  #endsBehind(before: Unit): boolean {
    if (before.part === 'open') return true
    if (before.part === 'edge' && !this.#isTitleInName(before) && !this.#isInsideCompany()) return true
    // 云溪高新区企业云溪纺织有限公司: what stands before the appositive is another name.
    if (this.#place === this.#at && appositive.test(before.text)) return true
    // So it is where what the firm is called after is a place that nobody knows.
    const isFirm = this.#own === this.#at && company.test(this.#end.text)
    return isFirm && isTrade(before) && isPlace(this.#units[this.#at - 2])
  }

  /** 姚立新劳模创新工作室: words that end other names. */
  #isTitleInName(before: Unit): boolean {
    const { text } = this.#end
    return (
      (this.#at === this.#last && titles.has(before.text)) ||
      (text === '工作室' && honours.test(before.text)) ||
      (taskForce.test(text) && isOfTask(before, this.#units[this.#at]))
    )
  }

  #isInsideCompany(): boolean {
    return this.#place === -1 && company.test(this.#end.text) && insideCompany(this.#units, this.#at - 1)
  }

  /** A name of lone characters is not cut amid them. */
  #overLoneCharacters(): number {
    let own = this.#own
    while (own > this.#at && own < this.#last && this.#units[own]?.text.length === 1) {
      if (!isLone(this.#units[own - 1])) break
      own--
    }
    return own
  }
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
