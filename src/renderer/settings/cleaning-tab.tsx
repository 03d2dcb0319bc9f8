import { useQuery, useQueryClient } from '@tanstack/react-query'
import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { Button, Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { PolicyScope, Treatment } from '../../core/contract'
import { printFidelity } from '../../core/rules'
import { usePublications, type Whereabouts } from '../library'
import { issueInWords, SelectInput, sentenceOf, Tip, tell, Unanswered, useLibrary } from '../shell'
import type { SettingsContext } from './settings-context'
import './cleaning.css'

/** What each rule does to pages that are imported: everywhere, in a publication, in the issue that is open. */
export function CleaningTab({ whereabouts }: SettingsContext) {
  const { t } = useTranslation()
  const library = useLibrary()
  const queries = useQueryClient()
  const scopes = useScopes(whereabouts)
  const [chosen, setChosen] = useState(scopes[0]?.id ?? '')
  const scope = scopes.find(({ id }) => id === chosen)?.scope ?? everywhere
  const key = ['policies', chosen]
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: () => library.policies.read({ scope }),
  })

  async function set(rule: string, treatment: Treatment | null): Promise<void> {
    try {
      queries.setQueryData(key, await library.policies.set({ scope, rule, treatment }))
      // The narrower ones inherit it.
      void queries.invalidateQueries({ queryKey: ['policies'] })
    } catch (error) {
      tell({ kind: 'trouble', text: sentenceOf(error, t) })
    }
  }

  return (
    <>
      <div className="settings-pair">
        <SelectInput
          label={t('settings.cleaning.where')}
          value={chosen}
          options={scopes.map(({ id, label }) => ({ id, label }))}
          onChange={setChosen}
        />
      </div>
      <p className="settings-note">{t('settings.cleaning.note')}</p>
      {error ? <Unanswered error={error} onAgain={() => void refetch()} /> : null}
      {data ? (
        <ul className="policy">
          {Object.keys(printFidelity).map((rule) => (
            <RuleRow
              key={rule}
              rule={rule}
              own={data.own[rule] ?? null}
              inherited={data.inherited[rule] ?? 'correct'}
              set={(treatment) => void set(rule, treatment)}
            />
          ))}
        </ul>
      ) : null}
    </>
  )
}

const everywhere: PolicyScope = { kind: 'library' }

interface ScopeOption {
  readonly id: string
  readonly label: string
  readonly scope: PolicyScope
}

function useScopes(whereabouts: Whereabouts | null): readonly ScopeOption[] {
  const { t, i18n } = useTranslation()
  const { data: publications } = usePublications()
  const option = (label: string, scope: PolicyScope): ScopeOption => ({
    id: Object.values(PolicyScope.parse(scope)).join(' '),
    label,
    scope,
  })
  return [
    option(t('settings.cleaning.library'), everywhere),
    ...(publications ?? []).map(({ id, title }) => option(title, { kind: 'publication', publication: id })),
    ...(whereabouts
      ? [
          option(`${whereabouts.publication.title} · ${issueInWords(whereabouts.issue, t, i18n.language)}`, {
            kind: 'issue',
            issue: whereabouts.issue.id,
          }),
        ]
      : []),
  ]
}

interface RuleProps {
  readonly rule: string
  /** What was chosen here; null = nothing. */
  readonly own: Treatment | null
  readonly inherited: Treatment
  readonly set: (treatment: Treatment | null) => void
}

function RuleRow({ rule, own, inherited, set }: RuleProps) {
  const { t } = useTranslation()
  const name = t(`inspector.rules.${rule}`)
  // A rule that is never certain can only doubt or be silent.
  const treatments = Treatment.options.filter(
    (one) => one !== 'correct' || (printFidelity as Readonly<Record<string, Treatment>>)[rule] === 'correct',
  )
  return (
    <li className="policy-row" data-own={own !== null || undefined}>
      <RadioGroup
        className="policy-choice"
        value={own ?? inherited}
        onChange={(value) => {
          const treatment = Treatment.parse(value)
          set(treatment === inherited ? null : treatment)
        }}
        orientation="horizontal"
      >
        <Label className="words">{name}</Label>
        {own === null ? null : (
          <Tip says={t('settings.cleaning.reset')}>
            <Button
              className="button quiet icon"
              aria-label={t('settings.cleaning.resetRule', { name })}
              onPress={() => set(null)}
            >
              <RotateCcw aria-hidden />
            </Button>
          </Tip>
        )}
        <span className="treatments">
          {treatments.map((treatment) => (
            <Radio key={treatment} value={treatment} className="treatment">
              {t(`settings.cleaning.${treatment}`)}
            </Radio>
          ))}
        </span>
      </RadioGroup>
    </li>
  )
}
