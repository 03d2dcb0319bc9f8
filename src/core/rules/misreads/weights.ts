/**
 * How much each sign counts, in logits, for four questions: *which reading is best?*, *is the character misread?* (of
 * one character, then knowing how rough the page is), *is the best reading right?*
 *
 * Fitted by logistic regression (ridge 1) on scans of newspaper text degraded and read by Tesseract 5: some 115,000
 * characters with 2,000 misreads, and 22,000 characters without one. No word or sentence of them is in here.
 */
export const weights = {
  one: [-6.57, -2.96, -3.96, -6.53],
  gain: [2.67, 2.08, 2.18, 2.52],
  shape: [0.87, -0.02, -0.09, 0.64],
  taken: [2.54, 1.28, 1.24, 2.34],
  everTaken: [1.44, 0.93, 0.95, 1.4],
  alikeGain: [2.49, 3.3, 3.4, 2.74],
  strange: [-1.92, -0.69, -0.72, -1.93],
  alikePage: [0.88, 2.45, 2.6, 1.15],
  alikeSingle: [0.01, -0.43, -0.56, -0.21],
  sizeThree: [0.71, -0.23, -0.18, 0.91],
  sizeFour: [1.96, -0.01, -0.04, 1.02],
  gainFour: [-0.89, 0.6, 0.51, -0.23],
  pair: [0.89, 0.19, 0.35, 0.99],
  readPair: [-1.43, -1.61, -1.54, -1.4],
  kin: [0.19, 0.5, 0.51, 0.28],
  two: [2.12, 1.06, 1.09, 2.02],
  three: [1.31, 0.96, 1.16, 1.65],
  readTwo: [-0.83, -0.61, -0.56, -0.6],
  readThree: [0.36, 0.04, 0.25, 0.5],
  margin: [0.97, -0.0, 0.0, 0.58],
  bondRead: [-0.04, -0.94, -1.14, -0.02],
  bondBest: [1.76, 0.85, 0.75, 1.58],
  weakSide: [-1.73, -1.45, -1.34, -1.72],
  single: [0.0, 0.66, 0.7, 0.04],
  lone: [0.32, -0.47, -0.35, 0.22],
  rarity: [0.08, -0.03, -0.13, 0.2],
  rarityBest: [3.05, 1.39, 1.41, 2.68],
  loners: [-0.26, 0.15, 0.02, -0.26],
  edge: [0.11, 0.0, 0.01, 0.14],
  noReading: [-0.06, -0.23, -0.28, -0.11],
  besideMark: [-0.57, -0.64, -0.68, -0.36],
  density: [0, 0, 1.45, 0.76],
} as const satisfies Readonly<
  Record<string, readonly [rank: number, first: number, misread: number, right: number]>
>
