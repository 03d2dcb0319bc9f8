import { expect, test } from 'vitest'
import { clean } from '../../../src/core/rules'
import { sourceFromText } from '../../../src/core/text'

/** Inputs made to blow up a search that goes back on itself; a rule that is not linear runs into the test's time limit. */
const attacks: Readonly<Record<string, string>> = {
  letter: 'a',
  han: '中',
  comma: '，',
  'half-width comma': '中,',
  'open bracket': '(',
  'open bracket in prose': '（本报讯',
  'open quote': '“',
  'straight quote': '"',
  'spaced letters': '中 ',
  space: ' ',
  digit: '1',
  double: '中中',
  'Markdown mark': '#',
  'strong mark': '**',
  'one character a line': '中\n',
  'one comma a line': '，\n',
  'name a line': '王\n',
  'dateline a line': '本报讯\n',
  'sentence a line': '云溪新区开园。\n',
  'hyphen a line': 'a-\n',
  'initial a line': 'T\n',
  'credit a line': '图片来源：云\n',
  'bullet a line': '▶\n',
  'wrapped shadow': '云溪高新区\n云溪高新\n区\n',
  'private use': '\ue000',
  mojibake: 'Ã©',
  control: '\u0001',
  'list that never ends': '8家企业分别是甲江厂、',
  numbering: '一是二要三看',
}

test.each(Object.entries(attacks))('cleaning ends on %s for ever', (_, unit) => {
  const text = unit.repeat(Math.ceil(60_000 / unit.length))
  const draft = clean(sourceFromText('attack.txt', text))
  expect(draft.articles.flatMap(({ blocks }) => blocks)).toHaveLength(draft.blocks.length)
})
