import type { ArticleId, ExportScope, IssueId, PageId } from '../../core/contract'

/** Where the editor is; null = not there. */
export interface Around {
  readonly page: PageId | null
  readonly issue: IssueId | null
  readonly article: ArticleId | null
}

export type Scopes = { readonly [Kind in ExportScope['kind']]: ExportScope | null }

/** What else could be exported from here: what was asked for, and what stands around or inside it. null = nothing. */
export function scopesOf(asked: ExportScope, around: Around): Scopes {
  switch (asked.kind) {
    case 'article':
      return {
        article: asked,
        page: { kind: 'page', page: asked.page },
        issue: asked.page === around.page ? issueScope(around) : null,
      }
    case 'page':
      return {
        article: asked.page === around.page ? articleScope(around) : null,
        page: asked,
        issue: asked.page === around.page ? issueScope(around) : null,
      }
    case 'issue': {
      const here = asked.issue === around.issue
      return {
        article: here ? articleScope(around) : null,
        page: here && around.page !== null ? { kind: 'page', page: around.page } : null,
        issue: asked,
      }
    }
    default:
      return asked satisfies never
  }
}

function issueScope({ issue }: Around): ExportScope | null {
  return issue === null ? null : { kind: 'issue', issue }
}

function articleScope({ page, article }: Around): ExportScope | null {
  return page === null || article === null ? null : { kind: 'article', page, article }
}
