import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PastDecision } from '../../core/contract'
import { Decided, forget, type StandingDecision } from '../../core/document'
import { type DeskPage, visible } from '../desk'
import { CloseButton, ModalDialog, ruleName, sentenceOf, tell, useLibrary } from '../shell'
import { useStore } from '../store'

/** What was decided on the page, place by place, and what holds for more than one place; each can be taken back. */
export function DecidedDialog({ desk, onClose }: { desk: DeskPage; onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const library = useLibrary()
  const queries = useQueryClient()
  const { id: page } = desk.opened.page
  const key = ['suspects', 'decisions', page]
  const { data: wide = [] } = useQuery({
    queryKey: key,
    queryFn: () => library.suspects.decisions({ page }),
    staleTime: 0,
  })
  const document = useStore(desk.found, (found) => found.document)
  const here = new Decided(document).standing.filter(({ scope }) => scope === 'here')

  async function takeBack({ id }: PastDecision): Promise<void> {
    try {
      await library.suspects.forget({ decision: id })
      await queries.invalidateQueries({ queryKey: key })
      await desk.doubts.ask()
    } catch (error) {
      tell({ kind: 'trouble', text: sentenceOf(error, t) })
    }
  }
  function takeBackHere(one: StandingDecision, text: string): void {
    desk.perform({ key: 'operations.doubtAgain', values: { text } }, (tr) => forget(tr, one, one.rule))
    void desk.doubts.ask()
  }

  return (
    <ModalDialog
      title={t('suspects.decided.title')}
      width="560px"
      onClose={onClose}
      footer={<CloseButton onPress={onClose} autoFocus />}
    >
      {here.length + wide.length === 0 ? <p>{t('suspects.decided.none')}</p> : null}
      {wide.length > 0 ? <h3 className="decided-heading">{t('suspects.decided.wide')}</h3> : null}
      <ul className="decided-list">
        {wide.map((one) => (
          <Line
            key={one.id}
            before={one.before}
            text={one.text}
            behind={one.behind}
            says={[
              t(one.page === null ? 'suspects.decided.library' : 'suspects.decided.page'),
              ruleName(one.rule, t),
              new Date(one.at).toLocaleDateString(i18n.language),
            ]}
            onTakeBack={() => void takeBack(one)}
          />
        ))}
      </ul>
      {here.length > 0 ? <h3 className="decided-heading">{t('suspects.decided.here')}</h3> : null}
      <ul className="decided-list">
        {here.map((one) => {
          const { parent, parentOffset } = document.resolve(one.from)
          const text = document.textBetween(one.from, one.to)
          const end = parentOffset + one.to - one.from
          return (
            <Line
              key={`${one.from} ${one.rule} ${one.kind}`}
              before={parent.textBetween(Math.max(0, parentOffset - 6), parentOffset)}
              text={text}
              behind={parent.textBetween(
                Math.min(end, parent.content.size),
                Math.min(end + 6, parent.content.size),
              )}
              says={[
                t(`suspects.decided.kinds.${one.kind}`),
                one.rule === null ? one.note : ruleName(one.rule, t),
              ].filter(Boolean)}
              onTakeBack={() => takeBackHere(one, text.slice(0, 20).toWellFormed())}
            />
          )
        })}
      </ul>
    </ModalDialog>
  )
}

/** A place is named by so much of its text. */
const longest = 24

interface LineProps {
  readonly before: string
  readonly text: string
  readonly behind: string
  readonly says: readonly string[]
  readonly onTakeBack: () => void
}

function Line({ before, text, behind, says, onTakeBack }: LineProps) {
  const { t } = useTranslation()
  const id = useId()
  const shown = visible(text)
  return (
    <li>
      <span className="place" id={id}>
        {before}
        <b>{shown.length > longest ? `${shown.slice(0, longest)}…` : shown}</b>
        {behind}
      </span>
      <span className="says">{says.join(' · ')}</span>
      <Button
        className="button"
        aria-label={t('suspects.decided.takeBack')}
        aria-describedby={id}
        onPress={onTakeBack}
      >
        {t('suspects.decided.takeBack')}
      </Button>
    </li>
  )
}
