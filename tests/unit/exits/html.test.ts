import { strFromU8 } from 'fflate'
import { expect, test } from 'vitest'
import { formats } from '../../../src/core/exits'
import { block, edition, picture } from './edition'
import { joined } from './joined'
import { writing } from './writing'

const html = async (...blocks: Parameters<typeof edition>[0]) =>
  strFromU8(joined((await formats.html.write(edition(blocks), writing())).pieces))
/** The article’s markup, one element a line. */
const article = (page: string) =>
  page.slice(page.indexOf('<article>'), page.indexOf('</article>')).split('\n').slice(1, -1)

test('an article is headings, paragraphs and figures', async () => {
  const page = await html([
    block('kicker', '春到云溪'),
    block('headline', '十二个项目签约'),
    block('headline', '总投资四十亿元'),
    block('byline', '本报记者 ', ['周岚', { entity: 'person' }]),
    block('body', '近日，', ['2024年3月', { figure: 'date', value: '2024-03' }], '签约。'),
    block('subhead', '一手抓招商'),
    picture(),
    block('caption', '图为签约现场。'),
    block('credit', '陈可 摄'),
    block('signature', '（周岚）'),
  ])
  expect(article(page)).toEqual([
    '<p class="kicker">春到云溪</p>',
    '<h2>十二个项目签约<br/>',
    '总投资四十亿元</h2>',
    '<p class="byline">本报记者 <span class="person">周岚</span></p>',
    '<p>近日，<time datetime="2024-03">2024年3月</time>签约。</p>',
    '<h3>一手抓招商</h3>',
    '<figure>',
    '<figcaption>',
    '<p class="caption">图为签约现场。</p>',
    '<p class="credit">陈可 摄</p>',
    '</figcaption>',
    '</figure>',
    '<p class="signature">（周岚）</p>',
  ])
})

test.each([
  ['3', '第3版', '近日签约。'],
  ['A3', 'Page A3', 'Signed today.'],
  ['副刊', '副刊', '近日签约。'],
])('a page called %s is headed %s in the language of its text', async (label, name, text) => {
  const { pages, ...issue } = edition([[block('body', text)]])
  const page = strFromU8(
    joined(
      (await formats.html.write({ ...issue, pages: pages.map((one) => ({ ...one, label })) }, writing()))
        .pieces,
    ),
  )
  expect(page).toContain(`<section aria-label="${name}">\n<p class="folio">${name}</p>`)
})

test('a picture of which nothing is said leaves no open element behind', async () => {
  const page = await html([
    block('body', '近日签约。'),
    picture(),
    picture(),
    block('body', '次日开工。'),
    picture(),
  ])
  expect(article(page)).toEqual(['<p>近日签约。</p>', '<p>次日开工。</p>'])
})

test('what would be markup is text', async () => {
  const page = await html([block('body', '<script>alert("1")</script> & \u0001')])
  expect(page).toContain('&lt;script&gt;alert("1")&lt;/script&gt; &amp; \uFFFD')
  expect(page.match(/<script/gu)).toBeNull()
})

test('it says its language, and needs nothing beside it', async () => {
  expect(await html([block('body', '近日签约。')])).toContain('<html lang="zh-Hans">')
  const english = await html([block('body', 'The bridge opened yesterday.')])
  expect(english).toContain('<html lang="en">')
  expect(english).not.toMatch(/(?:src|href|url\()/u)
})
