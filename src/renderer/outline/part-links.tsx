import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleId, PageId, Part } from '../../core/contract'
import { articleStart } from '../../core/document'
import { articleAt, type DeskPage } from '../desk'
import { refuse, useCommands } from '../shell'
import { useStore } from '../store'
import { useContinuations } from './continuations'

interface Props {
  readonly desk: DeskPage
  readonly go: (place: { page: PageId; article: ArticleId }) => void
}

/** At an article's beginning and end in the text: where it comes from, and where it goes on. They open the other part. */
export function PartLinks({ desk, go }: Props) {
  const { t } = useTranslation()
  const { document: page } = useStore(desk.here)
  const { all } = useContinuations(desk)

  useEffect(() => {
    const numbers = new Map(page.children.map((article, number) => [article.attrs.id as string, number]))
    const link = (part: Part, pos: number, side: -1 | 1) => {
      const says = t(side < 0 ? 'structure.from' : 'structure.goesOn', { label: part.label })
      return {
        id: `${side} ${part.page}/${part.article} ${says} ${part.headline}`,
        pos,
        side,
        element: () => linkTo(says, part, () => go({ page: part.page, article: part.article })),
      }
    }
    desk.highlights.showBetween(
      all.flatMap(({ article, from, on }) => {
        const number = numbers.get(article)
        if (number === undefined) return []
        const start = articleStart(page, number)
        const end = start + page.child(number).nodeSize - 1
        return [...(from ? [link(from, start + 1, -1)] : []), ...on.map((part) => link(part, end, 1))]
      }),
    )
  }, [desk, go, page, all, t])

  useCommands([
    {
      id: 'otherPart',
      group: 'go',
      key: 'Alt-j',
      run: () => {
        const article = articleAt(desk.state.selection.$head)
        const found = all.find((one) => one.article === article)
        const part = found?.from ?? found?.on[0]
        if (part) go({ page: part.page, article: part.article })
        else refuse(t('structure.wholeHere'))
      },
    },
  ])
  return null
}

function linkTo(says: string, { headline }: Part, go: () => void): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'part-link'
  // Reached by a key of its own: Tab goes from pane to pane.
  button.tabIndex = -1
  button.textContent = says
  if (headline !== '') {
    const title = document.createElement('span')
    title.textContent = headline
    button.append(title)
  }
  button.addEventListener('click', go)
  return button
}
