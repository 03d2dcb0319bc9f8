import {
  type ExportReach,
  type Issue,
  IssueId,
  type Page,
  PageId,
  type Publication,
} from '../../core/contract'

/** What a row of the shelf is called; {@link rowAtFocus} reads it again. */
export const publicationKey = (id: Publication['id']) => `publication:${id}`
export const issueKey = (id: Issue['id']) => `issue:${id}`
export const pageKey = (id: Page['id']) => `page:${id}`

/** What the shelf's row with the focus could be exported as; null = no row of it has the focus. */
export function rowAtFocus(): ExportReach | null {
  const row = document.activeElement?.closest<HTMLElement>('.shelf [data-key]')
  const [kind, id] = row?.dataset.key?.split(':') ?? []
  const page = PageId.safeParse(Number(id))
  const issue = IssueId.safeParse(Number(id))
  if (kind === 'page' && page.success) return { kind, page: page.data }
  if (kind === 'issue' && issue.success) return { kind, issue: issue.data }
  return kind === 'publication' ? { kind: 'library' } : null
}
