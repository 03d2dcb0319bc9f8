import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Aside, CardFrame, Choice, isTyped } from '../card'
import type { DeskPage } from '../desk'
import { keyLine, refuse, sentenceOf, tell } from '../shell'
import { type CardKey, cardKey } from './card-keys'
import { Evidence } from './evidence'
import { FigureSays } from './figure-says'
import type { Hint } from './hint'
import { Kinds } from './kinds-row'
import { useTagsInView } from './shown'
import { openTakeAll } from './take-all'
import type { TagWalk } from './walk'

interface Props {
  readonly desk: DeskPage
  readonly walk: TagWalk
  readonly at: Hint
  /** Whether the card has the focus, and with it the keys. */
  readonly held: boolean
}

/** What might be tagged at one place, and why. A dialog beside the text, which stays at work. */
export function HintCard({ desk, walk, at, held }: Props) {
  const { t } = useTranslation()
  const card = useRef<HTMLDivElement>(null)
  const id = useId()
  useTagsInView()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place takes the focus again
  useEffect(() => {
    if (held) card.current?.focus({ preventScroll: true })
  }, [held, at.from])

  function act(key: CardKey): void {
    switch (key.kind) {
      case 'take':
        walk.take()
        return
      case 'as':
        walk.take(key.as)
        return
      case 'no':
      case 'dismiss':
        walk
          .dismiss(key.scope)
          .catch((error: unknown) => tell({ kind: 'trouble', text: sentenceOf(error, t) }))
        return
      case 'resize':
        if (!walk.resize(key.move)) refuse(t('tagging.cannot.edge'))
        return
      case 'next':
        walk.step(1)
        return
      case 'previous':
        walk.step(-1)
        return
      case 'series':
        walk.series()
        return
      case 'all':
        openTakeAll({ desk, hints: walk.hints, kind: at.kind, dropped: walk.setAside() })
        return
      case 'text':
        walk.intoText()
        return
      case 'close':
        walk.close()
        return
      case 'undo':
        void walk.undo()
        return
      case 'reread':
        return
      default:
        key satisfies never
    }
  }

  function press(event: KeyboardEvent): boolean {
    const key = cardKey(event)
    if (key && (key.kind === 'close' || walk.isMeant(event.timeStamp))) act(key)
    return key !== null || isTyped(event)
  }

  return (
    <CardFrame
      {...{ card, desk, at, held }}
      className={`tag-card ${at.kind}`}
      labelledBy={`${id}said ${id}kind`}
      describedBy={`${id}why`}
      onHold={(on) => walk.hold(on)}
      onKey={press}
      holdKey="F9"
      keys={[
        ['Tab', t('suspects.next')],
        ['⇧ →', t('tagging.grow')],
        ['F2', t('suspects.intoText')],
        ['Esc', t('suspects.back')],
      ]}
    >
      <Evidence desk={desk} at={at} id={`${id}said`} className="hint" />
      <div className="told">
        <p className="rule" id={`${id}kind`}>
          {t(`tagging.kinds.${at.kind}`)}
          <span className="state">
            {at.reason ? t('tagging.sure', { value: Math.round(at.confidence * 100) }) : ''}
          </span>
        </p>
        <p className="why" id={`${id}why`}>
          {at.reason ? t(at.reason.key, { ...at.reason.values }) : <FigureSays mark={at.mark} />}
        </p>
      </div>
      <HintChoices walk={walk} at={at} act={act} />
    </CardFrame>
  )
}

/** What can be done with the suggestion, each with its key. */
function HintChoices({ walk, at, act }: Pick<Props, 'walk' | 'at'> & { act: (key: CardKey) => void }) {
  const { t } = useTranslation()
  return (
    <div className="card-lines">
      <Choice keys="↵" first label={t('tagging.take')} onPress={() => act({ kind: 'take' })}>
        <span className="plain">{t('tagging.takeAs', { kind: t(`tagging.kinds.${at.kind}`) })}</span>
      </Choice>
      <Kinds now={at.kind} onChoose={(as) => act({ kind: 'as', as })} />
      <Choice keys="N" label={t('tagging.dismiss')} onPress={() => act({ kind: 'dismiss', scope: 'here' })}>
        <span className="plain">{t('tagging.dismiss')}</span>
        <Aside
          keys="⇧N"
          label={t('suspects.onPage')}
          onPress={() => act({ kind: 'dismiss', scope: 'page' })}
        />
        <Aside
          keys={keyLine('Alt-n')}
          label={t('suspects.inLibrary')}
          onPress={() => act({ kind: 'dismiss', scope: 'library' })}
        />
      </Choice>
      <Choice keys="A" label={t('tagging.likeIt')} onPress={() => act({ kind: 'series' })}>
        <span className="plain">{t('tagging.likeIt')}</span>
        <span className="count">
          {t('tagging.hintsLike', {
            count: walk.hints.now.now().hints.filter(({ text, kind }) => text === at.text && kind === at.kind)
              .length,
          })}
        </span>
      </Choice>
      <Choice keys="T" label={t('tagging.takeAll.open')} onPress={() => act({ kind: 'all' })}>
        <span className="plain">{t('tagging.takeAll.open')}</span>
      </Choice>
    </div>
  )
}
