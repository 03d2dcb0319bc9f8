const begin = Buffer.from('ff4fff51', 'hex')
const end = Buffer.from('ffd9', 'hex')
/** From the codestream's begin to the numbers that tell its size (ISO/IEC 15444-1, A.5.1). */
const toSize = 8

/**
 * How large a JPEG 2000 image is, by its codestream, which is whole: it goes as far as its box says and has its end
 * marker there (decoders fill with grey what is missing). null = there is none, or it breaks off.
 */
export function codestreamSize(bytes: Uint8Array): { width: number; height: number } | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = buffer.indexOf(begin)
  if (start < 0 || buffer.length < start + toSize + 16) return null
  const boxed = start >= 8 && buffer.toString('latin1', start - 4, start) === 'jp2c'
  // 0: the box is the last one and goes to the file's end.
  const length = boxed ? buffer.readUInt32BE(start - 8) : 0
  const stop = length === 0 ? buffer.length : start - 8 + length
  if (stop > buffer.length || !buffer.subarray(stop - end.length, stop).equals(end)) return null
  const [width, height, left, top] = [0, 4, 8, 12].map((at) => buffer.readUInt32BE(start + toSize + at))
  const size = { width: (width ?? 0) - (left ?? 0), height: (height ?? 0) - (top ?? 0) }
  return size.width > 0 && size.height > 0 ? size : null
}
