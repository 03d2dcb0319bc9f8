import { expect, test } from 'vitest'
import type { EntityKind } from '../../../src/core/document'
import { formats } from '../../../src/core/exits'
import { block, edition, picture } from './edition'
import { engineFiles, imported, importedText } from './engine-files'
import { readTei } from './tei-reader'
import { faults } from './validator'
import { writing } from './writing'

const record = (kind: EntityKind, name: string, links: readonly string[] = []) => ({
  kind,
  name,
  aliases: ['别名'],
  notes: '某注。',
  links,
})

const page = edition(
  [
    [
      block('kicker', '春到云溪'),
      block('headline', '新桥通车'),
      block('byline', '本报记者 ', ['周岚', { entity: 'person', record: '7' }]),
      block(
        'body',
        ['云溪公司', { entity: 'organisation', record: '8' }],
        '于',
        ['3月1日', { figure: 'date', value: '2024-03-01' }],
        '建成',
        ['新桥', { entity: 'place', record: '9' }, 'strong'],
        '，见',
        ['《云溪志》', { entity: 'work', record: '10' }],
        '与',
        ['灯会', { entity: 'event', record: '11' }, 'em'],
        '。',
      ),
      block('subhead', '一手抓建设'),
      block(
        'body',
        ['1.5万余人', { figure: 'quantity', value: 15_000, unit: '人', approx: true }],
        ['三至五成', { figure: 'percent', value: [30, 50], unit: '%' }],
        ['40亿元', { figure: 'money', value: 4e9, unit: 'CNY' }],
        ['第三', { figure: 'ordinal', value: 3 }],
        ['两 天', { figure: 'duration', value: 2, unit: 'd a y' }],
        ['去年', { figure: 'date', value: null }],
        ['错子', { sic: '当作“错字”' }],
        '<&>\u0001𠮷👩‍🚒',
      ),
      block('byline', '（通讯员 ', ['张三', { entity: 'person' }], '）'),
      picture(),
      block('caption', '图为新桥。'),
      block('credit', '陈可 摄'),
      picture(),
      block('signature', '（周岚）'),
    ],
    [block('headline', '无正文'), block('signature', '（记者）')],
    [
      block('column', '专栏'),
      block('note', '编者按'),
      block('subhead', '一'),
      block('subhead', '二'),
      block('other', '其他'),
    ],
  ],
  {
    '7': record('person', '周岚', ['https://viaf.org/viaf/1', 'https://www.wikidata.org/wiki/Q1']),
    '8': record('organisation', '云溪公司'),
    '9': record('place', '新桥', ['not a link']),
    '10': record('work', '《云溪志》'),
    '11': record('event', '灯会'),
  },
)

test('a page with everything in it is valid TEI', async () => {
  expect(await faults('tei', formats.tei.write(page, writing()))).toEqual([])
})

test('a file that TEI does not know is not valid', async () => {
  const odd = formats.tei.write(page, writing()).replace('<body>', '<body><p>loose</p>')
  expect(await faults('tei', odd)).not.toEqual([])
  const attribute = formats.tei.write(page, writing()).replace('<byline>', '<byline colour="red">')
  expect(await faults('tei', attribute)).not.toEqual([])
})

test('names point at records that stand off the text, which say what authorities call them', () => {
  const xml = formats.tei.write(page, writing())
  const { ids, pointers } = readTei(xml)
  expect(new Set(ids).size).toBe(ids.length)
  expect(pointers.filter((pointer) => !ids.includes(pointer))).toEqual([])
  expect(pointers).toEqual(
    expect.arrayContaining(['record-7', 'record-8', 'record-9', 'record-10', 'record-11']),
  )
  expect(xml).toContain('<idno type="VIAF">https://viaf.org/viaf/1</idno>')
  expect(xml).toContain('<idno type="Wikidata">https://www.wikidata.org/wiki/Q1</idno>')
  expect(xml).toContain('<idno type="URI">not a link</idno>')
  expect(xml).toContain('<name type="event" ref="#record-11">')
})

test('figures have their values', () => {
  const xml = formats.tei.write(page, writing())
  for (const tag of [
    '<date when="2024-03-01">',
    '<measure type="quantity" subtype="approximate" quantity="15000" unit="人">',
    '<num type="percentage" min="0.3" max="0.5">',
    '<measure type="currency" quantity="4000000000" unit="CNY">',
    '<num type="ordinal" value="3">',
    '<measure type="duration" quantity="2" unit="d_a_y">',
    '<date><lb',
  ])
    expect(xml).toContain(tag)
})

test('a heading behind text begins a division; a misprint that stands is sic with its note', () => {
  const xml = formats.tei.write(page, writing())
  expect(xml).toContain('<div type="section">\n<head type="subhead"><lb n="1"/>一手抓建设</head>\n<p>')
  expect(xml).toMatch(/<sic>(?:<lb [^>]*>)?错子<\/sic><note type="editorial">当作“错字”<\/note>/u)
  expect(xml).toContain('<signed><lb n="1"/>（周岚）</signed>')
  expect(xml).toContain('<ab type="signature"><lb n="1"/>（记者）</ab>')
})

test('headings that follow each other head one division, and who signs before another division stands in the text', async () => {
  const signed = edition([
    [
      block('kicker', '春到云溪'),
      block('headline', '新桥通车'),
      block('deck', '一年建成'),
      block('body', '近日通车。'),
      block('signature', '（周岚）'),
      block('subhead', '灯会'),
      block('body', '昨日开幕。'),
    ],
  ])
  const xml = formats.tei.write(signed, writing())
  expect(xml.match(/<div type="section">/gu)).toHaveLength(1)
  expect(xml).toContain('<ab type="signature"><lb n="1"/>（周岚）</ab>\n<div type="section">')
  expect(await faults('tei', xml)).toEqual([])
})

test('what stands otherwise than in the source is a choice of both', () => {
  const source = ['云溪书画作品人选名单今日公布了 ,请看。', '', '天气晴。']
  const xml = formats.tei.write(importedText(source), writing())
  const { lines, articles } = readTei(xml)
  expect(articles.join('\n')).not.toContain(' ,')
  expect([...lines.values()]).toEqual(source.filter((line) => line !== ''))
  expect(xml).toMatch(/<choice><sic> ?,?<\/sic><corr type="[a-z-]+"/u)
})

test('where places are known, every line has its zone and every page its surface', async () => {
  const xml = formats.tei.write(
    imported(
      'alto',
      engineFiles.alto([
        ['The', 'bridge', 'is'],
        ['open', 'again.'],
      ]),
    ),
    writing(),
  )
  expect(await faults('tei', xml)).toEqual([])
  expect(xml).toContain('<surface xml:id="page-1" ulx="0" uly="0" lrx="2000" lry="3000">')
  expect(xml).toContain('<zone xml:id="page-1-line-2" type="line" ulx="40" uly="90" lrx="168" lry="120"/>')
  expect(xml).toContain('<pb n="1" facs="#page-1"/>')
  expect(xml).toContain('<lb n="2" facs="#page-1-line-2"')
  const { ids, pointers } = readTei(xml)
  expect(pointers.filter((pointer) => !ids.includes(pointer))).toEqual([])
})

test('a page of two sheets has a surface for each, and says where the text turns to the second', async () => {
  const [first, second] = [[['The', 'bridge', 'is']], [['open', 'again.']]].map((lines) =>
    engineFiles.hocr(lines),
  )
  const [, body] = (second ?? '').split('<body>')
  const xml = formats.tei.write(imported('hocr', `${first?.replace('</body></html>', '')}${body}`), writing())
  expect(await faults('tei', xml)).toEqual([])
  expect(xml.match(/<surface /gu)).toHaveLength(2)
  expect(xml).toMatch(
    /<surface xml:id="page-1-sheet-2"[^>]*>\s*<graphic[^>]*>\s*<zone xml:id="page-1-line-2"/u,
  )
  expect(xml).toMatch(/<pb n="1" facs="#page-1-sheet-2"(?: break="no")?\/><lb n="2"/u)
  const { ids, pointers } = readTei(xml)
  expect(pointers.filter((pointer) => !ids.includes(pointer))).toEqual([])
})

test('what was done is told day by day, the last first, and when the page came', async () => {
  const typing = { key: 'operations.typing' }
  const fix = { key: 'operations.fix', values: { before: '人选', after: '入选 <1>' } }
  const past = () => ({
    imported: '2024-03-17T22:00:00.000Z',
    operations: [
      { id: 'o1', at: '2024-03-18T09:00:00.000Z', name: typing },
      { id: 'o2', at: '2024-03-18T09:01:00.000Z', name: fix },
      { id: 'o3', at: '2024-03-18T09:02:00.000Z', name: typing },
      { id: 'o4', at: '2024-03-19T07:00:00.000Z', name: typing },
    ],
  })
  // One operation over two pages is one.
  const pages = page.pages.flatMap((one) => [
    { ...one, past },
    { ...one, id: 4, label: '4', past },
  ])
  const xml = formats.tei.write({ ...page, pages }, writing(undefined, 'zh-CN'))
  expect(await faults('tei', xml)).toEqual([])
  const told = xml.slice(xml.indexOf('</list>\n</change>'), xml.indexOf('</revisionDesc>'))
  expect(told.match(/<(?:change when|item)[^\n]*/gu)).toEqual([
    '<change when="2024-03-19" xml:lang="zh-CN">',
    '<item>输入</item>',
    '<change when="2024-03-18" xml:lang="zh-CN">',
    '<item>输入 (2 ×)</item>',
    '<item>“人选”改为“入选 &lt;1&gt;”</item>',
    '<change when="2024-03-17">Imported and cleaned: page 3, 4.</change>',
  ])
})
