import { because, hanAt, type Put } from './mark-finding'

/** 60 characters: what a bracket or a title holds in a newspaper. */
export const widest = 60
/** 10 characters: （第八期）, （附图片1张）, （市） are shorter than most titles. */
const aside = 10

/** 〈…） and 《…） are （…）; 《…？， is 《…》，; of 《…）》 the bracket may be a speck. */
export function brackets(text: string, put: Put): void {
  for (let from = text.search(/[〈《<]/u); from >= 0 && from < text.length; from++) {
    const open = text.charAt(from)
    if ((open !== '〈' && open !== '《' && open !== '<') || '《〈'.includes(text.charAt(from - 1) || '\n'))
      continue
    const close = closer(text, from)
    if (close === null) continue
    const end = text.charAt(close)
    if (open === '《' && '）)'.includes(end) && isTitle(text, from, close)) {
      const isSpeck = text.charAt(close + 1) === '》'
      put({
        from: close,
        to: close + 1,
        put: isSpeck ? '' : '》',
        certain: false,
        confidence: 0.7,
        reason: isSpeck ? { key: 'rules.misreads.stranger', values: { read: end } } : because(end, '》'),
      })
    } else if (end === '）' || end === ')')
      // A long 《…） may as well be a title whose end was misread; so may one behind another title: 《甲》和《乙）.
      put({
        from,
        to: from + 1,
        put: '（',
        certain:
          open === '〈' ||
          (open === '《' &&
            close - from <= aside &&
            hanAt(text, from - 1) &&
            !/》[、和与及或]$/u.test(text.slice(Math.max(0, from - 2), from))),
        confidence: 0.9,
        reason: because(open, '（'),
      })
    else if (open === '《' && isTorn(text, close))
      put({
        from: close,
        to: close + 1,
        put: '》',
        certain: true,
        confidence: 0.95,
        reason: because(end, '》'),
      })
  }
}

/** 小品《渡口的灯)，: with a mark behind it, it ends its clause as a title does, and says neither who nor which. */
export function isTitle(text: string, from: number, close: number): boolean {
  const inside = text.slice(from + 1, close)
  if (!'，。；：！？、”》\n'.includes(text.charAt(close + 1) || '\n')) return false
  return (
    /^\p{Script=Han}{3,}(?:[：:]\p{Script=Han}{3,})?$/u.test(inside) &&
    !/^(?:本报|特约|记者|通讯员|附|见|含|以下|简称)|[摄图绘期市县区]$|提供$/u.test(inside)
  )
}

/** The first mark after an opening one that may close it; null where another opens before, or none comes. */
function closer(text: string, from: number): number | null {
  for (let i = from + 1; i < Math.min(text.length, from + widest); i++) {
    const char = text.charAt(i)
    if ('〉》>（(《〈<。'.includes(char)) return null
    if ('）)'.includes(char)) return i
    if ('？?}'.includes(char) && isTorn(text, i)) return i
  }
  return null
}

/** A question mark with another mark right behind it is none: no sentence goes on with a comma after its end. */
function isTorn(text: string, at: number): boolean {
  return '？?}'.includes(text.charAt(at)) && '，。、；：的'.includes(text.charAt(at + 1) || '\n')
}

/** Two opening marks side by side within a quotation: the first of them closes it: “南街““北街”. */
export function doubledOpening(text: string, put: Put): void {
  for (const { index } of text.matchAll(/“(?=“)(?<=“[^“”]{1,20}“)/gu))
    put({
      from: index,
      to: index + 1,
      put: '”',
      certain: false,
      confidence: 0.8,
      reason: because('“', '”'),
    })
}

/**
 * A term in a quotation stands in single marks; the engine takes them for double ones. Where the quotation does not
 * close, its end may as well be what was lost, and nothing is said. Where other marks of the paragraph came straight or
 * single, nobody knows which belong together.
 */
export function nested(text: string, put: Put): void {
  const open: number[] = []
  const inner: (readonly [at: number, mark: string])[] = []
  for (let i = text.indexOf('“'); i >= 0 && i < text.length; i++) {
    const char = text.charAt(i)
    if (char === '“') open.push(i)
    else if (char === '”') {
      const from = open.pop()
      if (from === undefined || open.length > 1) return
      if (open.length === 1 && i - from <= longestTerm && !/[。！？.]/u.test(text.slice(from, i)))
        inner.push([from, '‘'], [i, '’'])
    }
  }
  if (open.length > 0) return
  const certain = !/["'‘’]/u.test(text)
  for (const [at, mark] of inner)
    put({
      from: at,
      to: at + 1,
      put: mark,
      certain,
      confidence: certain ? 0.9 : 0.6,
      reason: because(text.charAt(at), mark),
    })
}

/** 20 characters: beyond that a quotation in a quotation is a sentence, and its marks may belong elsewhere. */
const longestTerm = 20
