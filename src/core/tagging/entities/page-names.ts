import type { EntityKind } from '../../document'
import type { Lexicon } from '../../text'
import { bodySuffix } from './bodies'
import { buildGazetteer, type Gazetteer, type GazetteerName } from './gazetteer'
import { knownPlaces, likened, zone } from './places'
import type { Finding } from './suggestion'

export interface Found {
  readonly text: string
  readonly findings: readonly Finding[]
}

/** （以下简称“云溪集团”）, （简称云溪集团）. */
const definition = /[（(](?:以下|下)?简称(?:为|[:：])?[“"‘]?([^“”"‘’（）()]{2,16})[”"’]?[）)]/gu
const zoneAhead = /^(?![\p{Script=Han}]{0,3}[国全各])\p{Script=Han}{2,8}?(?:高新区|经开区)/u
const legalForm =
  /(?:股份有限公司|有限责任公司|集团有限公司|控股有限公司|有限公司|集团公司|总公司|公司|集团)$/u
const leadingPlace = /^(?:\p{Script=Han}{2,8}?(?:省|市|县|自治区))/u

/**
 * What a page says of its names: those found somewhere with certainty hold everywhere on it; a definition gives a
 * second name; a company is called by the middle of its name (云溪东岭化学有限公司: 东岭化学, 东岭).
 */
export function namesOfPage(blocks: readonly Found[], lexicon: Lexicon): Gazetteer {
  const names = new Map<string, GazetteerName>()
  const add = (name: string, kind: EntityKind, confidence: number) => {
    if ((names.get(name)?.confidence ?? 0) < confidence)
      names.set(name, { name, kind, record: null, confidence })
  }
  for (const { text, findings } of blocks) {
    for (const { from, to, kind, confidence, reason } of findings) {
      const name = text.slice(from, to)
      // 云溪高新区 is a place, though only its events and its bodies are named.
      const home = kind === 'place' ? undefined : zoneAhead.exec(name)?.[0]
      if (home !== undefined) add(home, 'place', 0.6)
      if (
        reason.key === 'entity.library' ||
        kind === 'work' ||
        kind === 'event' ||
        likened.has(name) ||
        confidence < sure(kind, name) ||
        reason.key === 'entity.place-abbreviation'
      )
        continue
      add(name, kind, confidence)
    }
    const ending = new Map(findings.map((one) => [one.to, one]))
    for (const match of text.matchAll(definition)) {
      const long = ending.get(match.index)
      if (long) add(match[1] ?? '', long.kind, 0.75)
    }
  }
  for (const { name, kind } of [...names.values()]) {
    const stem = kind === 'place' ? name.replace(zone, '') : name
    // 云溪示范区: 云溪 is a place too, unless it is an everyday word.
    if (
      stem !== name &&
      stem.length > 1 &&
      stem.length < 4 &&
      lexicon.frequency(stem) * 100_000 <= lexicon.total
    )
      add(stem, 'place', 0.7)
    // 云溪区: its people say 云溪.
    const division = kind === 'place' ? /^(\p{Script=Han}{2})[市县区旗]$/u.exec(name)?.[1] : undefined
    if (division !== undefined && lexicon.frequency(division) * 1_000_000 <= lexicon.total)
      add(division, 'place', 0.6)
    if (kind === 'organisation') for (const short of shortNames(name, lexicon)) add(short, kind, 0.65)
  }
  return buildGazetteer([...names.values()])
}

function sure(kind: EntityKind, name: string): number {
  if (kind === 'person') return name.length > 2 ? 0.6 : 0.8
  if (kind === 'organisation') return name.length > 3 ? 0.6 : 0.75
  return name.length > 2 ? 0.6 : 0.75
}

function shortNames(name: string, lexicon: Lexicon): readonly string[] {
  if (!legalForm.test(name) || /[（(]/u.test(name)) return []
  const without = name.replace(legalForm, '').replace(leadingPlace, '')
  const place = [4, 3, 2].map((length) => without.slice(0, length)).find((head) => knownPlaces.has(head))
  const core = place ? without.slice(place.length) : without
  if (core.length < 2 || bodySuffix.test(core)) return []
  const brand = core.slice(0, 2)
  const shorts = core.length >= 4 ? [core] : []
  if (core.length > 4 && lexicon.frequency(core.slice(2, 4)) > 0 && lexicon.frequency(core.slice(3, 5)) === 0)
    shorts.push(core.slice(0, 4))
  // A brand that is an everyday word would be found everywhere.
  if (core.length >= 4 && lexicon.frequency(brand) * 1_000_000 <= lexicon.total) shorts.push(brand)
  return shorts
}
