import { takenFor } from './lookalikes-ocr'
import { alikeInShape } from './lookalikes-shape'

/**
 * How easily one Han character is read as another.
 *
 *     meantBy('末').get('未')  →  shape 9, taken 2
 *     meantBy('末').get('鹅')  →  undefined: they are nothing alike
 */
export interface Likeness {
  /** 0 to 9: how near their images are; 0 = not near. */
  readonly shape: number
  /** 0 to 6: how often an OCR engine was seen to take the second for the first; 0 = never. */
  readonly taken: number
}

const none: Likeness = { shape: 0, taken: 0 }

let table: Map<number, Map<number, Likeness>> | null = null

/** The characters that may have been meant where this one was read, with their likeness; none for most rare ones. */
export function meantBy(read: number): ReadonlyMap<number, Likeness> {
  table ??= readTables()
  return table.get(read) ?? nobody
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
  return twins.get(read) ?? []
}

const twinShape = 8
let twins: Map<number, readonly number[]> | null = null

const nobody: ReadonlyMap<number, Likeness> = new Map()

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
