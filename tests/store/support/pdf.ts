import { createHash } from 'node:crypto'

export interface PdfPage {
  /** Operators of its content stream; fonts `/F` (Helvetica). */
  readonly content: string
  /** Degrees clockwise; absent = 0. */
  readonly rotate?: number
}

export interface PdfOptions {
  /** Encrypts the file so that this word opens it. */
  readonly password?: string
  /** Replaces the page tree's root: for files that are up to no good. */
  readonly pages?: string
}

/** A line of text, with its baseline's left end in points from the lower left corner. */
export const at = (x: number, y: number, text: string, size = 10) =>
  `BT /F ${size} Tf ${x} ${y} Td (${text}) Tj ET`

const pageSize = { width: 400, height: 300 } as const

/** A PDF of these pages, 400 by 300 points, in the plain old form of PDF 1.4. */
export function pdfOf(
  pages: readonly PdfPage[],
  { password, pages: tree }: PdfOptions = {},
): Uint8Array<ArrayBuffer> {
  const first = 4
  const kids = pages.map((_, n) => `${first + 2 * n} 0 R`).join(' ')
  const security = password === undefined ? null : secured(password)
  const objects: [number: number, text: string][] = [
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, tree ?? `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`],
    [3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
    ...pages.flatMap(({ content, rotate = 0 }, n): [number, string][] => {
      const number = first + 2 * n
      const stream = security ? security.encrypt(content, number + 1) : content
      const box = `/MediaBox [0 0 ${pageSize.width} ${pageSize.height}] /Rotate ${rotate}`
      return [
        [
          number,
          `<< /Type /Page /Parent 2 0 R ${box} /Contents ${number + 1} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
        ],
        [number + 1, `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`],
      ]
    }),
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map(([number, object]) => {
    const offset = text.length
    text += `${number} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = text.length
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R ${security?.entry ?? ''} >>\nstartxref\n${start}\n%%EOF`
  return Uint8Array.from(Buffer.from(text, 'latin1'))
}

const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
const md5 = (...parts: readonly Buffer[]) => createHash('md5').update(Buffer.concat(parts)).digest()

/** The standard security handler, revision 2: RC4 with 40 bits (PDF 1.4, 3.5.2). */
function secured(password: string) {
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32)
  const owner = rc4(md5(padded).subarray(0, 5), padded)
  const permissions = Buffer.alloc(4)
  permissions.writeInt32LE(-4)
  const id = Buffer.alloc(16, 7)
  const key = md5(padded, owner, permissions, id).subarray(0, 5)
  const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`
  return {
    entry: `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(rc4(key, padding))} /P -4 >> /ID [${hex(id)} ${hex(id)}]`,
    encrypt(text: string, object: number): string {
      const number = Buffer.from([object & 0xff, (object >> 8) & 0xff, 0, 0, 0])
      return rc4(md5(key, number).subarray(0, 10), Buffer.from(text, 'latin1')).toString('latin1')
    },
  }
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, n) => n)
  const get = (n: number) => state[n] ?? 0
  const swap = (a: number, b: number) => {
    const held = get(a)
    state[a] = get(b)
    state[b] = held
  }
  for (let n = 0, other = 0; n < 256; n++) {
    other = (other + get(n) + (key[n % key.length] ?? 0)) & 0xff
    swap(n, other)
  }
  let one = 0
  let other = 0
  return Buffer.from(
    data.map((byte) => {
      one = (one + 1) & 0xff
      other = (other + get(one)) & 0xff
      swap(one, other)
      return byte ^ get((get(one) + get(other)) & 0xff)
    }),
  )
}
