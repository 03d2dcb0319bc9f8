import { strFromU8 } from 'fflate'
import { HtmlValidate } from 'html-validate/node'
import { parse } from 'parse5'
import { expect, test } from 'vitest'
import { formats } from '../../../src/core/exits'
import { block, crop, edition, picture } from './edition'
import { engineFiles, imported } from './engine-files'
import { joined } from './joined'
import { writing } from './writing'

/** The HTML standard's own rules; the void elements' solidus stands in XHTML as well, and EPUB has the same markup. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: { 'void-style': 'off', 'no-trailing-whitespace': 'off' },
})

const solidus = 'non-void-html-element-start-tag-with-trailing-solidus'

/** What a validator finds, and what a browser's parser would have to mend. */
async function faults(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html)
  const found = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  )
  parse(html, { onParseError: ({ code }) => code !== solidus && found.push(code) })
  return found
}

const blocks = [
  [
    block('kicker', '春到云溪'),
    block('headline', '新桥通车'),
    block('headline', '市民走过'),
    block('byline', ['周岚', { entity: 'person' }]),
    block(
      'body',
      ['3月', { figure: 'date', value: '2024-03' }],
      ['40', { figure: 'quantity', value: 40 }],
      '<&>',
    ),
    block('subhead', '一'),
    block('body', ['错', { sic: '"注"' }], ['甲', 'strong'], ['乙', 'em']),
    picture(),
    block('caption', '图为新桥。'),
    block('credit', '陈可 摄'),
    block('note', '编者按'),
    block('signature', '（周岚）'),
  ],
  [block('body', '没有标题的消息。'), picture()],
]
const page = edition(blocks, {}, async () => crop('a JPEG'))
const htmlOf = async (what: typeof page) =>
  strFromU8(joined((await formats.html.write(what, writing())).pieces))

test('HTML is valid', async () => {
  const html = await htmlOf(page)
  expect(html.match(/<img /gu)).toHaveLength(2)
  expect(await faults(html)).toEqual([])
})

test('HTML without its pictures is valid', async () => {
  expect(await faults(await htmlOf(edition(blocks)))).toEqual([])
})

test('errata are valid', async () => {
  const lines = ['The', 'bridge', 'was', 'open', ',', 'on']
  const what = imported('hocr', engineFiles.hocr([lines, lines]))
  expect(await faults(formats.errata.write(what, writing()))).toEqual([])
})

test('hOCR is valid HTML', async () => {
  const what = imported(
    'alto',
    engineFiles.alto([
      ['The', 'bridge'],
      ['was', 'open'],
    ]),
  )
  expect(await faults(formats.hocr.write(what) as string)).toEqual([])
})

test.each([
  ['<main>', '<main><p><div></div></p>'],
  ['<main>', '<main><p class="a" class="b"></p>'],
])('a fault is found where %s is %s', async (sound, faulty) => {
  const html = await htmlOf(page)
  expect(await faults(html.replace(sound, faulty))).not.toEqual([])
})
