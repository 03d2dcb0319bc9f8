import fc from 'fast-check'
import type { Draft } from '../../src/core/document'

/** Any character, and pieces that the rules look for. */
const wildPiece = fc.oneof(
  fc.constantFrom(
    ...'云溪新区园工人的一二三亿元，。、；：！？“”‘’（）《》—…·',
    ...' 　\t\n\n\n\r\f\u0000\u00a0\u200b\ufeff\ufffd\ue000⼯⻓ﬁ｜|#*-()[]{},.;:!?"\'0123456789abcXYZ',
    '本报讯 ',
    '图片来源：',
    '# ',
    '𠮷',
    '😀',
    '\ud842',
    'â€œ',
    '▶',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
)

const ofPieces = (most: number): fc.Arbitrary<string> =>
  // Without a size of its own, a list has at most some hundred items, whatever is said of the most.
  fc.array(wildPiece, { maxLength: most, size: 'max' }).map((pieces) => pieces.join(''))

/** Any text, rich in what the rules look for; a line or two. */
export const wildLines = ofPieces(12)
/** The same, as long as a short article. */
export const wildText = ofPieces(240)

/** Words with a character misread, the same words right, and what one corrected character may say of another. */
const spoilt = fc.constantFrom(
  ...[
    '四而八方',
    '四面八方',
    '神出更没',
    '高高肚扬',
    '高高际扬',
    '高高飘扬',
    '己',
    '末',
    '未',
    '人选',
    '入选',
  ],
  ...[
    '省级名录',
    '渡口',
    '船工',
    '秩序；一一建立',
    '-一',
    '——',
    '派出所',
    '泥出所',
    '10干瓦',
    '治金',
    '"',
    '"',
  ],
  ...['“', '”', '（', ')', '，', '；', '。', '#', '|', ' ** ', '**', '\n', '\n\n', '第3版\n'],
)

/** Lines in which what was misread stands thick, and one correction may make another possible. */
export const spoiltLines = fc
  .array(spoilt, { minLength: 3, maxLength: 24, size: 'max' })
  .map((pieces) => pieces.join(''))

const subjects = ['云溪新区', '北岸港口', '青禾纺织厂', '松岭县农业局', '白鹿洲大学', '临江机械集团']
const acts = [
  '启动新项目',
  '完成设备改造',
  '扩大对外合作',
  '组织技能竞赛',
  '推动产业升级',
  '发布年度计划',
  '引进高层次人才',
]
const details = [
  '总投资约3.2亿元',
  '同比增长12.5%',
  '覆盖企业58家',
  '惠及职工4600余人',
  '工期缩短3个月',
  '产值突破20亿元',
]

/** A sentence of news prose, of many lengths. */
const sentence = fc
  .tuple(
    fc.constantFrom(...subjects),
    fc.uniqueArray(fc.constantFrom(...acts), { minLength: 1, maxLength: 4 }),
    fc.constantFrom(...details),
    fc.boolean(),
  )
  .map(([subject, some, detail, quoted]) =>
    quoted
      ? `${subject}${some.join('，')}，提出“${some[0]}”的目标，${detail}。`
      : `${subject}${some.join('，')}，${detail}。`,
  )

const paragraph = fc
  .uniqueArray(sentence, { minLength: 2, maxLength: 5 })
  .map((sentences) => sentences.join(''))

export interface WrappedPage {
  readonly paragraphs: readonly string[]
  readonly raw: string
}

/** A page of one column, its paragraphs two em in, with or without blank lines between all its lines. */
export const page: fc.Arbitrary<WrappedPage> = fc
  .tuple(fc.array(paragraph, { minLength: 2, maxLength: 6 }), fc.integer({ min: 16, max: 30 }), fc.boolean())
  .map(([paragraphs, width, blanks]) => ({
    paragraphs,
    raw: paragraphs.flatMap((text) => wrap(text, width)).join(blanks ? '\n\n' : '\n'),
  }))

/** Breaks a paragraph as a Chinese typesetter does, with an indent of two em that the extraction dropped. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 2
  for (const cluster of clusters(text)) {
    const needs = widthOf(cluster)
    if (used + needs > width && line !== '') {
      lines.push(line)
      line = ''
      used = 0
    }
    line += cluster
    used += needs
  }
  if (line !== '') lines.push(line)
  return lines
}

/** Pieces that no line break may cut: a number, a character with the marks that must not be parted from it. */
function clusters(text: string): string[] {
  return text.match(/[“‘（《]*(?:[0-9A-Za-z.%+-]+|.)[，。、；：！？”’）》]*/gu) ?? []
}

function widthOf(text: string): number {
  let width = 0
  for (const char of text) width += char.charCodeAt(0) < 0x2000 ? 0.5 : 1
  return width
}

/** A draft's text, one block a line with blank lines between, in source order. */
export function draftText(draft: Draft): string {
  return draft.blocks.map(({ text }) => text).join('\n\n')
}
