import { expect, test } from 'vitest'
import { guess } from '../../../src/main/work/intake/guess'

const nothing = { publication: '', date: null, number: null, label: '', said: false, counted: null }
/** A label that name or print say. */
const said = (label: string) => ({ label, said: true })
/** A label that the name counts. */
const counted = (before: string, number: number) => ({
  label: number === 0 ? '' : String(number),
  counted: { before, number },
})

test.each([
  [
    '云溪晚报_2024-03-18_03.txt',
    { publication: '云溪晚报', date: '2024-03-18', ...counted('云溪晚报   ', 3) },
  ],
  ['云溪晚报20240318第3版.txt', { publication: '云溪晚报', date: '2024-03-18', ...said('3') }],
  [
    '《云溪周刊》2024年3月 总第412期 A3.txt',
    { publication: '云溪周刊', date: '2024-03', number: '总第412期', ...said('A3') },
  ],
  [
    '云溪科技报 第412期 二〇二四年三月十八日 第十二版.txt',
    { publication: '云溪科技报', number: '412', date: '2024-03-18', ...said('12') },
  ],
  [
    'Harbour Gazette 2024-03-18 page 7.txt',
    { publication: 'Harbour Gazette', date: '2024-03-18', ...counted('Harbour Gazette   page ', 7) },
  ],
  [
    'Harbour_Gazette_2024-03-18_p7.txt',
    { publication: 'Harbour Gazette', date: '2024-03-18', ...counted('Harbour Gazette   p', 7) },
  ],
  ['scan_0007.txt', nothing],
  ['p12.txt', counted('p', 12)],
  ['000_ab12.txt', counted('', 0)],
  ['page-000.txt', counted('page-', 0)],
  ['w01.txt', counted('w', 1)],
  ['7e4b2a3a789c1d37.txt', nothing],
  ['2024-13-40.txt', nothing],
  ['2023-02-29 no such day.txt', nothing],
])('a name: %s', (name, expected) => {
  expect(guess(name, [])).toEqual({ ...nothing, ...expected })
})

test.each([
  [
    ['云溪科技报', '2024年3月18日　星期一　第412期　第3版'],
    { publication: '云溪科技报', date: '2024-03-18', number: '412', ...said('3') },
  ],
  [
    ['3版 要闻 云溪晚报 2024年3月18日 责任编辑：林知远 版式：何一帆'],
    { publication: '云溪晚报', date: '2024-03-18', ...said('3') },
  ],
  [
    ['The Harbour Gazette', 'Monday, March 18, 2024   No. 88   Page 5'],
    { publication: 'The Harbour Gazette', date: '2024-03-18', number: '88', ...said('5') },
  ],
  [
    ['THE HARBOUR GAZETTE      Saturday, 16 March 2024      No. 4,211      Page 5'],
    { publication: 'The Harbour Gazette', date: '2024-03-16', number: '4211', ...said('5') },
  ],
  [
    ['THE HARBOUR GAZETTE.', 'Monday, March 18, 2024. Page 5'],
    { publication: 'The Harbour Gazette', date: '2024-03-18', ...said('5') },
  ],
  [
    ['Monday, March 18, 2024                     No. 4,207                     Page 5'],
    { date: '2024-03-18', number: '4207', ...said('5') },
  ],
  [
    ['云溪晚报', '2024年3月18日', '第412期 今日8版'],
    { publication: '云溪晚报', date: '2024-03-18', number: '412' },
  ],
  [['云溪晚报 2024年3月18日 本期共 16 版'], { publication: '云溪晚报', date: '2024-03-18' }],
  [['云溪晚报 2024年3月18日 今日8版 第3版'], { publication: '云溪晚报', date: '2024-03-18', ...said('3') }],
  [['２０２４年３月１８日 第２版'], { date: '2024-03-18', ...said('2') }],
])('a masthead or folio: %j', (lines, expected) => {
  const body = Array.from({ length: 40 }, () => '这是一行正文，说的是桥和船，没有别的什么。')
  expect(guess('x.txt', [...lines, ...body])).toEqual({ ...nothing, ...expected })
  expect(guess('x.txt', [...body, ...lines])).toEqual({ ...nothing, ...expected })
})

test.each([
  [['2019年5月4日，云溪的新桥动工，全村的人都来帮忙。']],
  [['本报讯 昨天上午，新桥通车了。']],
  [['据《远山日报》报道，这座桥是全县最长的。']],
  [['The Harbour Gazette said on 18 March 2024']],
  [['第一期工程完工']],
  [['读书会迎来第50期', '第36期培训班开班']],
])('an article says nothing of its page: %j', (lines) => {
  expect(guess('x.txt', lines)).toEqual(nothing)
})

test('a name knows better than the text', () => {
  expect(guess('云溪晚报_2024-03-18_03.txt', ['2024年3月17日 第2版'])).toMatchObject({ date: '2024-03-18' })
})
