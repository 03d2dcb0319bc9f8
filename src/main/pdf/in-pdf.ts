/**
 * A PDF (ISO 32000-1) of one sheet that is nothing but this JPEG 2000 image, a point a pixel: pdf.js decodes what is in
 * PDFs.
 */
export function inPdf(
  jpeg2000: Uint8Array,
  { width, height }: { width: number; height: number },
): Uint8Array {
  const draw = '/I Do'
  const objects: readonly (readonly [dictionary: string, stream?: Uint8Array])[] = [
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>`,
    ],
    [`<< /Length ${draw.length} >>`, Buffer.from(draw)],
    [
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /Filter /JPXDecode /Length ${jpeg2000.length} >>`,
      jpeg2000,
    ],
  ]
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.5\n')]
  let length = parts[0]?.length ?? 0
  const put = (part: Uint8Array | string) => {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part
    parts.push(bytes)
    length += bytes.length
  }
  const offsets = objects.map(([dictionary, stream], index) => {
    const offset = length
    put(`${index + 1} 0 obj\n${dictionary}\n`)
    if (stream) {
      put('stream\n')
      put(stream)
      put('\nendstream\n')
    }
    put('endobj\n')
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = length
  put(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`)
  put(`trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`)
  return Buffer.concat(parts)
}
