type TypedArray = Float32Array | Float64Array | Int32Array | Uint8Array | Uint16Array | Uint32Array

/** The arrays that can be packed, by their names. */
const kinds: ReadonlyMap<string, new (bytes: ArrayBufferLike, at: number, length: number) => TypedArray> =
  new Map(
    [Float32Array, Float64Array, Int32Array, Uint8Array, Uint16Array, Uint32Array].map((kind) => [
      kind.name,
      kind,
    ]),
  )

/** Where an array lies: so many elements, so many bytes behind the contents. */
interface Place {
  readonly kind: string
  readonly at: number
  readonly length: number
}

/** What stands first: the length of the contents in bytes. */
const lead = 8

/**
 * Typed arrays in records of records, beside numbers and strings, as one run of bytes: the contents as JSON, then every
 * array at a multiple of eight bytes, in this machine's byte order (all that Stet runs on are little-endian).
 *
 * @throws RangeError for an array of another type
 */
export function packTables(tables: object): Uint8Array<ArrayBuffer> {
  const arrays: { readonly array: TypedArray; readonly at: number }[] = []
  let end = 0
  const contents = JSON.stringify(tables, (_, value: unknown) => {
    if (!ArrayBuffer.isView(value)) return value
    const array = value as TypedArray
    const kind = array.constructor.name
    if (!kinds.has(kind)) throw new RangeError(`tables hold no ${kind}`)
    const place: Place = { kind, at: end, length: array.length }
    arrays.push({ array, at: end })
    end = aligned(end + array.byteLength)
    return { '': place }
  })
  const header = new TextEncoder().encode(contents)
  const body = aligned(lead + header.length)
  const packed = new Uint8Array(body + end)
  new DataView(packed.buffer).setUint32(0, header.length, true)
  packed.set(header, lead)
  for (const { array, at } of arrays)
    packed.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), body + at)
  return packed
}

/** What was packed, its arrays views of `bytes`. */
export function unpackTables(bytes: SharedArrayBuffer): unknown {
  const length = new DataView(bytes).getUint32(0, true)
  const body = aligned(lead + length)
  const contents = new TextDecoder().decode(new Uint8Array(bytes).slice(lead, lead + length))
  return JSON.parse(contents, (_, value: unknown) => {
    const place = placeIn(value)
    const kind = place && kinds.get(place.kind)
    return kind ? new kind(bytes, body + place.at, place.length) : value
  })
}

function placeIn(value: unknown): Place | null {
  return typeof value === 'object' && value !== null && '' in value ? (value[''] as Place) : null
}

const aligned = (bytes: number) => Math.ceil(bytes / 8) * 8
