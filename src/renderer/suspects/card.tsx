import type { Node } from 'prosemirror-model'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FigureDisagreement } from '../../core/contract'
import { isAboutLayout } from '../../core/document'
import { Aside, CardFrame, Choice, DeskCrop, isTyped, mostBeside, wordsAround } from '../card'
import { type DeskPage, type SuspectNow, visible } from '../desk'
import { KeyHints, type Place, ruleName, sentenceOf, tell } from '../shell'
import { type CardKey, cardKey } from './card-keys'
import { LikeIt } from './like-it'
import { Pair } from './pair'
import type { Walk } from './walk'

interface Props {
  readonly desk: DeskPage
  readonly walk: Walk
  readonly at: SuspectNow
  /** Whether the card has the focus, and with it the keys. */
  readonly held: boolean
  readonly go: (place: Place) => void
}

/** As many suggestions have keys. */
const most = 9

/** What is doubted at one place, why, and what can be said of it. A dialog beside the text, which stays at work. */
export function SuspectCard({ desk, walk, at, held, go }: Props) {
  const { t } = useTranslation()
  const card = useRef<HTMLDivElement>(null)
  const note = useRef<HTMLInputElement>(null)
  const [noting, setNoting] = useState<string | null>(null)
  const id = useId()
  const { suspect, pair } = at
  const { rule, reason, suggestions } = suspect
  // Where a paragraph belongs is put right in the outline.
  const layout = isAboutLayout(rule)
  const beside = useMemo(() => judgedBy(desk.state.doc, at), [desk, at])
  const { left, right, said } = wordsAround(desk.state.doc, at, visible(suspect.text))

  // biome-ignore lint/correctness/useExhaustiveDependencies: another suspect takes the focus again
  useEffect(() => {
    setNoting(null)
    if (held) card.current?.focus({ preventScroll: true })
  }, [held, suspect.id])
  useEffect(() => {
    if (noting !== null) note.current?.focus()
  }, [noting])

  function openOther({ other }: FigureDisagreement): void {
    const { page, article, block, from, text } = other
    go({ page, article, hit: { block, from, to: from + text.length, text } })
  }

  function act(key: CardKey): boolean {
    switch (key.kind) {
      case 'fix':
        return walk.fix(key.index)
      case 'printed':
        walk.asPrinted('')
        return true
      case 'note':
        if (!layout) setNoting('')
        return true
      case 'fine':
        walk.fine(key.scope).catch((error: unknown) => tell({ kind: 'trouble', text: sentenceOf(error, t) }))
        return true
      case 'later':
        walk.later()
        return true
      case 'series':
        walk.series()
        return true
      case 'text':
        walk.intoText()
        return true
      case 'close':
        walk.close()
        return true
      case 'undo':
        void walk.undo()
        return true
      case 'other':
        if (pair) openOther(pair)
        return pair !== undefined
      default:
        return key satisfies never
    }
  }

  function press(event: KeyboardEvent): boolean {
    if (event.target === note.current) return pressInNote(event)
    const key = cardKey(event)
    return key ? act(key) : isTyped(event) && event.key !== ' '
  }

  function pressInNote(event: KeyboardEvent): boolean {
    if (event.key === 'Enter') walk.asPrinted(noting ?? '')
    else if (event.key === 'Escape') {
      setNoting(null)
      card.current?.focus({ preventScroll: true })
    } else return false
    return true
  }

  return (
    <CardFrame
      {...{ card, desk, held }}
      at={beside}
      className="suspect-card"
      labelledBy={`${id}said ${id}rule`}
      describedBy={`${id}why`}
      onHold={(on) => walk.hold(on)}
      onKey={press}
    >
      <DeskCrop desk={desk} at={at} />
      {pair ? (
        <Pair pair={pair} id={`${id}said`} />
      ) : (
        <p className="evidence" id={`${id}said`} data-short={said.length <= mostBeside || undefined}>
          {left}
          <mark>{said}</mark>
          {right}
        </p>
      )}
      <div className="told">
        <p className="rule" id={`${id}rule`}>
          {ruleName(rule, t)}
          {suspect.later ? <span className="state">{t('suspects.putOff')}</span> : null}
        </p>
        <p className="why" id={`${id}why`}>
          {t(reason.key, { ...reason.values, defaultValue: '' })}
        </p>
      </div>
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
        {layout ? null : noting === null ? (
          <Choice keys="S" label={t('suspects.asPrinted')} onPress={() => act({ kind: 'printed' })}>
            <span className="plain">{t('suspects.asPrinted')}</span>
            <Aside keys="⇧S" label={t('suspects.withNote')} onPress={() => act({ kind: 'note' })} />
          </Choice>
        ) : (
          <label className="card-line noting">
            <kbd>↵</kbd>
            <span className="unseen">{t('suspects.note')}</span>
            <input
              ref={note}
              className="input"
              value={noting}
              maxLength={500}
              placeholder={t('suspects.note')}
              onChange={(event) => setNoting(event.target.value)}
            />
          </label>
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
                keys="Alt N"
                label={t('suspects.inLibrary')}
                onPress={() => act({ kind: 'fine', scope: 'library' })}
              />
            </>
          )}
        </Choice>
        {layout || pair ? null : (
          <Choice keys="A" label={t('suspects.series')} onPress={() => act({ kind: 'series' })}>
            <span className="plain">{t('suspects.series')}</span>
            <LikeIt desk={desk} at={at} />
          </Choice>
        )}
        <Choice keys="L" label={t('suspects.later')} onPress={() => act({ kind: 'later' })}>
          <span className="plain">{t('suspects.later')}</span>
        </Choice>
      </div>
      <KeyHints
        className="foot"
        keys={
          held
            ? [
                ['F2', t('suspects.intoText')],
                ['F8', t('suspects.next')],
                ['Esc', t('suspects.back')],
              ]
            : [['F8', t('suspects.takeKeys')]]
        }
      />
    </CardFrame>
  )
}

/**
 * What the card must leave in sight: the place; and where something may be missing behind it, such as one of eight names,
 * the rest of its paragraph.
 */
function judgedBy(
  doc: Node,
  { from, to, suspect }: SuspectNow,
): { readonly from: number; readonly to: number } {
  if (suspect.rule !== 'continuity') return { from, to }
  return { from, to: Math.max(to, doc.resolve(Math.min(to, doc.content.size)).end()) }
}
