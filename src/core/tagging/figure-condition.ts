/** What a condition on figures asks for; null = any. Both bounds belong to it. */
export interface FigureCondition {
  readonly unit: string | null
  readonly least: number | null
  readonly most: number | null
}

export type ReadCondition =
  | { readonly kind: 'read'; readonly condition: FigureCondition }
  /** `reason`: a sentence of the catalogues under `ledger.wrong`. */
  | {
      readonly kind: 'wrong'
      readonly reason: { readonly key: string; readonly values: Readonly<Record<string, string>> }
    }

const magnitudes: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 亿: 1e8, 万亿: 1e12 }
const number = String.raw`-?\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?(?:\s*(?:万亿|[千万亿]))?`
/** A unit, how it compares, one number or two, a unit. */
const shape = new RegExp(
  String.raw`^(?<unit>[^\d<>=≤≥]*?)\s*(?<sign><=|>=|≤|≥|<|>|=)?\s*(?:(?<low>${number})(?:\s*(?:-|–|—|~|至|到|\.\.)\s*(?<high>${number}))?)?\s*(?<after>[^\d<>=≤≥]*)$`,
  'iu',
)

/**
 * Reads a condition: `元 > 1e9`, `> 10亿元`, `人 1000-5000`, `>= 50 %`, `13353`, `家`. Widths do not matter. '' asks for any.
 */
export function readCondition(typed: string): ReadCondition {
  const text = typed.normalize('NFKC').replaceAll('≧', '≥').replaceAll('≦', '≤').trim()
  if (text === '') return { kind: 'read', condition: { unit: null, least: null, most: null } }
  const parts = shape.exec(text)?.groups
  if (!parts) return wrong('unread', { text })
  const { unit = '', sign, low, high, after = '' } = parts
  if (sign !== undefined && low === undefined) return wrong('noNumber', { sign })
  if (unit !== '' && after !== '' && unit !== after) return wrong('twoUnits', { one: unit, other: after })
  if (sign !== undefined && high !== undefined) return wrong('signAndRange', { sign })
  const meant = unit || after || null
  const [first, last] = [low, high].map((one) => (one === undefined ? null : numberOf(one)))
  if (first === null || first === undefined) return read(meant, null, null)
  if (last !== null && last !== undefined)
    return first <= last ? read(meant, first, last) : wrong('order', { low: low ?? '', high: high ?? '' })
  switch (sign) {
    case '>':
      return read(meant, neighbour(first, 1), null)
    case '>=':
    case '≥':
      return read(meant, first, null)
    case '<':
      return read(meant, null, neighbour(first, -1))
    case '<=':
    case '≤':
      return read(meant, null, first)
    default:
      return read(meant, first, first)
  }
}

function read(unit: string | null, least: number | null, most: number | null): ReadCondition {
  return { kind: 'read', condition: { unit, least, most } }
}

function wrong(key: string, values: Readonly<Record<string, string>>): ReadCondition {
  return { kind: 'wrong', reason: { key: `ledger.wrong.${key}`, values } }
}

function numberOf(text: string): number {
  const [, digits = '', magnitude = ''] = /^(.*?)\s*([千万亿]*)$/u.exec(text) ?? []
  const value = Number(digits.replaceAll(',', '')) * (magnitudes[magnitude] ?? 1)
  // 1.1亿 is 110,000,000, whatever binary fractions make of it.
  return Number(value.toPrecision(15))
}

/** The next number that can be told from `value`, above it or below: more than it means from there on. */
function neighbour(value: number, by: 1 | -1): number {
  if (value === 0) return by * Number.MIN_VALUE
  const bits = new BigInt64Array(new Float64Array([value]).buffer)
  bits[0] = (bits[0] ?? 0n) + BigInt(value > 0 ? by : -by)
  return new Float64Array(bits.buffer)[0] ?? value
}
