import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type ArticleId, ArticleId as ArticleIds, type PageId } from '../../core/contract'
import { type Choice, Chooser, sentenceOf, tell, useLibrary } from '../shell'
import { goOnFrom } from './acts'
import { useOtherParts } from './other-parts'
import type { Question } from './question'
import { articlesOf } from './target'

/** From which part an article goes on, or which part goes on from it. `again`: the parts could not be read. */
type Link =
  | { readonly kind: 'from' | 'on'; readonly page: PageId; readonly article: ArticleId }
  | { readonly kind: 'alone' }
  | { readonly kind: 'again' }

interface Props {
  readonly asked: Question
  readonly close: () => void
}

/** The other parts that an article may have: the articles of the other pages, found by page or headline. */
export function ContinuesChooser({ asked, close }: Props) {
  const { t } = useTranslation()
  const library = useLibrary()
  const queries = useQueryClient()
  const { desk, target } = asked
  const { page } = desk.opened
  const [number = 0] = articlesOf(target)
  const own = desk.state.doc.maybeChild(number)
  const parts = useOtherParts(desk)

  const choices = (kind: 'from' | 'on'): readonly Choice<Link>[] =>
    (parts ?? []).map(({ page, label, article, words }) => ({
      value: { kind, page, article },
      key: label,
      label: words || t('library.noText'),
      hint: t(kind === 'from' ? 'structure.from' : 'structure.goesOn', { label }),
      now: kind === 'from' && own?.attrs.continues === `${page}/${article}`,
    }))
  const alone: readonly Choice<Link>[] =
    own?.attrs.continues === null
      ? []
      : [{ value: { kind: 'alone' }, key: null, label: t('structure.alone') }]
  const again: readonly Choice<Link>[] =
    parts === null
      ? [
          {
            value: { kind: 'again' },
            key: null,
            label: t('shell.unanswered.said'),
            hint: t('shell.unanswered.again'),
          },
        ]
      : []

  async function choose(link: Link): Promise<void> {
    if (link.kind === 'again') {
      void queries.invalidateQueries({ queryKey: ['shelf'] })
      return
    }
    close()
    if (link.kind !== 'on')
      goOnFrom(desk, number, link.kind === 'alone' ? null : `${link.page}/${link.article}`)
    const id = ArticleIds.safeParse(own?.attrs.id)
    try {
      // The library must know both articles before it can tell either end of the other.
      await desk.flush()
      if (link.kind === 'on' && id.success)
        await library.structure.goOn({
          page: link.page,
          article: link.article,
          from: { page: page.id, article: id.data },
        })
    } catch (error) {
      tell({ kind: 'trouble', text: sentenceOf(error, t) })
    }
    void queries.invalidateQueries({ queryKey: ['review', 'continuations'] })
  }

  return (
    <Chooser
      title={t('structure.chooseContinues')}
      at={null}
      filter={t('structure.continuesFilter')}
      nothing={t('structure.noOtherPart')}
      choices={[...again, ...alone, ...choices('from'), ...choices('on')]}
      onChoose={(link) => void choose(link)}
      onClose={close}
    />
  )
}
