import { GridList, GridListItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ArticleId, type PageId } from '../../core/contract'
import { sentenceOf } from '../shell'
import type { Asking } from './errand'
import type { Going } from './place'
import { useArticles } from './queries'
import { RowMenu } from './row-menu'
import { count } from './wording'

interface Props extends Asking {
  readonly page: PageId
  /** The article that the caret stands in; null = none. */
  readonly current: ArticleId | null
  readonly go: Going['go']
}

/** The articles of the open page, in its order. */
export function ArticleList({ page, current, go, ask }: Props) {
  const { t, i18n } = useTranslation()
  const { data, error } = useArticles(page)
  if (error) return <p className="quiet-note trouble">{sentenceOf(error, t)}</p>
  return (
    <GridList
      aria-label={t('library.articles')}
      className="articles"
      items={data ?? []}
      selectionMode="single"
      selectionBehavior="toggle"
      selectedKeys={current === null ? [] : [current]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys
        // The list is told its selection from the caret; choosing the current article again goes there, too.
        const article = ArticleId.safeParse(key ?? current)
        if (article.success) go({ page, article: article.data })
      }}
    >
      {(article) => {
        const name = article.headline || article.opening || t('library.noText')
        return (
          <GridListItem id={article.id} textValue={name} className="row article">
            <span className="ordinal" aria-hidden>
              {article.position + 1}
            </span>
            <span className="name">
              <b className={article.headline === '' ? 'without-headline' : ''}>{name}</b>
              <small>
                {t('library.articleHolds', {
                  count: article.blocks,
                  characters: count(article.characters, i18n.language),
                })}
              </small>
            </span>
            <RowMenu
              label={t('library.actions', { name })}
              items={[
                {
                  label: t('exits.exportArticle'),
                  act: () => ask({ kind: 'export', scope: { kind: 'article', page, article: article.id } }),
                },
              ]}
            />
          </GridListItem>
        )
      }}
    </GridList>
  )
}
