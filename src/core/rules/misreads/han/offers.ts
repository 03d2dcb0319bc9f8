/**
 * What may have been printed at one place: each character once, with the best that was offered for it. One is filled again
 * and again, place after place: first with those that it begins with, for which nothing speaks yet, then with others in the
 * order in which they come.
 */
export class Offers {
  /** Of each: the character, the nats that the line gains by it, and the length of the word that it makes. */
  readonly units = new Uint16Array(mostUnits)
  readonly gains = new Float64Array(mostUnits)
  readonly sizes = new Uint8Array(mostUnits)
  /** Where each character stands in the rows, from 1; 0 = it was not offered. */
  readonly #places = new Uint16Array(mostUnits)
  #count = 0

  get count(): number {
    return this.#count
  }

  /** @param units each once */
  begin(units: Uint16Array): void {
    this.clear()
    for (let n = 0; n < units.length; n++) this.#add(units[n] ?? 0, Number.NEGATIVE_INFINITY, 1)
  }

  put(unit: number, gain: number, size: number): void {
    const place = (this.#places[unit] ?? 0) - 1
    if (place < 0) this.#add(unit, gain, size)
    else this.raise(place, gain, size)
  }

  /** The same of what stands there already, by its place. */
  raise(place: number, gain: number, size: number): void {
    if (gain > (this.gains[place] ?? 0)) {
      this.gains[place] = gain
      this.sizes[place] = size
    }
  }

  clear(): void {
    for (let n = 0; n < this.#count; n++) this.#places[this.units[n] ?? 0] = 0
    this.#count = 0
  }

  #add(unit: number, gain: number, size: number): void {
    this.units[this.#count] = unit
    this.gains[this.#count] = gain
    this.sizes[this.#count] = size
    this.#places[unit] = ++this.#count
  }
}

/** Of the BMP. */
const mostUnits = 0x10000
