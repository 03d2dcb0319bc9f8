import type { Node } from 'prosemirror-model'
import { type DragEvent, type MouseEvent, memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Review } from '../../core/contract'
import { roleOf, summarise } from '../../core/document'
import { StateDot } from '../review'
import { articleName } from './article-name'

/** What rows tell the outline. The same object at every drawing, so that rows are drawn once. */
export interface RowActs {
  pick(address: string, event: MouseEvent): void
  fold(address: string): void
  go(address: string): void
  menu(address: string, event: MouseEvent): void
  drag(address: string, event: DragEvent): void
  over(address: string, event: DragEvent): void
  drop(event: DragEvent): void
  end(): void
}

interface RowProps {
  readonly id: string
  readonly address: string
  readonly node: Node
  readonly active: boolean
  readonly chosen: boolean
  /** The caret stands in it. */
  readonly current: boolean
  /** Something that is dragged would land here. */
  readonly landing: 'before' | 'after' | 'on' | null
  readonly acts: RowActs
}

function common({ id, address, active, chosen, current, landing, acts }: RowProps) {
  return {
    id,
    'aria-selected': chosen,
    'data-active': active || undefined,
    'data-current': current || undefined,
    'data-landing': landing ?? undefined,
    'aria-current': current ? ('location' as const) : undefined,
    draggable: true,
    onClick: (event: MouseEvent) => acts.pick(address, event),
    onDoubleClick: () => acts.go(address),
    onContextMenu: (event: MouseEvent) => acts.menu(address, event),
    onDragStart: (event: DragEvent) => acts.drag(address, event),
    onDragOver: (event: DragEvent) => acts.over(address, event),
    onDrop: (event: DragEvent) => acts.drop(event),
    onDragEnd: () => acts.end(),
  }
}

interface ArticleProps extends RowProps {
  readonly number: number
  readonly open: boolean
  readonly review: Review | null
  /** Words on where it goes on, or comes from; '' = nowhere. */
  readonly links: string
  /** Suspects that are open in it. */
  readonly doubts: number
}

export const ArticleRow = memo(function ArticleRow(props: ArticleProps) {
  const { number, open, review, node, links, doubts, address, acts } = props
  const { t } = useTranslation()
  const { headline, blocks } = summarise(node, number)
  const state = review?.state ?? 'unread'
  const word = t(`review.states.${state}`)
  const facts = [
    t('structure.blocks', { count: blocks }),
    state === 'unread' ? null : word,
    links === '' ? null : links,
  ].filter((fact) => fact !== null)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus, and names the row at hand
    <div
      role="treeitem"
      {...common(props)}
      className="outline-row article"
      aria-level={1}
      aria-expanded={open}
    >
      <button
        type="button"
        className="fold"
        tabIndex={-1}
        aria-label={t(open ? 'structure.fold' : 'structure.unfold')}
        onClick={(event) => {
          event.stopPropagation()
          acts.fold(address)
        }}
      />
      <span className="ordinal" aria-hidden>
        {number + 1}
      </span>
      <span className="words">
        <b className={headline === '' ? 'without-headline' : ''}>{articleName(node, number, t)}</b>
        <small>
          {facts.join(' · ')}
          {doubts > 0 ? (
            <>
              {' · '}
              <span className="doubted">{t('review.suspects', { count: doubts })}</span>
            </>
          ) : null}
          {state === 'problem' && review?.note ? <em>{review.note}</em> : null}
        </small>
      </span>
      <StateDot state={state} says={word} />
    </div>
  )
})

export const BlockRow = memo(function BlockRow(props: RowProps) {
  const { node } = props
  const { t } = useTranslation()
  const role = node.isTextblock ? roleOf(node) : null
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus, and names the row at hand
    <div
      role="treeitem"
      {...common(props)}
      className={`outline-row block ${role ?? 'picture'}`}
      aria-level={2}
    >
      <span className="role">{t(role === null ? 'structure.picture' : `structure.roles.${role}`)}</span>
      <span className="words">{firstWords(node) || t('structure.empty')}</span>
    </div>
  )
})

/** More never fits. */
const shownCharacters = 40

function firstWords(block: Node): string {
  return [...block.textBetween(0, Math.min(block.content.size, shownCharacters * 2)).trim()]
    .slice(0, shownCharacters)
    .join('')
}
