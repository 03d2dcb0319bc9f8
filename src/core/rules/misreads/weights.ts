/**
 * How much each sign counts, in logits, for four questions: *which reading is best?*, *is the character misread?* (of
 * one character, then knowing how rough the page is), *is the best reading right?*
 *
 * Fitted by logistic regression (ridge 1) on five newspaper pages read by Tesseract 5 (22,000 characters, 300 of them
 * misread), and with a tenth of their weight or less on newspaper sentences into which misreads were put (some by the
 * tables of look-alikes, some at random), on sentences as another engine read them, and on pages without a misread. No
 * word or sentence of them is in here.
 */
export const weights = {
  one: [0, -3.3, -3.92, -5.37],
  gain: [-0.27, 1.24, 1.35, 1.78],
  shape: [0.42, -0.52, -0.62, -0.61],
  taken: [0.46, 0.57, 0.6, 0.84],
  everTaken: [1.13, 0.42, 0.4, 0.74],
  alikeGain: [0.98, 2.55, 2.68, 2.68],
  strange: [-0.67, -0.66, -0.74, -1.68],
  alikePage: [0.18, 1.76, 1.67, 1.07],
  alikeSingle: [0.12, -0.7, -0.68, -0.37],
  sizeThree: [0.3, 0.13, 0.19, 0.34],
  sizeFour: [0.28, 0.07, -0.05, 0.57],
  gainFour: [0.35, 0.59, 0.61, 0.41],
  pair: [0.31, 0.19, 0.32, 0.39],
  readPair: [0, -1.58, -1.44, -1.04],
  company: [0.17, -0.29, -0.29, -0.2],
  two: [1, 0.71, 0.91, 1.5],
  three: [0.86, 2.04, 2.04, 2.58],
  readTwo: [0, -0.88, -0.85, -0.69],
  readThree: [0, -0.22, -0.28, -0.29],
  margin: [1.77, -0.11, -0.18, 0.32],
  bondRead: [0, -0.87, -0.92, -0.8],
  bondBest: [0.68, 0.87, 0.86, 1.63],
  weakSide: [0, -1.29, -1.28, -1.57],
  single: [0, 0.52, 0.65, 0.03],
  lone: [0, -0.05, -0.09, -0.32],
  rarity: [0, -0.45, -0.69, -0.55],
  rarityBest: [1.97, 1.04, 1.05, 1.9],
  loners: [0, 0.08, -0.08, -0.24],
  edge: [0, -0.29, -0.28, -0.12],
  noReading: [0, -0.25, -0.26, -0.1],
  besideMark: [0, -0.16, -0.03, -0.44],
  near: [0.45, 0.5, 0.52, 0.3],
  veryNear: [0.1, -0.21, -0.24, -0.14],
  kin: [0.81, 0.5, 0.49, 0.87],
  nearGain: [0.57, 1.57, 1.57, 2.07],
  density: [0, 0, 1.13, 1.16],
} as const satisfies Readonly<
  Record<string, readonly [rank: number, first: number, misread: number, right: number]>
>
