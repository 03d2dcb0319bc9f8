import { expect, test } from 'vitest'
import { fileName } from '../../../src/main/work/exits/exits'

test.each([
  [['云溪晚报', '2024-03-18', '', '3'], '云溪晚报_2024-03-18_3.txt'],
  [['a/b\\c', '../x', 'C:'], 'a b c_.. x_C.txt'],
  [['con'], 'stet_con.txt'],
  [['Con.2024'], 'stet_Con.2024.txt'],
  [['console'], 'console.txt'],
  [['CONOUT$ '], 'stet_CONOUT$.txt'],
  [['\u202B报\u202C'], '报.txt'],
  [[`${'a'.repeat(179)}.b`], `${'a'.repeat(179)}.txt`],
  [['', ' '], 'stet_.txt'],
  [['...'], 'stet_.txt'],
  [['tab\there\u0000', 'a\u202eb'], 'tab here_a b.txt'],
  [['.hidden'], 'hidden.txt'],
  [['../..\\x'], 'x.txt'],
])('%j becomes %s', (parts, name) => {
  expect(fileName(parts, 'txt')).toBe(name)
})

test('a name is cut between characters, far below what a file system takes', () => {
  const name = fileName(['𠮷'.repeat(200)], 'txt')
  expect(Buffer.byteLength(name)).toBeLessThan(200)
  expect(name).toBe(name.toWellFormed())
})
