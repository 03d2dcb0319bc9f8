import { describe, expect, test } from 'vitest'
import { readOcr } from '../../../src/core/formats'
import { altoPage } from './alto-page'

const read = (lines: readonly string[], order = '') =>
  readOcr('alto', 'p', altoPage(lines, order)).lines.map(({ text }) => text)

const left = [
  '春雨润田园里新苗',
  '新苗出土绿满青山',
  '青山绕屋听得溪水',
  '溪水入江奔向东海',
  '东海潮生月照归人',
]
const right = [
  '秋风送爽稻谷飘香',
  '稻谷归仓家家欢笑',
  '欢笑盈门迎接新年',
  '新年将至灯火通明',
  '灯火万家其乐融融',
]
const columns = left.flatMap((text, n) => [`100 ${100 + n * 30} ${text}`, `300 ${100 + n * 30} ${right[n]}`])

describe('lines of a file that states no order', () => {
  test('are read down a column before the next one', () => {
    expect(read(columns)).toEqual([...left, ...right])
  })

  test('are cut where an engine ran across the white between columns', () => {
    const run = columns.filter((_, n) => n !== 4 && n !== 5)
    expect(read([...run, `100 160 ${left[2]}  ${right[2]}`])).toEqual([...left, ...right])
  })

  test('keep the order that the file states', () => {
    const refs = columns.map((_, n) => `<ElementRef ID="r${n}" REF="b${n}"/>`).join('')
    const order = `<ReadingOrder><OrderedGroup ID="g">${refs}</OrderedGroup></ReadingOrder>`
    expect(read(columns, order)).toEqual(left.flatMap((text, n) => [text, right[n]]))
  })

  test('stay as they came where there is one column', () => {
    const mixed = [...left, ...right].map((text, n) => `100 ${700 - n * 30} ${text}`)
    expect(read(mixed)).toEqual([...left, ...right])
  })

  test('stay as they came where the script runs leftwards', () => {
    const words = ['אבגדה וזחטי', 'כלמנס עפצקר', 'שתאבג דהוזח', 'טיכלמ נסעפצ', 'קרשתא בגדהו', 'זחטיכ למנסע']
    const lines = words.flatMap((text, n) => [`400 ${100 + n * 30} ${text}`, `100 ${100 + n * 30} ${text}`])
    expect(read(lines)).toEqual(words.flatMap((text) => [text, text]))
  })
})

describe('a page that was scanned askew', () => {
  test('is read down its columns as if it lay straight', () => {
    const tall = Array.from({ length: 40 }, (_, n) => {
      const number = [...'零一二三四五六七八九']
      const name = `${number[Math.floor(n / 10)]}${number[n % 10]}`
      return [`100 ${100 + n * 30} 春雨润田园里${name}`, `276 ${100 + n * 30} 秋风送爽稻谷${name}`]
    })
    const lines = tall.flat()
    const text = (line: string | undefined) => line?.replace(/^[\d ]+/u, '')
    const straight = [...tall.map(([one]) => text(one)), ...tall.map(([, two]) => text(two))]
    const turned = readOcr('alto', 'p', altoPage(lines, '', 0.02)).lines.map((line) => line.text)
    expect(turned).toEqual(straight)
  })
})
