import { useTranslation } from 'react-i18next'
import { roles } from '../../core/document'
import { StateChooser } from '../review'
import { type Choice, Chooser } from '../shell'
import { useStore } from '../store'
import { gather, giveRole, roleOfAll, send } from './acts'
import { articleName } from './article-name'
import { ContinuesChooser } from './continues-chooser'
import { endQuestion, type Question, question } from './question'
import { articleIds, articlesOf, placesOf } from './target'

/** The choice that is open; there is one at most. */
export function QuestionCard() {
  const asked = useStore(question)
  if (!asked) return null
  const close = endQuestion
  switch (asked.kind) {
    case 'role':
      return <RoleChooser asked={asked} close={close} />
    case 'article':
      return <ArticleChooser asked={asked} close={close} />
    case 'continues':
      return <ContinuesChooser asked={asked} close={close} />
    case 'state':
      return (
        <StateChooser
          desk={asked.desk}
          articles={articleIds(asked.desk.state.doc, asked.target)}
          at={asked.at}
          close={close}
        />
      )
    default:
      return asked.kind satisfies never
  }
}

/** The digits, and what stands behind them on every keyboard. */
const roleKeys = [...'1234567890-='] as const

interface CardProps {
  readonly asked: Question
  readonly close: () => void
}

function RoleChooser({ asked, close }: CardProps) {
  const { t } = useTranslation()
  const { desk, target } = asked
  const now = roleOfAll(desk.state.doc, placesOf(desk.state.doc, target))
  return (
    <Chooser
      title={t('structure.chooseRole')}
      at={asked.at}
      choices={roles.map((role, index) => ({
        value: role,
        label: t(`structure.roles.${role}`),
        key: roleKeys[index] ?? null,
        now: role === now,
      }))}
      onChoose={(role) => {
        close()
        const done = giveRole(desk, target, role)
        if (done) asked.done?.(done)
      }}
      onClose={close}
    />
  )
}

/** More articles than digits are found by typing. */
const mostDigits = 9

function ArticleChooser({ asked, close }: CardProps) {
  const { t } = useTranslation()
  const { desk, target } = asked
  const { doc } = desk.state
  const own = articlesOf(target)
  const typed = doc.childCount > mostDigits
  const articles = doc.children.map((article, number): Choice<number | 'new'> => {
    return {
      value: number,
      key: String(number + 1),
      label: articleName(article, number, t),
      now: own.length === 1 && own[0] === number,
    }
  })
  const begin: Choice<number | 'new'> = { value: 'new', key: 'n', label: t('structure.newArticle') }
  return (
    <Chooser
      title={t(target.kind === 'blocks' ? 'structure.chooseArticle' : 'structure.choosePlace')}
      at={asked.at}
      choices={target.kind === 'blocks' ? [...articles, begin] : articles}
      {...(typed ? { filter: t('structure.articleFilter'), nothing: t('structure.noArticle') } : {})}
      onChoose={(to) => {
        close()
        const done = to === 'new' ? gather(desk, target) : send(desk, target, to)
        if (done) asked.done?.(done)
      }}
      onClose={close}
    />
  )
}
