import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { exportFormats } from '../../src/core/contract'
import { sourceText } from '../../src/main/library'
import { verify } from '../../src/main/work'
import { render } from '../../src/main/work/exits/exits'
import { engineFiles } from '../unit/exits/engine-files'
import { joined } from '../unit/exits/joined'
import { importText, openTestLibrary, temporaryFolder } from './support/library'

/** As they stand in a source's line; and what the page has of them. */
const breaks: readonly [number, string, string][] = [0x0a, 0x0d, 0x85, 0x2028].map((code) => [code, ' ', ' '])
const marks: readonly [number, string, string][] = [0x7f, 0x81, 0x202e, 0x2067, 0xfdd0].map((code) => [
  code,
  String.fromCharCode(code),
  '',
])

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const odd = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef]/u

function wellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
}

test.each(['alto', 'page'] as const)(
  'what is no character of print harms neither the source of %s, nor its page, nor what leaves',
  async (kind) => {
    const folder = temporaryFolder()
    const session = openTestLibrary(folder)
    const { db } = session.library
    for (const [code, kept, printed] of [...breaks, ...marks]) {
      const reference = `&#x${code.toString(16)};`
      const file = engineFiles[kind]([
        ['The', 'old bri??dge', 'was', 'opened'],
        ['and', 'closed'],
      ])
      const page = await importText(session, file.replace('??', reference), { name: 'p3.xml' })
      const name = `U+${code.toString(16)}`
      expect(sourceText(db, page)?.lines, name).toEqual([`The old bri${kept}dge was opened`, 'and closed'])
      const { document } = session.pages.get(page)
      expect(document.textContent, name).toContain(`The old bri${printed}dge was opened`)
      for (const format of exportFormats) {
        const { text, pieces, mediaType } = await render(session, { kind: 'page', page }, format)
        const bytes = joined(pieces)
        const isPacked = strFromU8(bytes.slice(0, 2), true) === 'PK'
        const parts = isPacked ? Object.entries(unzipSync(bytes)) : []
        const inside = parts.filter(([path]) => path.endsWith('xml')).map(([, part]) => strFromU8(part))
        for (const one of inside) wellFormed(one)
        if (mediaType.endsWith('xml') && !isPacked) wellFormed(text)
        // What the engine wrote itself leaves as it came.
        if (format === 'alto' || format === 'page-xml') continue
        for (const one of isPacked ? inside : [text]) expect(odd.test(one), `${name} ${format}`).toBe(false)
      }
    }
    await session.close()
    expect((await verify(folder)).differences).toEqual([])
  },
)
