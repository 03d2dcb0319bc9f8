import type { Piece } from './pieces'
import { type Finding, finding } from './suggestion'
import { functionWords } from './vocabulary'
import { countryCharacters, provinceCharacters } from './world'

/** Words of two such characters that mean something else. */
const others = new Set('中意 中土 中西 日德 中以 美德 非美 台中 台日'.split(' '))
const going = /^[赴来抵在返离进驻回到访]$/u
/** 访华, 驻美, 赴京: the place is the second character. */
const visiting = /^(?:[访驻来对在援旅]华|[访赴旅驻援][美日俄英法德韩朝越泰缅印欧非港澳台])$/u
/** 中、美、俄三国. */
const enumerated = /[中美日俄英法德韩朝印巴](?:、[中美日俄英法德韩朝印巴])+(?=[两三四五六七八]国|等国)/gu

/** A direction after a province's character: 皖南, 陕北. The character is the place, the direction says which part of it. */
const part = /^[东南西北中]$/u
/** One-character names of countries and provinces where they stand for the place: 中美 (two places), 赴京 (one). */
export function abbreviations(text: string, pieces: readonly Piece[]): readonly Finding[] {
  const found: Finding[] = []
  const add = (...places: readonly number[]) => {
    for (const from of places) found.push(finding('place', from, from + 1, 0.6, 'place-abbreviation'))
  }
  pieces.forEach((piece, at) => {
    const next = pieces[at + 1]
    if (piece.text.length === 2) {
      const [one = '', two = ''] = piece.text
      if (visiting.test(piece.text) || (going.test(one) && provinceCharacters.has(two))) add(piece.from + 1)
      else if (isPair(one, two, piece) || continents.has(piece.text)) add(piece.from, piece.from + 1)
      else if (isPartOfProvince(piece.text)) add(piece.from)
    } else if (standsForCountry(piece, pieces[at - 1], next)) add(piece.from)
    else if (piece.text.length === 1 && next?.text.length === 1) {
      if (going.test(piece.text) && provinceCharacters.has(next.text) && pieces[at + 2]?.part !== 'own')
        add(next.from)
      else if (areCountries(piece.text, next.text)) add(piece.from, next.from)
    }
  })
  for (const match of text.matchAll(enumerated))
    for (let at = 0; at < match[0].length; at += 2) add(match.index + at)
  return found
}

/** Countries whose one character hardly means anything else: 墨 is ink before it is Mexico. */
const clear = new Set('俄澳'.split(''))

/** 俄代表团来访, 从俄回国: alone at the beginning of a clause or after a preposition, before what is the country's. */
function standsForCountry(piece: Piece, before: Piece | undefined, next: Piece | undefined): boolean {
  if (!clear.has(piece.text) || !next || next.part === 'close' || /^[\p{P}]/u.test(next.text)) return false
  return before === undefined || before.part === 'edge' || before.part === 'open'
}

/** Whether a dictionary's word is two countries or two provinces. */
function isPair(one: string, two: string, piece: Piece): boolean {
  if (piece.part === 'place' || !/^(?:j|ns|nr|nz|n|b)/u.test(piece.tag ?? '')) return false
  return areCountries(one, two) || (one !== two && provinceCharacters.has(one) && provinceCharacters.has(two))
}

/** A word for a part of a province that is named by the province's one character. */
export function isPartOfProvince(text: string): boolean {
  const [one = '', two = ''] = text
  return text.length === 2 && provinceCharacters.has(one) && part.test(two) && !divided.has(text)
}

/** 河南, 辽宁: names of their own. */
const divided = new Set(
  '河南 河北 湖南 湖北 山东 山西 陕西 云南 海南 广东 广西 江西 贵州 川东 台东 台南 台中 台北 港中 京东 京西 晋中 渝中 渝北 沪东 津南 津西 湘东 湘西 湘中 冀中'.split(
    ' ',
  ),
)
/** Words of two continents. */
export const continents: ReadonlySet<string> = new Set('欧美 亚非 亚欧 欧亚 亚非拉'.split(' '))

function areCountries(one: string, two: string): boolean {
  if (functionWords.has(one) && one !== '中') return false
  return one !== two && countryCharacters.has(one) && countryCharacters.has(two) && !others.has(one + two)
}
