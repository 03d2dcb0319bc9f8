/** A year, a month, a day or a time of day, and what counts on from it: 明年?月18日, 24日晚?时，. */
const date = /[年月日晚午夜][!！?？](?=[月日时点号][\d，。、；（(])/u
/** A range whose first number was lost: 今年!一6月. */
const range = /[年月日][!！?？](?=[一—–~-]\d)/u
/** A number at the beginning of a clause: 亮：!号楼. */
const numbered = /[，：；。、（,:;(][!！?？](?=号[楼院馆库线井机])/u

/** 8 characters on either side: a blank or two may stand between. */
const around = 8

/**
 * Whether a mark that ends a sentence stands where only a digit can: an engine reads 1 as !, and 2 and 7 as ?.
 *
 *     今年!一6月, 明年?月18日   →  true
 *     今年多好!一家人都来了      →  false
 */
export function isLostDigit(text: string, at: number): boolean {
  const before = text
    .slice(Math.max(0, at - around), at)
    .trimEnd()
    .slice(-1)
  const here = before + text.charAt(at) + text.slice(at + 1, at + around).replace(/\s/gu, '')
  return [date, range, numbered].some((one) => here.search(one) === 0)
}
