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
  readonly left: string
  readonly right: string
  /** null = none is typed. */
  readonly note: Note | null
  /** Does what a choice's key does. */
  readonly act: (key: CardKey) => boolean
}

/** As many suggestions have keys. */
const most = 9

/** What can be said of one suspect, each choice with its key. */
export function Choices({ desk, at, left, right, note, act }: Props) {
  const { t } = useTranslation()
  const { suggestions, rule } = at.suspect
  const { pair } = at
  // Where a paragraph belongs is put right in the outline.
  const layout = isAboutLayout(rule)
  return (
    <div className="card-lines">
      {suggestions.slice(0, most).map((text, index) => (
        <Choice
          key={text}
          keys={index === 0 ? '↵' : String(index + 1)}
          first={index === 0}
          put={text}
          label={text === '' ? t('suspects.takeAway') : t('suspects.put', { text })}
          onPress={() => act({ kind: 'fix', index })}
        >
          {text === '' ? (
            <span className="plain">{t('suspects.takeAway')}</span>
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
      ))}
      {layout ? null : note === null ? (
        <Choice keys="S" label={t('suspects.asPrinted')} onPress={() => act({ kind: 'printed' })}>
          <span className="plain">{t('suspects.asPrinted')}</span>
          <Aside keys="⇧S" label={t('suspects.withNote')} onPress={() => act({ kind: 'note' })} />
        </Choice>
      ) : (
        <NoteLine {...note} />
      )}
      {pair ? (
        <Choice keys="O" label={t('suspects.pair.open')} onPress={() => act({ kind: 'other' })}>
          <span className="plain">{t('suspects.pair.open')}</span>
        </Choice>
      ) : null}
      <Choice
        keys="N"
        label={t(pair ? 'suspects.pair.different' : 'suspects.fine')}
        onPress={() => act({ kind: 'fine', scope: 'here' })}
      >
        <span className="plain">{t(pair ? 'suspects.pair.different' : 'suspects.fine')}</span>
        {pair ? null : (
          <>
            <Aside
              keys="⇧N"
              label={t('suspects.onPage')}
              onPress={() => act({ kind: 'fine', scope: 'page' })}
            />
            <Aside
              keys={keyLine('Alt-n')}
              label={t('suspects.inLibrary')}
              onPress={() => act({ kind: 'fine', scope: 'library' })}
            />
          </>
        )}
      </Choice>
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
