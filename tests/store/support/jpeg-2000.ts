/** 40 by 24 pixels, red from the left to the right, green from the top down, blue all over; without loss. */
const codestream = Buffer.from(
  '/0//UQAvAAAAAAAoAAAAGAAAAAAAAAAAAAAAKAAAABgAAAAAAAAAAAADBwEBBwEBBwEB/1IADAAAAAEBAwQEAAH/XAANQEBISFBISFBISFD/ZAAlAAFDcmVhdGVkIGJ5IE9wZW5KUEVHIHZlcnNpb24gMi41LjT/kAAKAAAAAADBAAH/k8+0OAd/C+gYQnvzWKAioU1Z34BoBPH6jY0h+tFLl1r35N+AkA5Hk6ku/AUsAwiyOzyufSQjv8B8IcHzgwAiUH8MwD+h9QKADj+kJeHB84SH1AoiUHi/Dj+kJeHAOhwPkCBA4D9Kz++/oPnDAEwn878a78D5AsHzhgBA4EQBP0wn878a78ARwHwigHQt35UoKd6voHyCQJUSqZ6vg5QDB8B8IkD5BIB0Ld8vlRKpnq+DlAMH/9k=',
  'base64',
)

/** A bare codestream. */
export const j2k = (): Uint8Array<ArrayBuffer> => Uint8Array.from(codestream)

/** The same image as a file (ISO/IEC 15444-1, annex I). */
export function jp2(): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(14)
  header.writeUInt32BE(24, 0)
  header.writeUInt32BE(40, 4)
  header.writeUInt16BE(3, 8)
  header.set([7, 7, 0, 0], 10)
  const colours = Buffer.from([1, 0, 0, 0, 0, 0, 16])
  const boxes = [
    box('jP  ', Buffer.from('0d0a870a', 'hex')),
    box('ftyp', Buffer.from('jp2 \0\0\0\0jp2 ', 'latin1')),
    box('jp2h', Buffer.concat([box('ihdr', header), box('colr', colours)])),
    box('jp2c', codestream),
  ]
  return Uint8Array.from(Buffer.concat(boxes))
}

/** The codestream of an image that says it is so large. */
export function huge(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(codestream)
  bytes.writeUInt32BE(width, 8)
  bytes.writeUInt32BE(height, 12)
  return Uint8Array.from(bytes)
}

function box(type: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + content.length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, content])
}
