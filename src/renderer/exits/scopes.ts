import type { ArticleId, ExportReach, ExportScope, IssueId, PageId } from '../../core/contract'

/** Where the editor is; null = not there. */
export interface Around {
  readonly page: PageId | null
  readonly issue: IssueId | null
  readonly article: ArticleId | null
}

export type Scopes = { readonly [Kind in ExportReach['kind']]: Extract<ExportReach, { kind: Kind }> | null }

/** Where nothing else was asked for: the page at hand, or all there is. */
export function hereOf({ page }: Around): ExportReach {
  return page === null ? { kind: 'library' } : { kind: 'page', page }
}

/** What else could be exported from here: what was asked for, and what stands around or inside it. null = nothing. */
export function scopesOf(asked: ExportReach, around: Around): Scopes {
  const library = { kind: 'library' } as const
  switch (asked.kind) {
    case 'library':
      return {
        article: articleScope(around),
        page: around.page === null ? null : { kind: 'page', page: around.page },
        issue: issueScope(around),
        library,
      }
    case 'article':
      return {
        article: asked,
        page: { kind: 'page', page: asked.page },
        issue: asked.page === around.page ? issueScope(around) : null,
        library,
      }
    case 'page':
      return {
        article: asked.page === around.page ? articleScope(around) : null,
        page: asked,
        issue: asked.page === around.page ? issueScope(around) : null,
        library,
      }
    case 'issue': {
      const here = asked.issue === around.issue
      return {
        article: here ? articleScope(around) : null,
        page: here && around.page !== null ? { kind: 'page', page: around.page } : null,
        issue: asked,
        library,
      }
    }
    default:
      return asked satisfies never
  }
}

/** Of a library the preview shows what is nearest: the issue around, or else what was asked for; null = nothing is near. */
export function shownOf(reach: ExportReach, asked: ExportReach, scopes: Scopes): ExportScope | null {
  if (reach.kind !== 'library') return reach
  return scopes.issue ?? (asked.kind === 'library' ? null : asked)
}

function issueScope({ issue }: Around): Scopes['issue'] {
  return issue === null ? null : { kind: 'issue', issue }
}

function articleScope({ page, article }: Around): Scopes['article'] {
  return page === null || article === null ? null : { kind: 'article', page, article }
}

/** From the narrowest. */
export const reaches = [
  'article',
  'page',
  'issue',
  'library',
] as const satisfies readonly ExportReach['kind'][]
