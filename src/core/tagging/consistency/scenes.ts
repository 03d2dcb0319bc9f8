import { knownPlaces } from '../entities/places'
import { countries } from '../entities/world'

/** Where an article is at home. */
export interface Scene {
  /** The place that it names most; null = it names none that is known. */
  readonly main: string | null
  readonly places: ReadonlySet<string>
}

const abroad: ReadonlySet<string> = new Set(countries)
const longest = 8
/** Zones are called after places that no list has; the last characters of the name tell them apart. */
const zones = /(\p{Script=Han}{2})(?:高新区|高新技术产业开发区|经开区|经济技术开发区|示范区|保税区)/gu
/** What only points at one, or is none: 该高新区, 国家级经开区. */
const unnamed = /[该本各全我这那每两几个家级的在和与及等由为到对向从]|国家|其他|多地|一批/u

/** The scene of each article, of the texts of its figures; each is looked for when it is asked for. */
export class Scenes {
  readonly #texts = new Map<string, Set<string>>()
  readonly #known = new Map<string, Scene>()

  constructor(figures: readonly { readonly article: string; readonly text: string }[]) {
    for (const { article, text } of figures) {
      const own = this.#texts.get(article) ?? new Set()
      this.#texts.set(article, own.add(text))
    }
  }

  of(article: string): Scene {
    const scene = this.#known.get(article) ?? sceneOf(this.#texts.get(article) ?? new Set())
    this.#known.set(article, scene)
    return scene
  }
}

/** Two articles of different places, neither of which names the other's, count different things. */
export function areElsewhere(one: Scene, other: Scene): boolean {
  if (one.main === null || other.main === null) return false
  return !one.places.has(other.main) && !other.places.has(one.main)
}

function sceneOf(texts: ReadonlySet<string>): Scene {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const place of placesIn(text)) counts.set(place, (counts.get(place) ?? 0) + 1)
  let main: string | null = null
  for (const [place, count] of counts) if (main === null || count > (counts.get(main) ?? 0)) main = place
  return { main, places: new Set(counts.keys()) }
}

/** The divisions and zones that a text names, without what says that they are ones. */
function* placesIn(text: string): Generator<string> {
  for (const [, name = ''] of text.matchAll(zones)) if (!unnamed.test(name)) yield name
  for (let at = 0; at < text.length; at++) {
    let length = longest
    while (length > 1 && !knownPlaces.has(text.slice(at, at + length))) length--
    if (length < 2) continue
    const name = text.slice(at, at + length)
    if (!abroad.has(name)) yield name.length > 2 ? name.replace(/[省市县区州]$/u, '') : name
    at += length - 1
  }
}
