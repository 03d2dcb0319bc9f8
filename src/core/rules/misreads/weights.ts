/**
 * How much each sign counts, in logits, for four questions: *which reading is best?*, *is the character misread?* (of
 * one character, then knowing how rough the page is), *is the best reading right?*
 *
 * Fitted by logistic regression (ridge 2) on 41 newspaper pages read by Tesseract 5 (110,000 characters, 1,600 of them
 * misread): five that others made, the rest set in Noto Serif and Sans CJK SC, half of them clean, half blurred, skewed and
 * grainy like scans. With a quarter of their weight on 3,500 sentences as another engine read them, and with a third or
 * less on sentences and pages without a misread. No word or sentence of them is in here.
 */
export const weights = {
  one: [0, -3.68, -4.63, -8.07],
  gain: [-0.16, 1.36, 1.31, 1.92],
  shape: [0.57, -0.52, -0.59, -0.24],
  taken: [0.46, 0.96, 1.02, 1.74],
  everTaken: [0.99, 0.46, 0.49, 1.1],
  alikeGain: [2.18, 3.01, 3.14, 3.04],
  strange: [-0.81, -0.49, -0.5, -1.16],
  alikePage: [1.16, 2.14, 1.9, 1.73],
  alikeSingle: [0.42, -0.74, -0.76, -0.22],
  sizeThree: [0.44, 0.04, 0.14, 0.63],
  sizeFour: [0.6, 0.5, 0.34, 0.82],
  gainFour: [0.04, -0.04, 0.1, -0.34],
  pair: [0.29, -0.2, 0.03, 0.25],
  readPair: [0, -1.75, -1.6, -1.3],
  company: [0.57, 0.15, 0.05, -0.09],
  two: [0.99, 0.43, 0.45, 0.84],
  three: [0.38, 1.47, 1.51, 1.69],
  readTwo: [0, 0.13, 0.16, -0.03],
  readThree: [0, 0.25, 0.38, 0.47],
  margin: [1.15, -0.08, -0.16, 0.57],
  bondRead: [0, -1.26, -1.33, -1.07],
  bondBest: [0.98, 0.77, 0.74, 1.57],
  weakSide: [0, -0.86, -0.75, -0.97],
  single: [0, 0.83, 0.92, 0.22],
  lone: [0, -0.13, -0.09, 0.49],
  rarity: [0, -0.66, -0.77, -0.86],
  rarityBest: [2.77, 1.18, 1.2, 2.73],
  loners: [0, 0.47, 0.25, 0.02],
  edge: [0, -0.07, -0.1, -0.04],
  noReading: [0, 0.24, 0.32, -0.03],
  besideMark: [0, -0.9, -0.95, -1.09],
  near: [0.11, 0.51, 0.53, 0.61],
  veryNear: [0.78, 0.15, 0.12, 0.28],
  kin: [0.36, 0.31, 0.3, 0.42],
  nearGain: [0.45, 0.71, 0.6, 1.49],
  rival: [2.33, 0.65, 0.78, 1.07],
  asGiven: [0, -1.07, -0.87, -0.84],
  asSurname: [0, -0.65, -0.56, -0.35],
  foreign: [0, -1.03, -0.9, 0.03],
  density: [0, 0, 1.32, 1.54],
} as const satisfies Readonly<
  Record<string, readonly [rank: number, first: number, misread: number, right: number]>
>
