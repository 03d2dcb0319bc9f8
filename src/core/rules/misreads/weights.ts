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
  one: [0, -3.39, -4.48, -7.7],
  gain: [-0.22, 1.24, 1.15, 1.63],
  shape: [1.06, 0.1, 0.12, 0.27],
  taken: [0.46, 0.52, 0.32, 0.49],
  everTaken: [0.86, 0.32, 0.51, 0.97],
  alikeGain: [1.42, 1.79, 1.84, 2.03],
  strange: [-0.22, -0.45, -0.41, -1.08],
  alikePage: [0.01, 1.1, 0.91, 0.62],
  alikeSingle: [-0.06, -0.6, -0.62, -0.13],
  sizeThree: [0.41, 0.02, 0.16, 0.5],
  sizeFour: [0.3, 0.23, 0.02, 0.48],
  gainFour: [0.24, 0.05, 0.27, 0.02],
  pair: [0.35, -0.26, 0.02, 0.01],
  readPair: [0, -1.61, -1.42, -0.94],
  company: [0.42, 0.01, 0.01, -0.08],
  two: [1.28, 0.59, 0.73, 1.41],
  three: [0.4, 1.37, 1.33, 1.23],
  readTwo: [0, -0.61, -0.57, -0.38],
  readThree: [0, 0.19, 0.2, 0.17],
  margin: [1.6, -0.07, -0.15, 0.52],
  bondRead: [0, -0.73, -0.76, -0.48],
  bondBest: [1.05, 0.77, 0.68, 1.61],
  weakSide: [0, -0.89, -0.81, -0.73],
  single: [0, 0.76, 0.87, 0.14],
  lone: [0, -0.12, -0.06, 0.48],
  rarity: [0, -0.84, -0.99, -0.95],
  rarityBest: [2.28, 1.14, 1.18, 2.33],
  loners: [0, 0.48, 0.15, 0.01],
  edge: [0, -0.09, -0.12, 0.09],
  noReading: [0, 0.13, 0.18, -0.01],
  besideMark: [0, -0.43, -0.38, -0.58],
  near: [0.69, 0.25, 0.27, 0.78],
  veryNear: [0.5, 0.27, 0.21, 0.18],
  kin: [0.74, 0.4, 0.35, 0.6],
  nearGain: [0.53, 1.03, 0.97, 1.5],
  rival: [1.12, 0.88, 1.14, 1.26],
  asGiven: [0, -0.9, -0.4, -0.7],
  asSurname: [0, -0.6, -0.41, -0.23],
  foreign: [0, -0.65, -0.58, -0.07],
  density: [0, 0, 1.37, 1.41],
} as const satisfies Readonly<
  Record<string, readonly [rank: number, first: number, misread: number, right: number]>
>
