import { expect, test } from 'vitest'
import { type Draft, markdown, openDraft, plainText, summarise } from '../../../src/core/document'
import { page, spell } from './page'

const two = page(
  [
    ['headline', '1|云溪高新区云上签约'],
    ['headline', '2|十二个项目'],
    ['byline', '3|▶ 周岚'],
    ['body', '4|近日，5|签约。'],
    ['subhead', '6|# 云端'],
  ],
  [['caption', '8|河谷_工匠_在*车间*']],
)

test('plain text parts paragraphs by one blank line and articles by two', () => {
  expect(plainText(two)).toBe(
    '云溪高新区云上签约\n\n十二个项目\n\n▶ 周岚\n\n近日，签约。\n\n# 云端\n\n\n河谷_工匠_在*车间*\n',
  )
})

test('plain text of one article is that article alone', () => {
  expect(plainText(two.child(1))).toBe('河谷_工匠_在*车间*\n')
})

test('markdown joins the lines of a headline and escapes what would be marks', () => {
  expect(markdown(two)).toBe(
    '# 云溪高新区云上签约\u3000十二个项目\n\n*▶ 周岚*\n\n近日，签约。\n\n## \\# 云端\n\n---\n\n*河谷\\_工匠\\_在\\*车间\\**\n',
  )
})

test('an article is summed up by its headlines and the beginning of its text', () => {
  expect(two.children.map(summarise)).toEqual([
    {
      id: 'a1',
      position: 0,
      headline: '云溪高新区云上签约\u3000十二个项目',
      opening: '▶ 周岚',
      blocks: 5,
      characters: 26,
    },
    { id: 'a2', position: 1, headline: '', opening: '河谷_工匠_在*车间*', blocks: 1, characters: 11 },
  ])
})

function draftOf(blocks: Draft['blocks'], order: readonly number[]): Draft {
  return { articles: [{ id: 'a1', blocks: order }], blocks, corrections: [], suspects: [] }
}

test('a draft opens in reading order, torn paragraphs whole', () => {
  const draft = draftOf(
    [
      { role: 'body', text: '推进两', lines: [{ from: 0, to: 3, line: 1 }], continues: null },
      { role: 'headline', text: '云溪', lines: [{ from: 0, to: 2, line: 2 }], continues: null },
      { role: 'body', text: '个覆盖', lines: [{ from: 0, to: 3, line: 3 }], continues: 0 },
    ],
    [1, 0, 2],
  )
  expect(spell(openDraft(draft))).toEqual([['headline: 2|云溪', 'body: 1|推进两3|个覆盖']])
})

test('halves of a Latin paragraph are kept apart by a space', () => {
  const draft = draftOf(
    [
      { role: 'body', text: 'the town', lines: [{ from: 0, to: 8, line: 1 }], continues: null },
      { role: 'body', text: 'council met', lines: [{ from: 0, to: 11, line: 2 }], continues: 0 },
    ],
    [0, 1],
  )
  expect(openDraft(draft).textContent).toBe('the town council met')
})

test('an empty draft opens as one empty paragraph', () => {
  expect(spell(openDraft({ articles: [], blocks: [], corrections: [], suspects: [] }))).toEqual([['body: ']])
})
