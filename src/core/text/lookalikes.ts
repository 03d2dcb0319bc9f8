import { images } from './lookalikes-image'
import { takenFor } from './lookalikes-ocr'
import { alikeInShape } from './lookalikes-shape'

/**
 * How easily one Han character is read as another.
 *
 *     末 read, 未 meant  →  shape 9, taken 2
 *     末 read, 鹅 meant  →  not in the tables: they are nothing alike
 */
export interface Likeness {
  /** 0, or 5 to 9: how near their images are; 0 = less than that. */
  readonly shape: number
  /** 0 to 6: how often an OCR engine was seen to take the second for the first; 0 = never. */
  readonly taken: number
}

const none: Likeness = { shape: 0, taken: 0 }

/** The characters that may have been meant where one was read, `likeness[k]` that of `units[k]`. */
export interface Meant {
  readonly units: Uint16Array
  readonly likeness: readonly (Likeness & {
    /** {@link nearness}, 0 where it is less. */
    readonly near: number
    /** {@link shareRadical}. */
    readonly kin: boolean
  })[]
}

let table: Map<number, Map<number, Likeness>> | null = null
const rows = new Map<number, Meant>()

/** The characters that may have been meant where this one was read; none for most rare ones. */
export function meantBy(read: number): Meant {
  const known = rows.get(read)
  if (known) return known
  table ??= readTables()
  const row = [...(table.get(read) ?? [])]
  const meant = {
    units: Uint16Array.from(row, ([unit]) => unit),
    likeness: row.map(([unit, likeness]) => ({
      ...likeness,
      near: Math.max(0, nearness(read, unit)),
      kin: shareRadical(read, unit),
    })),
  }
  rows.set(read, meant)
  return meant
}

/**
 * How readily an OCR engine puts a character where another is printed: ln(1 + n) / 2, where it was seen to take n others
 * for it. Some 2 for 和, 区 and 全, which it falls back on; 0.4 for 账, which is hardly read where it is not printed.
 */
export function pullOf(read: number): number {
  pulls ??= readPulls()
  return pulls[read] ?? 0
}

let pulls: Float32Array | null = null

function readPulls(): Float32Array {
  const others = new Float32Array(0x10000)
  for (const [read] of records(takenFor)) others[read] = (others[read] ?? 0) + 1
  return others.map((count) => Math.log1p(count) / 2)
}

/** The characters that differ from this one by a stroke's end: 人 and 入, 末 and 未. None for most. */
export function twinsOf(read: number): readonly number[] {
  if (!twins) {
    twins = new Map()
    table ??= readTables()
    for (const [unit, row] of table) {
      const own = [...row].flatMap(([meant, { shape }]) => (shape >= twinShape ? [meant] : []))
      if (own.length > 0) twins.set(unit, own)
    }
  }
  return twins.get(read) ?? noTwins
}

const twinShape = 8
let twins: Map<number, readonly number[]> | null = null
const noTwins: readonly number[] = []

/** Numbers that an image is told in. */
const numbers = 24
let measured: Images | null = null

/** Whole numbers, so that an image is a cache line; `length` is that of the vector. */
interface Images {
  readonly place: Int16Array
  readonly image: Int8Array
  readonly length: Float64Array
}

/** How near the images of two Han characters are: cosine, -1 to 1; 0 where one of them was not measured. */
export function nearness(a: number, b: number): number {
  measured ??= readImages()
  const { place, image, length } = measured
  const one = place[a] ?? -1
  const other = place[b] ?? -1
  if (one < 0 || other < 0) return 0
  let sum = 0
  for (let i = one * numbers, k = other * numbers, end = i + numbers; i < end; i++, k++)
    sum += (image[i] ?? 0) * (image[k] ?? 0)
  return sum / ((length[one] ?? 1) * (length[other] ?? 1))
}

function readImages(): Images {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  const text = images.replace(/\s/gu, '')
  const count = text.length / (numbers + 1)
  const place = new Int16Array(0x10000).fill(-1)
  const image = new Int8Array(count * numbers)
  const length = new Float64Array(count)
  for (let at = 0; at < count; at++) {
    const start = at * (numbers + 1)
    place[text.charCodeAt(start)] = at
    let square = 0
    for (let i = 0; i < numbers; i++) {
      const value = digits.indexOf(text.charAt(start + 1 + i)) - 32
      image[at * numbers + i] = value
      square += value * value
    }
    length[at] = Math.sqrt(square)
  }
  return { place, image, length }
}

/**
 * Whether two characters stand under one radical: 泡 and 治, 择 and 挥. The engine kept it and lost the rest.
 *
 * The Unified Ideographs U+4E00 to U+9FA5 are ordered by the radicals of the Kangxi dictionary, and each Kangxi Radical
 * (U+2F00 to U+2FD5) is compatible with the character that opens its section (Unicode Standard, §18.1 and UAX #15).
 */
export function shareRadical(a: number, b: number): boolean {
  sections ??= readSections()
  return sections[a] === sections[b] && sections[a] !== 0
}

let sections: Uint8Array | null = null

function readSections(): Uint8Array {
  const starts = Array.from({ length: 214 }, (_, n) =>
    String.fromCharCode(0x2f00 + n)
      .normalize('NFKC')
      .charCodeAt(0),
  )
  const found = new Uint8Array(0x10000)
  for (const [n, start] of starts.entries()) found.fill(n + 1, start, starts[n + 1] ?? 0x9fa6)
  return found
}

/** Whether one of two characters may well be read for the other. */
export function isAlike(read: number, meant: number): boolean {
  table ??= readTables()
  return isClear({ ...(table.get(read)?.get(meant) ?? none), near: nearness(read, meant) })
}

/** Whether a likeness is more than chance: seen more than once, or more than a little. */
export function isClear({ shape, taken, near }: Likeness & { readonly near: number }): boolean {
  return shape > 2 || taken > 1 || near > clearlyNear
}

/** One in a hundred pairs of characters drawn at random is nearer. */
const clearlyNear = 0.45

function readTables(): Map<number, Map<number, Likeness>> {
  const found = new Map<number, Map<number, Likeness>>()
  const put = (read: number, meant: number, shape: number, taken: number) => {
    let row = found.get(read)
    if (!row) {
      row = new Map()
      found.set(read, row)
    }
    const known = row.get(meant) ?? none
    row.set(meant, { shape: Math.max(known.shape, shape), taken: Math.max(known.taken, taken) })
  }
  for (const [a, b, level] of records(alikeInShape)) {
    put(a, b, level, 0)
    put(b, a, level, 0)
  }
  for (const [read, meant, level] of records(takenFor)) put(read, meant, 0, level)
  return found
}

/** Reads `人9入8大` records: the first character, each of the others, its level. */
function* records(text: string): Generator<readonly [number, number, number]> {
  for (const record of text.split(/\s+/u)) {
    let level = 0
    for (let i = 1; i < record.length; i++) {
      const unit = record.charCodeAt(i)
      if (unit < 0x3a) level = unit - 0x30
      else yield [record.charCodeAt(0), unit, level]
    }
  }
}
