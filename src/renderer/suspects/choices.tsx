import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { isAboutLayout } from '../../core/document'
import { Aside, Choice } from '../card'
import { type DeskPage, type SuspectNow, visible } from '../desk'
import { keyLine } from '../shell'
import { hasSeries } from './answers'
import type { CardKey } from './card-keys'
import { LikeIt } from './like-it'

/** A note on what is printed, as it is typed. */
interface Note {
  readonly field: RefObject<HTMLInputElement | null>
  readonly text: string
  readonly onType: (text: string) => void
}

interface Props {
  readonly desk: DeskPage
  readonly at: SuspectNow
  /** What stands around it. */
  readonly words: { readonly left: string; readonly right: string }
  /** null = none is typed. */
  readonly note: Note | null
  /** Does what a choice's key does. */
  readonly act: (key: CardKey) => boolean
}

/** As many suggestions have keys. */
const most = 9

/** What can be said of one suspect, each choice with its key. */
export function Choices({ desk, at, words, note, act }: Props) {
  const { t } = useTranslation()
  const { suggestions, rule } = at.suspect
  // Where a paragraph belongs is put right in the outline.
  const layout = isAboutLayout(rule)
  return (
    <div className="card-lines">
      {suggestions.slice(0, most).map((text, index) => (
        <Suggestion key={text} {...{ text, index, words, act }} />
      ))}
      {layout ? null : note ? <NoteLine {...note} /> : <AsPrinted act={act} />}
      {at.pair ? <PairChoices act={act} /> : <FineChoice act={act} />}
      {hasSeries(at) ? (
        <Choice keys="A" label={t('suspects.series')} onPress={() => act({ kind: 'series' })}>
          <span className="plain">{t('suspects.series')}</span>
          <LikeIt desk={desk} at={at} />
        </Choice>
      ) : null}
      <Choice keys="L" label={t('suspects.later')} onPress={() => act({ kind: 'later' })}>
        <span className="plain">{t('suspects.later')}</span>
      </Choice>
    </div>
  )
}

interface SuggestionProps extends Pick<Props, 'words' | 'act'> {
  readonly text: string
  readonly index: number
}

/** What may stand in its place, in the words around it. */
function Suggestion({ text, index, words: { left, right }, act }: SuggestionProps) {
  const { t } = useTranslation()
  const says = text === '' ? t('suspects.takeAway') : t('suspects.put', { text })
  return (
    <Choice
      keys={index === 0 ? '↵' : String(index + 1)}
      first={index === 0}
      put={text}
      label={says}
      onPress={() => act({ kind: 'fix', index })}
    >
      {text === '' ? (
        <span className="plain">{says}</span>
      ) : (
        <>
          <b>{visible(text)}</b>
          <span className="inside">
            {left.slice(-4)}
            {text}
            {right.slice(0, 4)}
          </span>
        </>
      )}
    </Choice>
  )
}

/** The scan says so, with a note or without. */
function AsPrinted({ act }: Pick<Props, 'act'>) {
  const { t } = useTranslation()
  return (
    <Choice keys="S" label={t('suspects.asPrinted')} onPress={() => act({ kind: 'printed' })}>
      <span className="plain">{t('suspects.asPrinted')}</span>
      <Aside keys="⇧S" label={t('suspects.withNote')} onPress={() => act({ kind: 'note' })} />
    </Choice>
  )
}

/** It is no error: here, on the page, or anywhere. */
function FineChoice({ act }: Pick<Props, 'act'>) {
  const { t } = useTranslation()
  const fine = (scope: 'here' | 'page' | 'library') => () => act({ kind: 'fine', scope })
  return (
    <Choice keys="N" label={t('suspects.fine')} onPress={fine('here')}>
      <span className="plain">{t('suspects.fine')}</span>
      <Aside keys="⇧N" label={t('suspects.onPage')} onPress={fine('page')} />
      <Aside keys={keyLine('Alt-n')} label={t('suspects.inLibrary')} onPress={fine('library')} />
    </Choice>
  )
}

/** Of two numbers that disagree: to the other one, or they count different things. */
function PairChoices({ act }: Pick<Props, 'act'>) {
  const { t } = useTranslation()
  return (
    <>
      <Choice keys="O" label={t('suspects.pair.open')} onPress={() => act({ kind: 'other' })}>
        <span className="plain">{t('suspects.pair.open')}</span>
      </Choice>
      <Choice
        keys="N"
        label={t('suspects.pair.different')}
        onPress={() => act({ kind: 'fine', scope: 'here' })}
      >
        <span className="plain">{t('suspects.pair.different')}</span>
      </Choice>
    </>
  )
}

function NoteLine({ field, text, onType }: Note) {
  const { t } = useTranslation()
  return (
    <label className="card-line noting">
      <kbd>↵</kbd>
      <span className="unseen">{t('suspects.note')}</span>
      <input
        ref={field}
        className="input"
        value={text}
        maxLength={500}
        placeholder={t('suspects.note')}
        onChange={(event) => onType(event.target.value)}
      />
    </label>
  )
}
