/** What a Chinese question asks with; 去不去 and 有没有 ask with the verb. */
const asking =
  /[吗呢吧么嘛何谁哪几怎啥孰岂否]|多少|多[大久远高长]|难道|还是|[能可]以|(\p{Script=Han})[不没]\1/u

/** Whether a clause asks, or tells what somebody asks: 这是什么, 才知道差距在哪里. */
export const asks = (clause: string): boolean => asking.test(clause)

/** Where a clause begins at the latest: 40 characters before its end. */
const longestClause = 40

/** A term in quotation marks that nothing has closed. */
const openTerm = /(?<![：:])[“"*]([^，。、；：！？“”"*?]{1,12})$/u

/**
 * Whether a question mark at `at` ends a question, as far as a paragraph of Chinese tells. What an engine read as
 * one may be a quotation's end, or nothing at all.
 *
 *     资金从哪儿来?、“落户”?、(真的?)   →  true
 *     踏实。?她说、7?道工序               →  false
 */
export function isQuestion(text: string, at: number): boolean {
  const clause = text.slice(Math.max(0, at - longestClause), at).trimEnd()
  const before = clause.slice(-1)
  if ('。；，、'.includes(before || '。')) return false
  if ('？?！!”’》）)"'.includes(before)) return true
  const next = text
    .slice(at + 1, at + 4)
    .trimStart()
    .charAt(0)
  if (next === '' || '？?！!”’》）)"—…'.includes(next)) return true
  // A term that is still open asks for itself alone: 什么是“链长?简而言之.
  const term = openTerm.exec(clause)?.[1]
  if (term !== undefined) return asking.test(term)
  return asking.test(clause.slice(clause.search(/[^。！？；!?;]*$/u))) || !/\d/u.test(before + next)
}
