import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PageId, PastDecision } from '../../core/contract'
import type { DeskPage } from '../desk'
import { daysIn, ruleName, sentenceOf, tell, useLibrary } from '../shell'
import { DecidedLine } from './decided-line'

const decisionsKey = (page: PageId) => ['suspects', 'decisions', page]

/** What was decided for the page or the library, as far as it holds here. */
export function useDecidedWidely(page: PageId): UseQueryResult<readonly PastDecision[]> {
  const library = useLibrary()
  return useQuery({
    queryKey: decisionsKey(page),
    queryFn: () => library.suspects.decisions({ page }),
    staleTime: 0,
  })
}

interface Props {
  readonly desk: DeskPage
  readonly decisions: readonly PastDecision[]
}

/** What holds for more than one place, each to be taken back. */
export function DecidedWidely({ desk, decisions }: Props) {
  const { t, i18n } = useTranslation()
  const library = useLibrary()
  const queries = useQueryClient()

  async function takeBack({ id }: PastDecision): Promise<void> {
    try {
      await library.suspects.forget({ decision: id })
      await queries.invalidateQueries({ queryKey: decisionsKey(desk.opened.page.id) })
      await desk.doubts.ask()
    } catch (error) {
      tell({ kind: 'trouble', text: sentenceOf(error, t) })
    }
  }

  return (
    <>
      {decisions.length > 0 ? <h3 className="decided-heading">{t('suspects.decided.wide')}</h3> : null}
      <ul className="decided-list">
        {decisions.map((one) => (
          <DecidedLine
            key={one.id}
            before={one.before}
            text={one.text}
            behind={one.behind}
            says={[
              t(one.page === null ? 'suspects.decided.library' : 'suspects.decided.page'),
              ruleName(one.rule, t),
              new Date(one.at).toLocaleDateString(daysIn(i18n.language)),
            ]}
            onTakeBack={() => void takeBack(one)}
          />
        ))}
      </ul>
    </>
  )
}
