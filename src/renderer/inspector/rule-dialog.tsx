import { type KeyboardEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { DeskPage } from '../desk'
import { keyLine, MainButton, ModalDialog, ruleName, Segments, signWithAlt } from '../shell'
import { RulePages } from './rule-pages'
import { useRuleChanges } from './use-rule-changes'

interface Props {
  readonly rule: string
  readonly desk: DeskPage
  readonly onClose: () => void
}

const scopes = ['issue', 'library'] as const

/** What a rule changed in the issue or the library, page by page: seen and counted before it is taken back. */
export function RuleDialog({ rule, desk, onClose }: Props) {
  const { t, i18n } = useTranslation()
  const [scope, setScope] = useState<(typeof scopes)[number]>('issue')
  const { counted, counting, left, toggle, ticked, landing, stet, cancel } = useRuleChanges(
    desk,
    rule,
    scope,
    onClose,
  )
  const { pages, done, of, broken, again } = counted
  const number = (value: number) => value.toLocaleString(i18n.language)
  /** How far it is with what is under way; null = nothing is. */
  const under = landing
    ? t('inspector.wide.landing', { done: number(landing.done), of: number(landing.of) })
    : counting
      ? t('inspector.wide.counting', { done: number(done), of: number(of) })
      : null

  const empty = pages.length > 0 ? t('inspector.wide.noneTicked') : t('inspector.wide.none')
  const waits = under ?? broken ?? (ticked.pages > 0 ? null : empty)

  function press(event: KeyboardEvent): void {
    const wanted = scopes[Number(signWithAlt(event.nativeEvent)) - 1]
    if (!wanted || landing) return
    setScope(wanted)
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <ModalDialog
      title={t('inspector.wide.title', { rule: ruleName(rule, t) })}
      width="640px"
      onClose={landing ? cancel : onClose}
      className="rule-dialog"
      footer={
        <>
          <p className="wide-sum" role="status">
            {under ??
              [
                t('inspector.wide.sum', { count: ticked.changes }),
                t('history.pages', { count: ticked.pages }),
              ].join(' · ')}
          </p>
          <Button className="button" onPress={landing ? cancel : onClose}>
            {t('shell.cancel')}
          </Button>
          <MainButton waits={waits} onPress={stet}>
            {t('inspector.wide.stet', { count: ticked.changes, changes: number(ticked.changes) })}
            <kbd aria-hidden>{keyLine('Mod-Enter')}</kbd>
          </MainButton>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that mean the same wherever the focus is in the dialog */}
      <div className="wide-inside" onKeyDown={press}>
        <Segments
          label={t('inspector.wide.scope')}
          value={scope}
          focused
          options={scopes.map((id, index) => ({
            id,
            label: t(`inspector.wide.${id}`),
            keys: keyLine(`Alt-${index + 1}`),
            disabled: landing !== null,
          }))}
          onChange={setScope}
        />
        <progress
          className="wide-progress"
          data-busy={counting || landing !== null || undefined}
          aria-label={t('inspector.wide.progress')}
          value={(landing ?? counted).done}
          max={(landing ?? counted).of || 1}
        />
        {broken === null ? null : (
          <div className="unanswered" role="alert">
            <p>{broken}</p>
            <Button className="button" onPress={again}>
              {t('shell.unanswered.again')}
            </Button>
          </div>
        )}
        <RulePages {...{ pages, left, toggle }} none={!counting && broken === null} />
      </div>
    </ModalDialog>
  )
}
