/** Who numbers people, places and works, and where a number is looked at. */
interface Authority {
  readonly name: string
  readonly host: string
  /** Begins every address of a number. */
  readonly address: string
  /** A whole number as it is typed. */
  readonly number: RegExp
  /** What may be typed before it, in lower case. */
  readonly short: readonly string[]
}

const authorities: readonly Authority[] = [
  {
    name: 'Wikidata',
    host: 'wikidata.org',
    address: 'https://www.wikidata.org/wiki/',
    number: /^Q[1-9]\d{0,11}$/u,
    short: ['wikidata', 'wd'],
  },
  {
    name: 'VIAF',
    host: 'viaf.org',
    address: 'https://viaf.org/viaf/',
    number: /^[1-9]\d{1,21}$/u,
    short: ['viaf'],
  },
  {
    name: 'GND',
    host: 'd-nb.info',
    address: 'https://d-nb.info/gnd/',
    number: /^\d{1,9}(?:-?[\dX])$/u,
    short: ['gnd'],
  },
  {
    name: 'ISNI',
    host: 'isni.org',
    address: 'https://isni.org/isni/',
    number: /^\d{15}[\dX]$/u,
    short: ['isni'],
  },
  {
    name: 'ORCID',
    host: 'orcid.org',
    address: 'https://orcid.org/',
    number: /^(?:\d{4}-){3}\d{3}[\dX]$/u,
    short: ['orcid'],
  },
  {
    name: 'GeoNames',
    host: 'geonames.org',
    address: 'https://www.geonames.org/',
    number: /^[1-9]\d{0,9}$/u,
    short: ['geonames'],
  },
]

/** Their numbers look like anybody's. */
const needsName: ReadonlySet<string> = new Set(['GND', 'GeoNames'])

const isOf = (authority: Authority, link: string) => {
  const host = URL.canParse(link) ? new URL(link).hostname : ''
  return host === authority.host || host.endsWith(`.${authority.host}`)
}

/** Whose number a link is, as TEI's `idno` has it; `URI` = nobody's that is known. */
export function authorityOf(link: string): string {
  return authorities.find((one) => isOf(one, link))?.name ?? 'URI'
}

/** The name and the number that a link stands for; else its address without the scheme. */
export function linkInWords(link: string): string {
  const authority = authorities.find((one) => isOf(one, link))
  const last = link.replace(/\/$/u, '').split('/').at(-1) ?? ''
  return authority?.number.test(last)
    ? `${authority.name} ${last}`
    : link.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/$/u, '')
}

/**
 * Links as they are typed into one field, parted by spaces, each as its address. A number is known by its form (Wikidata's
 * by its Q), else taken for VIAF's; what is neither a number nor an address comes back as it was typed.
 *
 *     Q42 viaf:113230702 https://example.org   →   https://www.wikidata.org/wiki/Q42  https://viaf.org/viaf/113230702 …
 */
export function linksTyped(text: string): readonly string[] {
  const names = authorities.flatMap(({ short }) => short).join('|')
  const joined = text.replace(
    new RegExp(`(?<![\\p{L}\\p{N}./])(${names})\\s*[:：]?\\s+(?=[\\dQ])`, 'giu'),
    '$1:',
  )
  return joined
    .split(/[\s,，;；、]+/u)
    .filter((one) => one !== '')
    .map(addressOf)
}

function addressOf(typed: string): string {
  const [, short, number = typed] = /^([a-z]+)[:：](?!\/\/)(.+)$/iu.exec(typed) ?? []
  const written = number.toUpperCase()
  const authority = authorities.find((one) =>
    short === undefined
      ? !needsName.has(one.name) && one.number.test(written)
      : one.short.includes(short.toLowerCase()) && one.number.test(written),
  )
  if (authority) return authority.address + written
  return authorities.some(({ host }) =>
    new RegExp(`^(?:www\\.)?${host.replace('.', '\\.')}/`, 'iu').test(typed),
  )
    ? `https://${typed}`
    : typed
}
