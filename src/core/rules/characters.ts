import { isSpace } from '../text'
import { radicals } from './radicals'
import type { Finding, LineRule } from './rule'

/**
 * Characters that the extraction made of others: compatibility forms, ligatures, radicals, controls, encoding damage.
 *
 *     ⾼新区 ⻓江   →  高新区 长江
 *     oﬃce, preſs   →  office, press
 *     â€œquoteâ€    →  “quote”
 *
 * What cannot be known (U+FFFD, private use, 锟斤拷) is a suspect.
 */
export const characters: LineRule = {
  name: 'characters',
  after: [],
  on: 'lines',
  *find({ lines }) {
    for (const [at, { text }] of lines.entries()) yield* inLine(at, text)
  },
}

// Anything that one of the tests below may want: the usual line is dismissed by one search.
const candidate =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u00c2-\u00f4\u017f\u200b-\u200f\u202a-\u202e\u2015\u2060-\u206f\u2e80-\u2fd5\ue000-\ufaff\ufb00-\ufb06\ufdd0-\ufdef\ufe10-\ufe6f\ufeff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\ufff9-\uffff锟烫]/

function* inLine(at: number, text: string): Generator<Finding> {
  const first = text.search(candidate)
  if (first < 0) return
  for (let i = first; i < text.length; i++) {
    const found = damaged(text, i)
    if (!found) continue
    yield { at, from: i, ...found }
    i = found.to - 1
  }
}

/** What begins at a place: where it ends, and what is put there; `put` null = only the scan can tell. */
type Damage = Omit<Finding, 'at' | 'from'>

/** null = what stands there is as it should be. */
function damaged(text: string, at: number): Damage | null {
  const unit = text.charCodeAt(at)
  if (unit >= 0xd800 && unit <= 0xdfff) return null
  if (isControl(unit)) return joins(text, at) ? null : control(text, at)
  if (unit === 0xfffd || (unit >= 0xe000 && unit <= 0xf8ff)) return unknown(text, at)
  if (unit === horizontalBar) return bars(text, at)
  if (unit === kun || unit === tang) return replacement(text, at)
  return mojibake(text, at) ?? otherForm(text, at)
}

function control(text: string, at: number): Damage {
  const unit = text.charCodeAt(at)
  // At a line's end it was printed, as a hyphen that the wrap resolves; anywhere else it was not.
  const shown = unit === softHyphen && at === text.length - 1 && /\p{L}/u.test(text.charAt(at - 1))
  const reason = { key: 'rules.characters.control', values: code(unit) }
  return { to: at + 1, put: shown ? '-' : '', reason }
}

/** U+FFFD or private use, as often as it follows itself. */
function unknown(text: string, at: number): Damage {
  const unit = text.charCodeAt(at)
  const key = unit === 0xfffd ? 'rules.characters.lost' : 'rules.characters.private'
  return { to: endOfRun(text, at), put: null, confidence: 0.95, reason: { key, values: code(unit) } }
}

/** 锟 and 烫. */
const kun = 0x951f
const tang = 0x70eb

/** 锟斤拷 is U+FFFD in UTF-8 read as GBK, 烫烫烫烫 memory that nobody wrote to (0xCC). */
function replacement(text: string, at: number): Damage | null {
  const reason = { key: 'rules.characters.lost', values: code(0xfffd) }
  if (text.startsWith('烫烫烫烫', at)) return { to: endOfRun(text, at), put: null, confidence: 0.9, reason }
  if (!text.startsWith('锟斤拷', at)) return null
  let to = at
  while (to < text.length && '锟斤拷'.includes(text.charAt(to))) to++
  return { to, put: null, confidence: 0.98, reason }
}

/** A run of bars is one dash. */
function bars(text: string, at: number): Damage | null {
  // Told at the run's beginning.
  if (text.charCodeAt(at - 1) === horizontalBar) return null
  const to = endOfRun(text, at)
  if (!besideChinese(text, at, to)) return null
  const put = '—'.repeat(to - at)
  return { to, put, reason: { key: 'rules.characters.form', values: { from: text.slice(at, to), to: put } } }
}

function otherForm(text: string, at: number): Damage | null {
  const char = text.charAt(at)
  const put = plainForm(text.charCodeAt(at), char)
  if (put === char) return null
  return { to: at + 1, put, reason: { key: 'rules.characters.form', values: { from: char, to: put } } }
}

/** Where the character at a place stops following itself. */
function endOfRun(text: string, at: number): number {
  let to = at + 1
  while (to < text.length && text.charAt(to) === text.charAt(at)) to++
  return to
}

const code = (unit: number) => ({ code: `U+${unit.toString(16).toUpperCase().padStart(4, '0')}` })

/** Before and after a joiner that makes one sign of two: parts of an emoji, letters of scripts that join. */
const joined = String.raw`[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}]`
const endsJoined = new RegExp(`${joined}\\ufe0f?$`, 'u')
const beginsJoined = new RegExp(`^${joined}`, 'u')

/** Whether a zero-width joiner or non-joiner stands where Unicode wants it (UTS 51, 2.3; The Unicode Standard, 23.2). */
function joins(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return (
    (unit === 0x200c || unit === 0x200d) &&
    endsJoined.test(text.slice(Math.max(0, at - 3), at)) &&
    beginsJoined.test(text.slice(at + 1, at + 3))
  )
}

const softHyphen = 0xad

/** Controls (but not the tab), bidirectional and zero-width marks, the soft hyphen, noncharacters. */
function isControl(unit: number): boolean {
  return (
    (unit < 0x20 && unit !== 9) ||
    (unit >= 0x7f && unit <= 0x9f) ||
    unit === softHyphen ||
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x206f) ||
    (unit >= 0xfdd0 && unit <= 0xfdef) ||
    unit === 0xfeff ||
    (unit >= 0xfff9 && unit <= 0xfffb) ||
    unit >= 0xfffe
  )
}

/**
 * HORIZONTAL BAR. Among Chinese it is the dash: old tables (GB 2312 to Unicode 1.1) and fonts with one glyph for both
 * give it for that.
 */
const horizontalBar = 0x2015

const chinese = String.raw`[\p{Script=Han}，。、；：！？”’）》“‘（《]`
const endsChinese = new RegExp(`${chinese}$`, 'u')
const beginsChinese = new RegExp(`^${chinese}`, 'u')

/** Two units on each side: a character such as 𠮷 takes both. */
const besideChinese = (text: string, from: number, to: number) =>
  endsChinese.test(text.slice(Math.max(0, from - 2), from)) || beginsChinese.test(text.slice(to, to + 2))

/** The everyday form of a compatibility character; the character itself where it is one. */
function plainForm(unit: number, char: string): string {
  const radical = radicals.get(char)
  if (radical !== undefined) return radical
  const compatible =
    // The long s.
    unit === 0x17f ||
    (unit >= 0x2e80 && unit <= 0x2fd5) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xfb00 && unit <= 0xfb06) ||
    (unit >= 0xfe10 && unit <= 0xfe6f) ||
    (unit >= 0xff10 && unit <= 0xff19) ||
    (unit >= 0xff21 && unit <= 0xff3a) ||
    (unit >= 0xff41 && unit <= 0xff5a)
  if (!compatible) return char
  const plain = char.normalize('NFKC')
  return [...plain].some((c) => isSpace(c.charCodeAt(0))) ? char : plain
}

/** Windows-1252's characters for the bytes 80 to 9F; the other bytes are the characters of the same number. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function byteOf(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit >= 0x80 && unit <= 0xff) return unit
  const place = windows1252.indexOf(text.charAt(at))
  return place < 0 || at >= text.length ? -1 : 0x80 + place
}

/**
 * UTF-8 that was read as Windows-1252. Two characters that spell one beyond Latin-1 are damage only beside others that
 * do: alone, the first is an honest sign or letter and the second a quotation mark or dash: “数据要素×”.
 */
function mojibake(text: string, at: number): Damage | null {
  const one = spelled(text, at)
  if (!one || (one.to === at + 2 && one.point > 0xff && !spelled(text, one.to) && !spelled(text, at - 2)))
    return null
  const put = String.fromCodePoint(one.point)
  return {
    to: one.to,
    put,
    reason: { key: 'rules.characters.encoding', values: { from: text.slice(at, one.to), to: put } },
  }
}

/**
 * The character that the bytes from `at` on spell in UTF-8. Null where they spell none, or one that both readings could
 * mean (a lone Latin letter with a sign after it is not enough evidence below U+00A0).
 */
function spelled(text: string, at: number): { readonly point: number; readonly to: number } | null {
  const lead = text.charCodeAt(at)
  if (!(lead >= 0xc2 && lead <= 0xf4)) return null
  const more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1
  let point = lead & (more === 3 ? 0x07 : more === 2 ? 0x0f : 0x1f)
  for (let i = 1; i <= more; i++) {
    const byte = byteOf(text, at + i)
    if (byte < 0x80 || byte > 0xbf) return null
    point = (point << 6) | (byte & 0x3f)
  }
  if (point < (more === 3 ? 0x10000 : more === 2 ? 0x800 : 0xa0) || point > 0x10ffff) return null
  if (point >= 0xd800 && point <= 0xdfff) return null
  return { point, to: at + 1 + more }
}
