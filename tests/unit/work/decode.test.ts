import { describe, expect, test } from 'vitest'
import { decode } from '../../../src/main/work/intake/decode'

const chinese =
  '云溪的新桥昨天通车了。河边的人都来看热闹，“真宽啊！”老船工这样说。\n第二天，货车就从桥上过了。\n'
const traditional =
  '雲溪的新橋昨天通車了。河邊的人都來看熱鬧，「真寬啊！」老船工這樣說。\n第二天，貨車就從橋上過了。\n'
const french =
  'Le café de la gare a rouvert hier, après des mois de travaux. « Enfin ! » dit Hélène, la gérante.\n'

// Node decodes these encodings but does not encode them: the tables are turned round.
function encoder(encoding: string, leads: [number, number]): (text: string) => Uint8Array {
  const codes = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(encoding)
  for (let lead = leads[0]; lead <= leads[1]; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if ([...character].length === 1 && character !== '\ufffd' && !codes.has(character))
        codes.set(character, [lead, trail])
    }
  return (text) =>
    Uint8Array.from([...text].flatMap((character) => codes.get(character) ?? [character.charCodeAt(0)]))
}
const gb18030 = encoder('gb18030', [0x81, 0xfe])
const big5 = encoder('big5', [0xa1, 0xf9])
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const utf16 = (text: string, little: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little)
  return new Uint8Array(view.buffer)
}
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('the encoding of a text is found', () => {
  test.each([
    ['utf-8', utf8(chinese), chinese],
    ['utf-8', utf8(`\ufeff${chinese}`), chinese],
    ['utf-8', utf8('plain words\r\n'), 'plain words\r\n'],
    ['utf-16le', utf16(`\ufeff${chinese}`, true), chinese],
    ['utf-16be', utf16(`\ufeff${chinese}`, false), chinese],
    ['utf-16le', utf16(chinese, true), chinese],
    ['utf-16be', utf16(chinese, false), chinese],
    ['gb18030', gb18030(chinese), chinese],
    ['gb18030', gb18030('新桥通车'), '新桥通车'],
    ['big5', big5(traditional), traditional],
    ['big5', big5('新橋通車了'), '新橋通車了'],
    ['windows-1252', latin1(french), french],
    ['windows-1252', latin1('Señor Núñez vivió aquí.'), 'Señor Núñez vivió aquí.'],
    ['utf-8', utf8('𠮷野家 😀'), '𠮷野家 😀'],
  ])('%s', (encoding, bytes, text) => {
    expect(decode(bytes, null)).toMatchObject({ kind: 'text', encoding, text })
  })
})

test('a byte order mark and valid UTF-8 are certain', () => {
  expect(decode(utf16(`\ufeff${chinese}`, true), null)).toMatchObject({ certainty: 1 })
  expect(decode(utf8(chinese), null)).toMatchObject({ certainty: 1 })
  expect(decode(gb18030(chinese), null)).toMatchObject({ certainty: expect.closeTo(1, 1) })
})

test('the encoding that the editor chose is used, mistaken or not', () => {
  expect(decode(gb18030(chinese), 'gb18030')).toMatchObject({ kind: 'text', text: chinese })
  expect(decode(gb18030(chinese), 'windows-1252')).toMatchObject({ kind: 'text', encoding: 'windows-1252' })
  expect(decode(gb18030(chinese), 'utf-8')).toMatchObject({
    kind: 'refused',
    trouble: 'file-unknown-encoding',
  })
})

test.each([
  ['nothing', new Uint8Array(), 'file-empty'],
  ['a byte order mark alone', Uint8Array.of(0xef, 0xbb, 0xbf), 'file-empty'],
  ['a PDF', utf8('%PDF-1.7\n'), 'file-not-text'],
  ['a zip', Uint8Array.of(0x50, 0x4b, 3, 4, 20), 'file-not-text'],
  ['zero bytes', new Uint8Array(64), 'file-not-text'],
  ['control characters', utf8('a\u0001b'), 'file-not-text'],
  ['UTF-8 cut within a character', utf8(chinese).subarray(0, 40), 'file-unknown-encoding'],
  ['UTF-16 with half a pair', utf16('\ufeff云\ud83d溪', true), 'file-unknown-encoding'],
])('%s is refused', (_, bytes, trouble) => {
  const found = decode(bytes, null)
  expect(found.kind === 'refused' ? found.trouble : null).toBe(trouble)
})

test('the end mark of DOS is no part of the text', () => {
  expect(decode(utf8('plain words\n\u001a'), null)).toMatchObject({ text: 'plain words\n' })
})
