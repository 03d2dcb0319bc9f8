/** What lines above text look like. */

/** Subheads are as short as this, in characters without spaces and marks. */
export const longestSubhead = 14

export function isHeadingLike(text: string): boolean {
  return !/[，。、；,;]/u.test(text) && text.length >= 3
}

/** What a headline says more of itself, on a line below it: ——记渡口小学教师归云, 归云讲话 程远主持. */
export const isDeck = (text: string) => /^——[^，。；！？]{4,28}$/u.test(text) || isAttendance(text)

/** Who spoke at a meeting and who was in the chair. */
export const isAttendance = (text: string) =>
  /^\p{Script=Han}{2,5}(?:讲话|致辞|出席|主持)(?:[\s　]\p{Script=Han}{2,5}(?:讲话|致辞|出席|主持|参加)){1,3}$/u.test(
    text,
  )

/** Whose report follows, as a line above its headline says: 渡口高新区. */
export const isPlaceName = (text: string) =>
  /^\p{Script=Han}{2,9}(?:[省市县区镇乡村]|街道)[：:]?$/u.test(text)

/** A headline that says whose news it is: 渡口高新区：路灯亮到家门口. */
export const isOfPlace = (text: string) =>
  /^\p{Script=Han}{2,9}(?:[省市县区镇乡村]|街道)：[^，。；！？]{4,28}$/u.test(text)

/** Who does what: 12345热线班：电话这头，是我们. */
export const isOfWhom = (text: string) => /^[^，。：“”]{2,12}：[^：]{4,}$/u.test(text)

/** Two halves with a space between: 路灯亮到家门口 渡口有了夜市. */
export const isInHalves = (text: string) =>
  /^[^\s，。、；：]{3,}\p{Script=Han}[”》]?[\s　][“《]?\p{Script=Han}[^\s，。、；：]{3,}$/u.test(text)

/** Two clauses and nothing more: 坐得下，才能听得进去. */
export const isInClauses = (text: string) => /^[^，、：,？！?!]{2,}[，,][^，、：,]{2,}$/u.test(text)
