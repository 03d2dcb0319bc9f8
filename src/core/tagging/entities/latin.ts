import { type Finding, finding } from './suggestion'

const list = (text: string) => new Set(text.split(/\s+/u).filter((word) => word !== ''))

const organisationEnds = list(
  'Inc Ltd LLC Corp Corporation Company Co GmbH AG SA PLC University College Institute Academy Association Society Council Committee Commission Congress Parliament Senate Ministry Department Bureau Agency Bank Party Union Federation League Club Church School Hospital Museum Library Theatre Theater Orchestra Times Post Herald Gazette Tribune Chronicle Journal News Press Railway Railroad Airlines Group Holdings Foundation Trust Board Court Police Army Navy Office Laboratory Centre Center',
)
const placeEnds = list(
  'Street Avenue Road Square Park Bridge River Lake Island Islands Bay Mountain Mountains Hill Hills County Valley Ocean Sea Cape Harbour Harbor Castle Station Airport',
)
const honorifics = list(
  'Mr Mrs Ms Miss Dr Sir Lord Lady Rev Prof Professor President Senator Captain Capt Colonel Col General Gen Lieutenant Lieut Major Sergeant Judge King Queen Prince Princess Bishop Pope Governor Mayor Minister Chancellor Inspector Councillor Alderman Ald Sheriff Constable Sergt Commander Admiral Viscount Earl Duke Duchess Baron Baroness Dean Canon Archbishop Cardinal Nurse Matron Madam Messrs Herr Frau Monsieur Madame Don Saint',
)
const givenNames = list(
  'John William James George Charles Henry Thomas Robert Joseph Edward Richard Samuel Alfred Arthur Frederick David Peter Paul Michael Daniel Andrew Stephen Philip Francis Frank Walter Albert Alexander Benjamin Edwin Hugh Patrick Martin Mark Matthew Simon Christopher Anthony Kenneth Brian Kevin Steven Jack Harry Mary Elizabeth Anne Ann Jane Sarah Margaret Alice Emma Ellen Catherine Emily Helen Martha Susan Linda Barbara Patricia Jennifer Maria Anna Laura Julia Charlotte Hannah Rachel Rebecca Ruth Karl Hans Wilhelm Friedrich Heinrich Otto Johann Tom Tim Jim Bob Bill Will Ben Sam Ned Ted Fred Dan Joe Kate Lucy Rose Grace Florence Edith Ethel Mabel Violet Ada Clara Dorothy Eleanor Frances Harriet Isabella Louisa Sophia Victoria Agnes Ernest Herbert Harold Leonard Percy Sidney Stanley Reginald Cecil Gilbert Edmund Ralph Roger Oliver Oscar Victor Vincent Jean Pierre Jacques Louis Marie Juan Carlos José Antonio Francesco Giovanni Ivan Vladimir Boris',
)
const places = list(
  'London Paris Berlin Vienna Rome Madrid Lisbon Moscow Petersburg Brussels Amsterdam Dublin Edinburgh Glasgow Manchester Liverpool Birmingham Oxford Cambridge Washington Chicago Boston Philadelphia Tokyo Beijing Shanghai Shenzhen Guangzhou Singapore Sydney Melbourne Cairo Delhi Bombay Calcutta England Scotland Ireland Wales Britain France Germany Austria Italy Spain Portugal Russia Turkey Greece Egypt India China Japan Korea Canada Australia Mexico Brazil Argentina Africa America Europe Asia Prussia Belgium Holland Netherlands Denmark Sweden Norway Finland Poland Hungary Switzerland Vietnam Thailand Indonesia Malaysia Philippines Pakistan Israel Iran Iraq Syria Ukraine California Texas Florida Virginia',
)
const commonStarts = list(
  'The A An This That These Those In On At By For From With When Where While If As But And Or It He She They We You I His Her Their Our My Its There Here After Before During Since Until Although Because However Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December No Yes Not One Two Three All Some Many Most Mr Mrs Dr',
)
/** Capitalised words in a row; inside it of, the, de, von and initials. */
const run =
  /(?<![\p{L}\d])\p{Lu}[\p{L}\p{M}'’-]*\.?(?:(?:[ ](?:of the|of|the|and|for|de|du|da|la|van der|van|von|der|&))?[ ]\p{Lu}[\p{L}\p{M}'’-]*\.?){0,7}/gu

/** Pym & Sons. */
const partners =
  /^\p{Lu}[\p{L}'’-]+(?:,? \p{Lu}[\p{L}'’-]+)* (?:&|and) (?:Sons?|Co|Brothers|Bros|Partners|Daughters)\.?$/u

/** Names in Latin script: runs of capitalised words, told apart by their ends, titles and first words. */
export function latinNames(text: string): readonly Finding[] {
  const found: Finding[] = []
  for (const match of text.matchAll(run)) {
    if (!/\p{Script=Latin}/u.test(match[0])) continue
    for (const [whole, at] of parted(match[0], match.index)) {
      const one = classify(whole, at)
      if (one) found.push(one)
    }
  }
  return found
}

/** Mr. Hugh Pym of Pym & Sons: who is of a firm, and the firm. */
function parted(whole: string, at: number): readonly (readonly [string, number])[] {
  const cut = whole.lastIndexOf(' of ')
  const firm = whole.slice(cut + 4)
  return cut > 0 && partners.test(firm)
    ? [
        [whole.slice(0, cut), at],
        [firm, at + cut + 4],
      ]
    : [[whole, at]]
}

function classify(whole: string, at: number): Finding | null {
  let from = at
  let words = whole.split(' ')
  let titled = false
  for (;;) {
    const first = (words[0] ?? '').replace(/\.$/u, '')
    const title = honorifics.has(first)
    if (words.length < 2 || !(title || commonStarts.has(first))) break
    titled ||= title
    from += (words[0] ?? '').length + 1
    words = words.slice(1)
  }
  const last = (words.at(-1) ?? '').replace(/['’]s$/u, '')
  const name = [...words.slice(0, -1), abbreviated(last) ? last : last.replace(/\.$/u, '')].join(' ')
  const bare = last.replace(/\.$/u, '')
  const to = from + name.length
  if (name.length < 2 || (words.length === 1 && commonStarts.has(bare))) return null
  if (partners.test(name)) return finding('organisation', from, to, 0.75, 'body-suffix', { suffix: bare })
  if (titled) return finding('person', from, to, 0.75, 'title')
  if (words.length > 1 && organisationEnds.has(bare))
    return finding('organisation', from, to, 0.75, 'body-suffix', { suffix: bare })
  if (
    words.length > 1 &&
    /^(?:University|Bank|Ministry|Department|House|Court|Church|Society|Board|Institute) of /u.test(name)
  )
    return finding('organisation', from, to, 0.75, 'body-suffix', { suffix: words[0] ?? '' })
  if (words.length > 1 && placeEnds.has(bare)) return finding('place', from, to, 0.65, 'place-suffix')
  if (
    places.has(name) ||
    (words.length <= 3 &&
      places.has(bare) &&
      /^(?:New|South|North|East|West|Great|St|Upper|Lower)\b/u.test(name))
  )
    return finding('place', from, to, 0.75, 'known-place')
  if (words.length > 1 && words.length <= 4 && givenNames.has(words[0] ?? ''))
    return finding('person', from, to, 0.7, 'name')
  return null
}

/** Ltd. and Inc. keep their point, a sentence's last word does not. */
function abbreviated(word: string): boolean {
  return /^(?:Inc|Ltd|Corp|Co|Jr|Sr)\.$/u.test(word)
}
