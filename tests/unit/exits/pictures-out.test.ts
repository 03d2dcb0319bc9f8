import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type Edition, formats, Unwritable } from '../../../src/core/exits'
import { block, crop, edition, picture } from './edition'
import { joined } from './joined'
import { writing } from './writing'

const blocks = [
  [
    block('headline', '新桥通车'),
    picture('10,20,400,300'),
    block('caption', '图为“新桥”。'),
    block('credit', '陈可 摄'),
    block('body', '近日，新桥通车了。'),
    picture('10,400,800,1200'),
  ],
]

/** The picture at the foot is upright. */
const shown = edition(blocks, {}, async ({ attrs }) =>
  attrs.region === '10,20,400,300' ? crop('the bridge') : crop('the tower', 800, 1200),
)
/** The scan that the first picture stands on is gone. */
const half = edition(blocks, {}, async ({ attrs }) => {
  if (attrs.region === '10,20,400,300') throw new Unwritable('scan-lost', { file: 'p3.jpg' })
  return crop('the tower')
})

async function filesOf(
  format: 'epub' | 'docx' | 'tracked',
  what: Edition = shown,
): Promise<Record<string, string>> {
  const { pieces } = await formats[format].write(what, writing())
  return Object.fromEntries(
    Object.entries(unzipSync(joined(pieces))).map(([path, file]) => [path, strFromU8(file)]),
  )
}

test('HTML holds its pictures, each above what is said under it', async () => {
  const { pieces, lostPictures } = await formats.html.write(shown, writing())
  expect(lostPictures).toEqual([])
  const html = strFromU8(joined(pieces))
  const bridge = Buffer.from('the bridge').toString('base64')
  expect(html).toContain(
    [
      '<figure>',
      `<img src="data:image/jpeg;base64,${bridge}" alt="图为“新桥”。" width="400" height="300"/>`,
      '<figcaption>',
      '<p class="caption">图为“新桥”。</p>',
      '<p class="credit">陈可 摄</p>',
      '</figcaption>',
      '</figure>',
    ].join('\n'),
  )
  expect(html).toMatch(
    /<figure>\n<img src="[^"]*" alt="Picture without a caption" width="800" height="1200"\/>\n<\/figure>/u,
  )
})

test('what can be read of HTML is all of it but the pictures', async () => {
  const { pieces } = await formats.html.write(edition(blocks), writing())
  expect(formats.html.read(shown)).toBe(strFromU8(joined(pieces)))
})

test('an EPUB lists its pictures, and its documents show nothing else', async () => {
  const files = await filesOf('epub')
  const document = files['EPUB/page-3.xhtml'] ?? ''
  const shows = [...document.matchAll(/<img src="([^"]*)" alt="([^"]*)"/gu)].map(([, src, alt]) => [src, alt])
  expect(shows).toEqual([
    ['picture-3-1.jpg', '图为“新桥”。'],
    ['picture-3-2.jpg', 'Picture without a caption'],
  ])
  const listed = [...(files['EPUB/package.opf'] ?? '').matchAll(/href="([^"]*)" media-type="image\/jpeg"/gu)]
  expect(listed.map(([, href]) => href)).toEqual(shows.map(([src]) => src))
  expect(files['EPUB/picture-3-1.jpg']).toBe('the bridge')
  expect(files['EPUB/picture-3-2.jpg']).toBe('the tower')
})

test.each(['docx', 'tracked'] as const)('%s holds its pictures, each with its caption', async (format) => {
  const files = await filesOf(format)
  const document = files['word/document.xml'] ?? ''
  const paragraphs = [...document.matchAll(/<w:p>.*?<\/w:p>/gsu)].map(([paragraph]) => paragraph)
  const at = paragraphs.findIndex((paragraph) => paragraph.includes('descr="图为“新桥”。"'))
  expect(paragraphs[at]).toContain('<w:keepNext/>')
  expect(paragraphs[at + 1]).toContain('图为“新桥”。')
  expect(paragraphs.at(-1)).toContain('descr="Picture without a caption"')
  const media = Object.entries(files).filter(([path]) => path.startsWith('word/media/'))
  expect(media.map(([, said]) => said).sort()).toEqual(['the bridge', 'the tower'])
  // They stand in the file as they are: a JPEG is pressed already.
  const { pieces } = await formats[format].write(shown, writing())
  expect(strFromU8(joined(pieces), true)).toContain('the bridge')
  // 9525 EMU a pixel: an upright picture takes less than half of the page.
  expect(document).toContain(`<wp:extent cx="${267 * 9525}" cy="${400 * 9525}"/>`)
})

test.each(['html', 'epub', 'docx'] as const)(
  'where a scan is gone, %s leaves with the caption alone, and says so',
  async (format) => {
    const { pieces, lostPictures } = await formats[format].write(half, writing())
    expect(lostPictures).toMatchObject([{ kind: 'scan-lost', values: { file: 'p3.jpg' } }])
    const text =
      format === 'html' ? strFromU8(joined(pieces)) : Object.values(await filesOf(format, half)).join('')
    expect(text).toContain('图为“新桥”。')
    expect(text).not.toMatch(/(?:alt|descr)="图为/u)
    expect(text).toMatch(/(?:alt|descr)="Picture without a caption"/u)
  },
)

test('what goes wrong otherwise is no picture that is missing', async () => {
  const broken = edition(blocks, {}, () => Promise.reject(new Error('a fault of ours')))
  await expect(formats.html.write(broken, writing())).rejects.toThrow('a fault of ours')
})
