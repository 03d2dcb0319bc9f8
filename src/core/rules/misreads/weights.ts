/**
 * How much each sign counts, in logits, for four questions: *which reading is best?*, *is the character misread?* (of
 * one character, then knowing how rough the page is), *is the best reading right?*
 *
 * Fitted by logistic regression (ridge 2) on five newspaper pages read by Tesseract 5 (22,000 characters, 300 of them
 * misread), with a quarter of their weight on 1,700 sentences as another engine read them, and with a third or less on
 * sentences and pages without a misread. No word or
 * sentence of them is in here.
 */
export const weights = {
  one: [0, -3.39, -4.49, -7.67],
  gain: [-0.22, 1.24, 1.15, 1.63],
  shape: [1.07, 0.1, 0.13, 0.34],
  taken: [0.45, 0.52, 0.32, 0.52],
  everTaken: [0.86, 0.31, 0.5, 0.93],
  alikeGain: [1.43, 1.79, 1.84, 2.02],
  strange: [-0.22, -0.46, -0.41, -1.05],
  alikePage: [0.01, 1.1, 0.9, 0.62],
  alikeSingle: [-0.05, -0.6, -0.63, -0.11],
  sizeThree: [0.41, 0.03, 0.18, 0.46],
  sizeFour: [0.31, 0.21, 0.01, 0.49],
  gainFour: [0.24, 0.06, 0.28, 0.02],
  pair: [0.35, -0.26, 0.03, 0.01],
  readPair: [0, -1.6, -1.41, -0.92],
  company: [0.42, 0.01, 0.01, -0.08],
  two: [1.28, 0.6, 0.74, 1.4],
  three: [0.4, 1.37, 1.33, 1.24],
  readTwo: [0, -0.62, -0.58, -0.39],
  readThree: [0, 0.19, 0.2, 0.15],
  margin: [1.6, -0.08, -0.17, 0.52],
  bondRead: [0, -0.77, -0.78, -0.55],
  bondBest: [1.06, 0.77, 0.68, 1.57],
  weakSide: [0, -0.88, -0.8, -0.72],
  single: [0, 0.76, 0.87, 0.14],
  lone: [0, -0.12, -0.06, 0.46],
  rarity: [0, -0.83, -0.99, -0.97],
  rarityBest: [2.28, 1.15, 1.19, 2.33],
  loners: [0, 0.47, 0.15, 0.01],
  edge: [0, -0.09, -0.11, 0.08],
  noReading: [0, 0.13, 0.18, -0.01],
  besideMark: [0, -0.43, -0.39, -0.59],
  near: [0.69, 0.26, 0.28, 0.75],
  veryNear: [0.5, 0.27, 0.2, 0.17],
  kin: [0.75, 0.4, 0.35, 0.6],
  nearGain: [0.52, 1.03, 0.97, 1.48],
  rival: [1.12, 0.87, 1.14, 1.28],
  asGiven: [0, -0.9, -0.4, -0.69],
  asSurname: [0, -0.6, -0.41, -0.22],
  foreign: [0, -0.65, -0.58, -0.06],
  density: [0, 0, 1.38, 1.42],
} as const satisfies Readonly<
  Record<string, readonly [rank: number, first: number, misread: number, right: number]>
>
