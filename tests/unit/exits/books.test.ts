import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { type Edition, formats } from '../../../src/core/exits'
import { block, edition, picture } from './edition'
import { joined } from './joined'
import { writing } from './writing'

const page = edition([
  [
    block('headline', '新桥通车'),
    block('headline', '市民走过'),
    block('byline', '本报记者 周岚'),
    block('body', '近日，', ['新桥', 'strong'], '通车 <&> \u0001了。'),
    picture(),
    block('caption', '图为新桥。'),
  ],
  [block('body', '没有标题的消息。')],
])

/** Parses as XML or throws. */
function wellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
}

async function filesOf(
  format: 'epub' | 'docx' | 'tracked',
  what: Edition = page,
): Promise<Record<string, string>> {
  const entries = unzipSync(joined((await formats[format].write(what, writing())).pieces))
  return Object.fromEntries(Object.entries(entries).map(([path, bytes]) => [path, strFromU8(bytes)]))
}

test('an EPUB begins with its media type, unpressed, and every document in it is well-formed', async () => {
  const bytes = joined((await formats.epub.write(page, writing())).pieces)
  expect(strFromU8(bytes.slice(30, 38))).toBe('mimetype')
  expect(strFromU8(bytes.slice(38, 58))).toBe('application/epub+zip')
  const files = await filesOf('epub')
  for (const [path, text] of Object.entries(files)) if (/ml$|opf$/u.test(path)) wellFormed(text)
  expect(Object.keys(files)).toEqual([
    'mimetype',
    'META-INF/container.xml',
    'EPUB/package.opf',
    'EPUB/nav.xhtml',
    'EPUB/style.css',
    'EPUB/page-3.xhtml',
  ])
  expect(files['EPUB/nav.xhtml']).toContain('<a href="page-3.xhtml#p3-a1">新桥通车\u3000市民走过</a>')
  expect(files['EPUB/nav.xhtml']).toContain('<a href="page-3.xhtml#p3-a2">没有标题的消息。</a>')
  expect(files['EPUB/page-3.xhtml']).toContain('<div id="p3-a1">')
})

test('the same edition is the same EPUB', async () => {
  expect(await formats.epub.write(page, writing())).toEqual(await formats.epub.write(page, writing()))
})

/** A document's runs, as `text`, `+inserted` and `-deleted`. */
function runsOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:(ins|del) [^>]*>.*?<\/w:\1>|<w:r>.*?<\/w:r>/gsu)].flatMap(([run, kind]) => {
    const text = [...run.matchAll(/<w:(?:t|delText)[^>]*>([^<]*)</gu)].map(([, said]) => said).join('')
    return text === '' ? [] : [`${kind === 'ins' ? '+' : kind === 'del' ? '-' : ''}${text}`]
  })
}

test('a DOCX has a heading for a headline, styles for roles, and the text', async () => {
  const files = await filesOf('docx')
  const xml = files['word/document.xml'] ?? ''
  wellFormed(xml)
  expect(runsOf(xml).join('')).toBe(
    '第3版新桥通车市民走过本报记者 周岚近日，新桥通车 &lt;&amp;&gt; \uFFFD了。图为新桥。没有标题的消息。',
  )
  expect(xml.match(/<w:pStyle w:val="([^"]+)"/gu)).toEqual(
    ['Folio', 'Heading1', 'Byline', 'Body', 'PictureCaption', 'Body'].map((id) => `<w:pStyle w:val="${id}"`),
  )
})

test('tracked changes are what the source had and what stands now', async () => {
  const tracked = edition([[block('body', '云溪入选', '名单。')]])
  const [only] = tracked.pages
  if (!only) throw new Error('a page')
  const lines = ['云溪人选', '名单.'].map((text) => ({ text, box: null, confidence: null }))
  const source = { name: 'p3.txt', lines }
  const files = await filesOf('tracked', { ...tracked, pages: [{ ...only, source }] })
  expect(runsOf(files['word/document.xml'] ?? '').slice(1)).toEqual([
    '云溪',
    '-人',
    '+入',
    '选名单',
    '-.',
    '+。',
  ])
})
