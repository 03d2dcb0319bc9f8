import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { exportFormats } from '../../src/core/contract'
import { schema } from '../../src/core/document'
import { render } from '../../src/main/work/exits/exits'
import { engineFiles } from '../unit/exits/engine-files'
import { joined } from '../unit/exits/joined'
import { edit, importText, openTestLibrary, placeIn, temporaryFolder } from './support/library'

const lines = [
  ['The', 'bridge', 'was', 'opned', 'on', 'Monday', 'at', 'noon'],
  ['and', 'closed', 'again', 'for', 'want', 'of', 'paint.'],
]
const formats = { alto: 'alto', page: 'page-xml', hocr: 'hocr' } as const

test.each(['alto', 'page', 'hocr'] as const)(
  'an engine’s %s goes through the library unchanged, and with an edit only that differs',
  async (kind) => {
    const session = openTestLibrary(temporaryFolder())
    const file = engineFiles[kind](lines)
    const page = await importText(session, file, { name: 'p3.xml' })
    const scope = { kind: 'page', page } as const
    expect((await render(session, scope, formats[kind])).text).toBe(file)

    edit(session, page, (tr) => {
      const { from, to } = placeIn(tr.doc, 'opned')
      tr.replaceWith(
        from,
        to,
        schema.text('opened', tr.doc.resolve(from).marksAcross(tr.doc.resolve(to)) ?? []),
      )
    })
    const { text, name } = await render(session, scope, formats[kind])
    expect(name).toMatch(/^云溪晚报_2024-03-18_412_3\.(alto\.xml|page\.xml|hocr\.html)$/u)
    expect(text).toContain('opened')
    expect(text.split('\n').filter((line) => !file.includes(line)).length).toBeLessThanOrEqual(3)
  },
)

test('a file in another encoding leaves as UTF-8 and says so', async () => {
  const session = openTestLibrary(temporaryFolder())
  const file = engineFiles.alto(lines).replace('encoding="UTF-8"', 'encoding="UTF-16"')
  const utf16 = Buffer.from(`\uFEFF${file}`, 'utf16le')
  const page = await importText(session, utf16 as never, { name: 'p3.xml' })
  const { text } = await render(session, { kind: 'page', page }, 'alto')
  expect(text).toBe(file.replace('"UTF-16"', '"UTF-8"'))
})

test('an issue is a zip of its pages; PAGE leaves one of text alone out, and tells its name', async () => {
  const session = openTestLibrary(temporaryFolder())
  const page = await importText(session, engineFiles.alto(lines), { name: 'p1.xml', label: '1' })
  const issue = session.library.db.prepare('SELECT issue FROM page').pluck().get() as never
  const scope = { kind: 'issue', issue } as const
  const { name, pieces, mediaType } = await render(session, scope, 'alto')
  expect([name, mediaType]).toEqual(['云溪晚报_2024-03-18_412.alto.xml.zip', 'application/zip'])
  const files = unzipSync(joined(pieces))
  expect(Object.keys(files)).toEqual(['1_1.xml'])
  expect(strFromU8(files['1_1.xml'] ?? new Uint8Array())).toBe(engineFiles.alto(lines))

  await importText(session, '新桥通车\n昨天通车了。\n', { label: '2', name: 'p2.txt' })
  const { pieces: zip, left } = await render(session, scope, 'page-xml')
  expect(Object.keys(unzipSync(joined(zip)))).toEqual(['1_1.xml'])
  expect(left.map(({ kind, values }) => [kind, values.page])).toEqual([['page-without-places', '2']])
  for (const format of exportFormats)
    if (format !== 'page-xml') expect((await render(session, scope, format)).text).not.toBe('')
  expect(page).toBeGreaterThan(0)
})
