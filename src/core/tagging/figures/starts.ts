import { isLatin } from './characters'
import { numeralStarts } from './chinese-signs'
import { nameOpeners } from './names'
import { notFigures } from './not-figures'

/** What may begin at a character: flags. */
export const none = 0
export const digit = 1
const numeralStart = 2
export const opener = 4
export const word = 8
export const currency = 16
export const letter = 32

/** What may begin at a UTF-16 unit, so that the scan passes over all other text at one look-up a character. */
export const starts = new Uint8Array(0x10000)
for (let code = 48; code <= 57; code++) starts[code] = digit
for (const c of [...numeralStarts, '第', '上', '前', '半']) starts[c.charCodeAt(0)] = numeralStart
for (const c of nameOpeners) starts[c.charCodeAt(0)] = opener
for (const c of '$€£¥￥') starts[c.charCodeAt(0)] = currency
for (let code = 65; code <= 122; code++) if (isLatin(code)) starts[code] = letter
for (const code of notFigures.firsts()) starts[code] = (starts[code] ?? none) | word
