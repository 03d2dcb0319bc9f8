/**
 * How much each sign counts, in logits, for four questions: *which reading is best?*, *is the character misread?* (of
 * one character, then knowing how rough the page is), *is the best reading right?*
 *
 * Fitted by logistic regression (ridge 2) on 41 newspaper pages read by Tesseract 5 (110,000 characters, 1,600 of them
 * misread): five that others made, the rest set in Noto Serif and Sans CJK SC, half of them clean, half blurred, skewed and
 * grainy like scans. With a quarter of their weight on 3,500 sentences as another engine read them, and with a third or
 * less on sentences and pages without a misread. The third question, which decides what is shown, also by half on 74 more
 * pages in seven typefaces (3,000 misread characters). No word or sentence of them is in here.
 */
export const weights = {
  one: [0, -3.68, -6.01, -8.07],
  gain: [-0.16, 1.36, 1.23, 1.92],
  shape: [0.57, -0.52, -0.66, -0.24],
  taken: [0.46, 0.96, 1.17, 1.74],
  everTaken: [0.99, 0.46, 0.21, 1.1],
  alikeGain: [2.18, 3.01, 3.48, 3.04],
  strange: [-0.81, -0.49, -0.41, -1.16],
  alikePage: [1.16, 2.14, 1.37, 1.73],
  alikeSingle: [0.42, -0.74, -0.85, -0.22],
  sizeThree: [0.44, 0.04, 0.17, 0.63],
  sizeFour: [0.6, 0.5, 0.51, 0.82],
  gainFour: [0.04, -0.04, -0.23, -0.34],
  pair: [0.29, -0.2, 0.07, 0.25],
  readPair: [0, -1.75, -1.43, -1.3],
  company: [0.57, 0.15, 0.33, -0.09],
  two: [0.99, 0.43, 0.58, 0.84],
  three: [0.38, 1.47, 2.03, 1.69],
  readTwo: [0, 0.13, 0.06, -0.03],
  readThree: [0, 0.25, -0.02, 0.47],
  margin: [1.15, -0.08, -0.16, 0.57],
  bondRead: [0, -1.26, -1.54, -1.07],
  bondBest: [0.98, 0.77, 0.72, 1.57],
  weakSide: [0, -0.86, -0.69, -0.97],
  single: [0, 0.83, 0.91, 0.22],
  lone: [0, -0.13, -0.12, 0.49],
  rarity: [0, -0.66, 0.29, -0.86],
  rarityBest: [2.77, 1.18, 1.17, 2.73],
  loners: [0, 0.47, 0.3, 0.02],
  edge: [0, -0.07, -0.17, -0.04],
  noReading: [0, 0.24, 0.29, -0.03],
  besideMark: [0, -0.9, -0.7, -1.09],
  near: [0.11, 0.51, 0.71, 0.61],
  veryNear: [0.78, 0.15, 0.13, 0.28],
  kin: [0.36, 0.31, 0.21, 0.42],
  nearGain: [0.45, 0.71, 0.34, 1.49],
  rival: [2.33, 0.65, 0.53, 1.07],
  asGiven: [0, -1.07, -0.82, -0.84],
  asSurname: [0, -0.65, -0.64, -0.35],
  foreign: [0, -1.03, -0.49, 0.03],
  pull: [0, 0, 1.28, 0],
  density: [0, 0, 1.24, 1.54],
} as const satisfies Readonly<
  Record<string, readonly [rank: number, first: number, misread: number, right: number]>
>
