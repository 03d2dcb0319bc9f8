import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DeskPage, SuspectNow } from '../desk'
import { useLibrary } from '../shell'
import { useStore } from '../store'
import { likeIt } from './queue'

/** How many others are like it: on the page, and on the library's other pages. */
export function LikeIt({ desk, at }: { desk: DeskPage; at: SuspectNow }) {
  const { t } = useTranslation()
  const library = useLibrary()
  const here = useStore(desk.found, ({ suspects }) => likeIt(suspects, at))
  const { id: page } = desk.opened.page
  const { rule, text } = at.suspect
  const { data: elsewhere = 0 } = useQuery({
    queryKey: ['suspects', 'like', page, rule, text],
    queryFn: () => library.suspects.like({ page, rule, text }),
    staleTime: 10_000,
  })
  if (here <= 0 && elsewhere === 0) return null
  return (
    <span className="count">
      {[
        here > 0 ? t('suspects.likeHere', { count: here }) : '',
        elsewhere > 0 ? t('suspects.likeElsewhere', { count: elsewhere }) : '',
      ]
        .filter(Boolean)
        .join(' · ')}
    </span>
  )
}
