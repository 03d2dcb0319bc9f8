import type { FigureKind } from '../../document'
import { latinSymbols } from './units'

/** The words of English numbers, months and units; lower case. */

export const cardinals: ReadonlyMap<string, number> = new Map([
  ['zero', 0],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
])

/** Powers of ten. */
export const magnitudes: ReadonlyMap<string, number> = new Map([
  ['hundred', 2],
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
])

/** Short magnitudes, only behind a sum of money ($5m, £3bn). */
export const shortMagnitudes: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['m', 6],
  ['mn', 6],
  ['bn', 9],
  ['b', 9],
  ['tn', 12],
])

export const fractions: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['sevenths', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninth', 9],
  ['ninths', 9],
  ['tenth', 10],
  ['tenths', 10],
])

const monthNames =
  'january february march april may june july august september october november december'.split(' ')
export const months: ReadonlyMap<string, number> = new Map([
  ...monthNames.map((name, i) => [name, i + 1] as const),
  ...monthNames.map((name, i) => [name.slice(0, 3), i + 1] as const),
  ['sept', 9],
])

const units = new Map<string, FigureKind>()
const declare = (kind: FigureKind, words: string) => {
  for (const word of words.split(' ')) units.set(word, kind)
}
declare('percent', '% percent per-cent percentage-point percentage-points pct')
declare(
  'money',
  'dollar dollars pound pounds shilling shillings pence penny cent cents euro euros yen yuan rmb franc francs mark marks rouble roubles ruble rubles guinea guineas crown crowns rupee rupees peso pesos usd eur gbp cny',
)
declare(
  'duration',
  'second seconds minute minutes hour hours day days week weeks fortnight month months year years decade decades century centuries quarter quarters',
)
declare(
  'quantity',
  'people person persons man men woman women child children boy boys girl girls worker workers soldier soldiers student students inhabitants souls families houses ships horses cattle sheep times ' +
    'inch inches foot feet yard yards mile miles metre metres meter meters kilometre kilometres kilometer kilometers acre acres hectare hectares ton tons tonne tonnes kilogram kilograms ounce ounces ' +
    'stone bushel bushels gallon gallons litre litres liter liters barrel barrels degree degrees watt watts kilowatt kilowatts megawatt megawatts knot knots ' +
    'km kg g mg t m cm mm mi ft lb lbs oz kW MW GW kWh MWh GWh Hz kHz MHz GHz MB GB TB km² m² °C °F ℃ ℉',
)

for (const symbol of latinSymbols) if (!units.has(symbol)) units.set(symbol, 'quantity')

/** What a unit makes of its number; null = no unit of measure. Symbols keep their case, words do not. */
export const latinUnitKind = (word: string): FigureKind | null =>
  units.get(word) ?? (word.length > 2 ? units.get(word.toLowerCase()) : undefined) ?? null

/** Capitalised at the head of a sentence these do not name what the number behind them belongs to. */
export const plainWords: ReadonlySet<string> = new Set(
  'the a an in on at by of from about some over only all these those more nearly almost around and but or with for to after before than up between its their under since until till during through last next first per we they he she it there were was are is had have has this that against within another other every each out into our his her my your as if when while'.split(
    ' ',
  ),
)

/** Behind these a number of four digits is a year. */
export const yearWords: ReadonlySet<string> = new Set(
  'in since by of from until till to during before after year early late mid and through between than ad circa about'.split(
    ' ',
  ),
)

const noNouns: ReadonlySet<string> = new Set(
  'was has does says goes comes runs remains means makes takes gives gets shows tells stands seems becomes begins includes perhaps always across versus plus sometimes besides afterwards towards backwards forwards upwards downwards'.split(
    ' ',
  ),
)

/** What is counted in words of its own: 200 residents, six vessels. A verb behind a number (Route 66 runs) is none. */
export const isCountedNoun = (word: string): boolean =>
  /^[a-z]{2,}(?:[^siu\W]s|[^s]es|men|people|folk)$/u.test(word) && !noNouns.has(word)
