import { type Change, correctAgain, stet, type TakenBack } from '../../core/document'
import { findingId } from './decorations'
import type { DeskPage } from './desk-page'
import type { Lit } from './lit'
import type { Name } from './operations'
import type { SuspectNow } from './suspects-now'

/** What a list beside the text does with findings that it listed a while ago: those that stand no more are left out. */

type Finding = Change | TakenBack | SuspectNow

function standing<Listed extends Finding>(
  now: readonly Listed[],
  listed: readonly Finding[],
): readonly Listed[] {
  const ids = new Set(listed.map(findingId))
  return now.filter((finding) => ids.has(findingId(finding)))
}

/** From the first of them to the last; null = they are no more. */
export function placeOfListed(desk: DeskPage, listed: readonly (Change | SuspectNow)[]): Lit | null {
  const { changes, suspects } = desk.foundNow()
  const found = standing<Change | SuspectNow>([...changes, ...suspects], listed)
  const from = Math.min(...found.map((finding) => finding.from))
  return found.length ? { from, to: Math.max(...found.map((finding) => finding.to)) } : null
}

/** Takes changes back, as one operation. */
export function stetListed(desk: DeskPage, listed: readonly Change[], name: Name): void {
  const changes = standing(desk.foundNow().changes, listed)
  desk.perform(name, (tr) => stet(tr, changes))
}

/** Makes corrections again that were taken back, as one operation. */
export function correctListed(desk: DeskPage, listed: readonly TakenBack[], name: Name): void {
  const taken = standing(desk.foundNow().takenBack, listed)
  desk.perform(name, (tr) => correctAgain(tr, taken))
}
