import type { Candidate } from '../../text'
import { isDepartment } from './bodies'
import { functionWords } from './vocabulary'
import { provinceCharacters } from './world'

/** Words that no dictionary has and a text may be cut into by their form; the tag says what they would be. */
export function wordCandidates(text: string): readonly Candidate[] {
  return [
    ...officeCandidates(text),
    ...editionCandidates(text),
    ...partCandidates(text),
    ...hamletCandidates(text),
  ]
}

export const officeTag = 'office'
const offices =
  /(?<=[省市县区旗盟州镇乡国])(?=([\p{Script=Han}]{2,12}?(?:委员会|办公室|分局|总局|局|厅|委|办|部|署|司|处)(?![长员])))/gu

/** 电子信息产业局局长: what has a head of its own is an office, whatever it deals with. */
const headed =
  /(?<=[区市县旗盟州])(?![\p{Script=Han}]{0,8}[区市县旗盟州])\p{Script=Han}{2,8}局(?=(?:党组书记、)?(?:原|副)?局长)/gu

function officeCandidates(text: string): readonly Candidate[] {
  const found: Candidate[] = []
  for (const match of text.matchAll(offices)) {
    const [, whole = ''] = match
    const bare = whole.replace(/(?:委员会|办公室|分局|总局|局|厅|委|办|部|署|司|处)$/u, '')
    if (isDepartment(bare))
      found.push({ from: match.index, to: match.index + whole.length, score: -10, tag: officeTag })
  }
  for (const { 0: whole, index } of text.matchAll(headed))
    found.push({ from: index, to: index + whole.length, score: -10, tag: officeTag })
  return found
}

/** 第7届: dictionaries have it in Chinese numerals alone. */
function editionCandidates(text: string): readonly Candidate[] {
  return [...text.matchAll(/第[\d０-９]{1,3}[届次]/gu)].map(({ 0: whole, index }) => ({
    from: index,
    to: index + whole.length,
    score: -10,
    tag: 'm',
  }))
}

/** 滇中 in 滇中高新区: a zone may be called after a part of its province. */
const partOfProvince = new RegExp(
  `[${[...provinceCharacters].join('')}][东南西北中](?=高新区|经开区|高新技术|经济技术|示范区|新区)`,
  'gu',
)

function partCandidates(text: string): readonly Candidate[] {
  return [...text.matchAll(partOfProvince)].map(({ index }) => ({
    from: index,
    to: index + 2,
    score: -10,
    tag: 'ns',
  }))
}

export const hamletTag = 'hamlet'
const hamletSuffix = /[镇乡村县沟屯庄峪寨]/gu

/** Two lone characters and a division's or a landform's suffix: possible names of small places that no list has. */
function hamletCandidates(text: string): readonly Candidate[] {
  const found: Candidate[] = []
  for (const { index } of text.matchAll(hamletSuffix)) {
    // 石桥湾村, 青山古镇: a landform or an age may stand between.
    const between = /[口庄沟湾坪岭坡塘桥店堡寨营屯集堰古]/u.test(text[index - 1] ?? '')
    for (const from of between ? [index - 2, index - 3] : [index - 2])
      if ([...text.slice(from, index)].every(stemCharacter) && from >= 0)
        found.push({ from, to: index + 1, score: -21.5, tag: hamletTag })
  }
  return found
}

function stemCharacter(character: string): boolean {
  return (
    han.test(character) &&
    !functionWords.has(character) &&
    !/[省市县镇乡村各个座每名位老小全本该农山渔]/u.test(character)
  )
}

const han = /^\p{Script=Han}/u
