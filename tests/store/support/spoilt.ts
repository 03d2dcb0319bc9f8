/** Truncated, or with some bits turned; the same every time. */
export function* spoilt(whole: Uint8Array, rounds: number): Generator<Uint8Array<ArrayBuffer>> {
  // The numbers of Park and Miller, from a fixed beginning.
  let state = 20_231_102
  const below = (most: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % most
  }
  for (let n = 0; n < rounds; n++) {
    const bytes = Uint8Array.from(n % 2 === 0 ? whole.subarray(0, below(whole.length)) : whole)
    if (n % 2 === 1)
      for (let turned = below(8); turned >= 0; turned--) {
        const place = below(bytes.length)
        bytes[place] = (bytes[place] ?? 0) ^ (1 << below(8))
      }
    yield bytes
  }
}
