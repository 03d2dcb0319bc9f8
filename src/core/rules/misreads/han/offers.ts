/**
 * What may have been printed at one place: each character once, in the order in which they came, with the best that was
 * offered for it. One is filled again and again, place after place.
 */
export class Offers {
  /** Of each: the character, the nats that the line gains by it, and the length of the word that it makes. */
  readonly units: number[] = []
  readonly gains: number[] = []
  readonly sizes: number[] = []
  /** Where each character stands in the rows, from 1; 0 = it was not offered. */
  readonly #places = new Uint16Array(0x10000)

  put(unit: number, gain: number, size: number): void {
    const place = (this.#places[unit] ?? 0) - 1
    if (place < 0) {
      this.#places[unit] = this.units.push(unit)
      this.gains.push(gain)
      this.sizes.push(size)
    } else if (gain > (this.gains[place] ?? 0)) {
      this.gains[place] = gain
      this.sizes[place] = size
    }
  }

  clear(): void {
    for (const unit of this.units) this.#places[unit] = 0
    this.units.length = 0
    this.gains.length = 0
    this.sizes.length = 0
  }
}
