import type { Finding } from './rule'

/** A rule's findings by the line or block they are in, each place's in order and without overlaps. */
export function byPlace(findings: Iterable<Finding>): Map<number, Finding[]> {
  const places = new Map<number, Finding[]>()
  for (const finding of findings) {
    const place = places.get(finding.at)
    if (place) place.push(finding)
    else places.set(finding.at, [finding])
  }
  for (const [at, place] of places) {
    place.sort((a, b) => a.from - b.from || a.to - b.to)
    let end = 0
    const clear = place.filter((finding) => {
      const fits = finding.from >= end
      if (fits) end = finding.to
      return fits
    })
    if (clear.length < place.length) places.set(at, clear)
  }
  return places
}
