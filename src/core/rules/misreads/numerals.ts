import { unitsOf } from '../../text/scripts'

const numerals = unitsOf('〇零一二三四五六七八九十百千万亿两')

/** Whether a character counts something: 三, 百. No word says which of them stands in a place. */
export const isNumeral = (unit: number): boolean => numerals[unit] === 1
