import type { Range } from '../../text'
import { bodySuffix, officeSuffix } from './bodies'
import { company } from './body-names'
import { starters, startOf } from './body-starts'
import { everydayWords } from './everyday'
import { looksTranscribed } from './people'
import type { Piece } from './pieces'
import type { Spot } from './spot'
import { type Finding, finding } from './suggestion'
import { type Unit, unitsOf } from './units'
import { generic } from './vocabulary'
import { countries } from './world'

const states: ReadonlySet<string> = new Set([...countries, '台湾'])

/** What stands behind so many of a kind is a kind, not a name: 36家云溪省综合体. */
const counted = /[\d两几多余百千一二三四五六七八九十]家$/u

/** 深处, 展厅 and 部署 are no offices, 建厂 is no works. */
const spotsOfSpeech =
  /^(?:[深高低远近别到四处好坏难长短益用妙要暗明地]处|[展餐客舞歌门前后大]厅|[建办进出设开]厂|.*干部|部署)$/u
/** 国家重点实验室: a rank, not a name. */
const distinction = /^(?:国家|全国)(?:级|重点|工程)*(?:实验室|研究中心|技术中心)$/u
/** 双语幼儿园2所: what is counted is a kind. */
const tallied = /^[\d０-９]+(?:余|多)?[家所个座处](?!月)/u

/**
 * The bodies among a block's pieces; spots tell which pieces make a place. May overlap: the longest is the caller's to
 * choose.
 */
export function organisations(
  text: string,
  pieces: readonly Piece[],
  spots: readonly Spot[],
): readonly Finding[] {
  const units = unitsOf(pieces, spots, text)
  return units.flatMap((_, last) => organisationsAt(text, units, last))
}

/** Those that end with a unit: a body of a dictionary may be the end of a longer one. */
function organisationsAt(text: string, units: readonly Unit[], last: number): readonly Finding[] {
  const unit = units[last]
  if (!unit || /^(?:edge|zone|open|close)$/u.test(unit.part)) return []
  // 交通运输部门 are many, 交通运输部 is one.
  if (unit.text.endsWith('部') && text[unit.to] === '门') return []
  const before = units[last - 1]
  const known = unit.part === 'body' && !unit.named ? [knownBody(unit)] : []
  if (unit.part === 'body' && !adjoined(before)) return known
  if ((generic.has(unit.text) || everydayWords.has(unit.text)) && !bodySuffix.test(unit.text)) return known
  const longer = unit.text === '队' ? team(units, last, unit) : suffixed(text, units, last, unit)
  return longer ? [...known, longer] : known
}

function knownBody({ from, to, text }: Unit): Finding {
  return finding('organisation', from, to, /^.{1,2}队$/u.test(text) ? 0.5 : 0.8, 'known-body')
}

/** 云溪队, 云溪黑马队: what stands before it names it, with the place of that. */
function team(units: readonly Unit[], last: number, end: Unit): Finding | null {
  const before = units[last - 1]
  if (!before || !/^(?:place|person|own)$/u.test(before.part) || before.text.length < 2) return null
  const place = units[last - 2]
  const start = before.part !== 'place' && place?.part === 'place' ? place : before
  return finding('organisation', start.from, end.to, 0.6, 'team')
}

/** 云溪纺织公司, 云溪市公安局: what its end says that it is. */
function suffixed(text: string, units: readonly Unit[], last: number, end: Unit): Finding | null {
  const before = units[last - 1]
  const suffix = bodySuffix.test(end.text) ? 'body' : isOffice(before, end) ? 'office' : null
  if (suffix === null || spotsOfSpeech.test(end.text) || isStateOf(before, end)) return null
  const start = startOf(units, last, suffix)
  if (!start) return null
  if (distinction.test(text.slice(start.from, end.to)) || tallied.test(text.slice(end.to, end.to + 6)))
    return null
  if (counted.test(text.slice(Math.max(0, start.from - 3), start.from))) return null
  const { to } = joined(units, last)
  return finding('organisation', start.from, to, start.confidence, `${suffix}-suffix`, { suffix: end.text })
}

/** 局, 处: one character alone is an office behind what may be its name only. */
function isOffice(before: Unit | undefined, unit: Unit): boolean {
  if (unit.part === 'office') return true
  if (!officeSuffix.test(unit.text)) return false
  const behindName = before?.part === 'own' || before?.part === 'generic'
  return unit.text.length > 1 || behindName || isCommittee(before, unit)
}

/** The unit that ends the name: two bodies under one roof are joined by 暨. */
function joined(units: readonly Unit[], last: number): Range {
  const head = units[last] ?? { from: 0, to: 0 }
  if (units[last + 1]?.text !== '暨') return head
  const rest = units.slice(last + 2, last + 10)
  const end = rest.findIndex(({ text }) => bodySuffix.test(text))
  const outside = rest.findIndex(({ part }) => part === 'edge' || part === 'close')
  return end !== -1 && (outside === -1 || end < outside) ? (rest[end] ?? head) : head
}

/** 日本政府, 加拿大当局: a state is named by its country. */
function isStateOf(before: Unit | undefined, { text }: Unit): boolean {
  return /^(?:政府|当局|军方)$/u.test(text) && before !== undefined && states.has(before.text)
}

/** 云溪县委: a dictionary holds the county and not its committee. */
function isCommittee(before: Unit | undefined, { text }: Unit): boolean {
  return text === '委' && before?.part === 'place' && /[省市县区州旗镇乡盟]$/u.test(before.text)
}

/** Whether a body that has a name of its own goes with what stands before it: 云溪 + 农业大学, 云溪纺织公司 + 综合部. */
function adjoined(before: Unit | undefined): boolean {
  return (
    before !== undefined &&
    (before.part === 'place' ||
      before.part === 'zone' ||
      before.part === 'body' ||
      (before.part === 'person' && looksTranscribed(before.text)) ||
      /^[省市县区州镇乡]$/u.test(before.text) ||
      company.test(before.text) ||
      starters.test(before.text))
  )
}
