import { describe, expect, test } from 'vitest'
import en from '../../../resources/locales/en.json'
import zhCN from '../../../resources/locales/zh-CN.json'
import { findCommands, type Listed, lineIn } from '../../../src/renderer/palette/find-commands'
import { initials } from '../../../src/renderer/palette/initials'

const listed = (id: string, english: string, chinese: string, group: string): Listed => ({
  id,
  words: english,
  names: [english, chinese],
  group,
})
const commands = [
  listed('import', 'Import files', '导入文件', 'File'),
  listed('export', 'Export', '导出', 'File'),
  listed('nextSuspect', 'Next suspect', '下一个疑点', 'Suspects'),
  listed('nextPage', 'Next page', '下一版', 'Go'),
  listed('larger', 'Larger text', '放大文字', 'Window'),
]
const found = (query: string, recent: readonly string[] = []) =>
  findCommands(query, commands, recent).map(({ id }) => id)

describe('a command is found', () => {
  test.each([
    ['by the beginning of a word', 'susp', 'nextSuspect'],
    ['by letters of several words', 'nsus', 'nextSuspect'],
    ['by words in any order', 'files import', 'import'],
    ['by its Chinese words in an English window', '疑点', 'nextSuspect'],
    ['by a single Chinese character', '出', 'export'],
    ['by the initials of its pinyin', 'drwj', 'import'],
    ['by its group and a word', 'window text', 'larger'],
  ])('%s', (_, query, id) => {
    expect(found(query)[0]).toBe(id)
  })

  test('and what was chosen lately comes before its like', () => {
    expect(found('next', ['nextPage'])[0]).toBe('nextPage')
    expect(found('next', ['nextSuspect'])[0]).toBe('nextSuspect')
  })

  test('but not by letters that are strewn over its words', () => {
    expect(found('zzz')).toEqual([])
    expect(found('xqj')).toEqual([])
  })
})

test('every command of the catalogues is found by its whole words, in both languages, among the first', () => {
  const ids = Object.keys(en.commands) as (keyof typeof en.commands)[]
  const all = ids.map((id) => listed(id, en.commands[id], zhCN.commands[id], ''))
  for (const { id, names } of all)
    for (const name of names) {
      const first = findCommands(name, all, []).slice(0, 3)
      expect(
        first.map((one) => one.id),
        name,
      ).toContain(id)
    }
})

test.each([
  ['导入文件', 'drwj'],
  ['下一个疑点', 'xygyd'],
  ['放大文字', 'fdwz'],
  ['键 F1', 'j F1'],
  ['𠮷野', 'y'],
  ['阿八擦大鹅法嘎哈家卡拉妈那哦怕七然撒他哇西呀杂', 'abcdefghjklmnopqrstwxyz'],
])('%s begins with the letters %s', (words, letters) => {
  expect(initials(words)).toBe(letters)
})

test.each([
  [':120', 120],
  ['：7', 7],
  [': 3 ', 3],
  ['120', null],
  [':', null],
  [':1a', null],
])('%s asks for line %s', (query, line) => {
  expect(lineIn(query)).toBe(line)
})
