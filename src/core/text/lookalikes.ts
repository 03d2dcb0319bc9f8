import { takenInFaces } from './lookalikes-faces'
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

/**
 * The characters that may have been meant where one was read, and how alike the two are: of `read`, those from
 * `starts[read]` to `starts[read + 1]`; none for most rare ones. Numbers alone, so that a row comes from memory at once.
 */
export interface Lookalikes {
  readonly starts: Int32Array
  readonly units: Uint16Array
  /** As in {@link Likeness}. */
  readonly shape: Uint8Array
  readonly taken: Uint8Array
  /** {@link nearness}, 0 where it is less. */
  readonly near: Float64Array
  /** 1 = both stand under one radical: {@link shareRadical}. */
  readonly kin: Uint8Array
}

let known: Lookalikes | null = null

/** The tables, read when they are first asked for. */
export function lookalikes(): Lookalikes {
  known ??= readLookalikes()
  return known
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

/** Characters, and how often an OCR engine was seen to take each for another: 1 to 9, some 2 ln(1 + n). */
export interface Taken {
  readonly units: Uint16Array
  readonly times: Uint8Array
}

/**
 * The characters that an OCR engine was seen to take for this one in one typeface or another. What {@link lookalikes} tell
 * of one typeface alone is not in here.
 */
export function inFaces(read: number): Taken {
  faces ??= new Map(takenInFaces.split(/\s+/u).map((record) => [record.charCodeAt(0), record]))
  const known = facesOf.get(read)
  if (known) return known
  const readings = [...readingsOf(faces.get(read) ?? '')]
  const taken = {
    units: Uint16Array.from(readings, ([unit]) => unit),
    times: Uint8Array.from(readings, ([, times]) => times),
  }
  facesOf.set(read, taken)
  return taken
}

/** Read when they are asked for, which few are, and once. */
let faces: ReadonlyMap<number, string> | null = null
const facesOf = new Map<number, Taken>()

/**
 * The characters that one is mixed up with: those that differ from it by a stroke's end, 人 and 入, 末 and 未, and those
 * that engines and typists put for it though their images differ by more. None for most.
 */
export function twinsOf(read: number): readonly number[] {
  twins ??= readTwins()
  return twins.get(read) ?? noTwins
}

const twinShape = 8
/** Of our own knowledge. Not all that differ by a stroke: with 干 and 了 among them, right ones were taken for wrong. */
const mixedUp =
  '各名 住往 日曰 扬场 令今 侯候 拔拨 其共 兔免 晴睛 辨辩 徒徙 崇祟 狠狼 眯咪 析折 厉历 冼洗 竟竞 暑署 蓝篮 幕墓 密蜜'
const noTwins: readonly number[] = []
let twins: ReadonlyMap<number, readonly number[]> | null = null

function readTwins(): ReadonlyMap<number, readonly number[]> {
  const { starts, units, shape } = lookalikes()
  const found = new Map<number, number[]>()
  const add = (read: number, meant: number) => {
    const own = found.get(read)
    if (own) own.push(meant)
    else found.set(read, [meant])
  }
  for (let read = 0; read < 0x10000; read++)
    for (let k = starts[read] ?? 0; k < (starts[read + 1] ?? 0); k++)
      if ((shape[k] ?? 0) >= twinShape) add(read, units[k] ?? 0)
  for (const pair of mixedUp.split(' ')) {
    const [one, other] = [pair.charCodeAt(0), pair.charCodeAt(1)]
    add(one, other)
    add(other, one)
  }
  return found
}

/** Numbers that an image is told in. */
const numbers = 24
let measured: Images | null = null

/**
 * Whole numbers, and behind them the length of their vector, so that what is known of an image comes from memory at once:
 * two views of the same rows.
 */
interface Images {
  /** Which row a character has; -1 = it was not measured. */
  readonly place: Int16Array
  readonly image: Int8Array
  readonly length: Float64Array
}

/** Bytes of a row: {@link numbers} of one byte, and a length of eight. */
const rowBytes = numbers + 8
/** A row in lengths, and where in it the length stands. */
const rowLengths = rowBytes / 8
const lengthAt = numbers / 8

/** How near the images of two Han characters are: cosine, -1 to 1; 0 where one of them was not measured. */
export function nearness(a: number, b: number): number {
  measured ??= readImages()
  const { place, image, length } = measured
  const one = place[a] ?? -1
  const other = place[b] ?? -1
  if (one < 0 || other < 0) return 0
  let sum = 0
  for (let i = one * rowBytes, k = other * rowBytes, end = i + numbers; i < end; i++, k++)
    sum += (image[i] ?? 0) * (image[k] ?? 0)
  return sum / ((length[one * rowLengths + lengthAt] ?? 1) * (length[other * rowLengths + lengthAt] ?? 1))
}

function readImages(): Images {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  const text = images.replace(/\s/gu, '')
  const count = text.length / (numbers + 1)
  const place = new Int16Array(0x10000).fill(-1)
  const image = new Int8Array(count * rowBytes)
  const length = new Float64Array(image.buffer)
  for (let at = 0; at < count; at++) {
    const start = at * (numbers + 1)
    place[text.charCodeAt(start)] = at
    let square = 0
    for (let i = 0; i < numbers; i++) {
      const value = digits.indexOf(text.charAt(start + 1 + i)) - 32
      image[at * rowBytes + i] = value
      square += value * value
    }
    length[at * rowLengths + lengthAt] = Math.sqrt(square)
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
  const { starts, units, shape, taken } = lookalikes()
  const near = nearness(read, meant)
  for (let k = starts[read] ?? 0; k < (starts[read + 1] ?? 0); k++)
    if (units[k] === meant) return isClear({ shape: shape[k] ?? 0, taken: taken[k] ?? 0, near })
  return isClear({ shape: 0, taken: 0, near })
}

/** Whether a likeness is more than chance: seen more than once, or more than a little. */
export function isClear({ shape, taken, near }: Likeness & { readonly near: number }): boolean {
  return shape > 2 || taken > 1 || near > clearlyNear
}

/** One in a hundred pairs of characters drawn at random is nearer. */
const clearlyNear = 0.45

function readLookalikes(): Lookalikes {
  // Of each character read: what may have been meant, its shape and how often it was taken for that, in turn.
  const rows: number[][] = []
  let count = 0
  const put = (read: number, meant: number, shape: number, taken: number) => {
    rows[read] ??= []
    const row = rows[read]
    let at = 0
    while (at < row.length && row[at] !== meant) at += 3
    if (at === row.length) {
      row.push(meant, shape, taken)
      count++
      return
    }
    row[at + 1] = Math.max(row[at + 1] ?? 0, shape)
    row[at + 2] = Math.max(row[at + 2] ?? 0, taken)
  }
  for (const [a, b, level] of records(alikeInShape)) {
    put(a, b, level, 0)
    put(b, a, level, 0)
  }
  for (const [read, meant, level] of records(takenFor)) put(read, meant, 0, level)
  const found = {
    starts: new Int32Array(0x10001),
    units: new Uint16Array(count),
    shape: new Uint8Array(count),
    taken: new Uint8Array(count),
    near: new Float64Array(count),
    kin: new Uint8Array(count),
  }
  let end = 0
  for (let read = 0; read < 0x10000; read++) {
    found.starts[read] = end
    const row = rows[read] ?? []
    for (let at = 0; at < row.length; at += 3, end++) {
      const meant = row[at] ?? 0
      found.units[end] = meant
      found.shape[end] = row[at + 1] ?? 0
      found.taken[end] = row[at + 2] ?? 0
      found.near[end] = Math.max(0, nearness(read, meant))
      found.kin[end] = shareRadical(read, meant) ? 1 : 0
    }
  }
  found.starts[0x10000] = end
  return found
}

/** Reads `人9入8大` records: the first character, each of the others, its level. */
function* records(text: string): Generator<readonly [number, number, number]> {
  for (const record of text.split(/\s+/u))
    for (const [unit, level] of readingsOf(record)) yield [record.charCodeAt(0), unit, level]
}

/** Of one record the others, each with its level. */
function* readingsOf(record: string): Generator<readonly [number, number]> {
  let level = 0
  for (let i = 1; i < record.length; i++) {
    const unit = record.charCodeAt(i)
    if (unit < 0x3a) level = unit - 0x30
    else yield [unit, level]
  }
}
