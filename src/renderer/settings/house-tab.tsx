import { Plus } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type House, PublicationId } from '../../core/contract'
import { usePublications } from '../library'
import { SelectInput } from '../shell'
import { HouseRuleRow, type RuleEntry } from './house-rule-row'
import { useHouse } from './use-house'
import './house.css'

/** The editor's own rules and words: files of the library's folder, which can be written by hand and shared as well. */
export function HouseTab() {
  const { t } = useTranslation()
  const { data: publications } = usePublications()
  const [whose, setWhose] = useState('')
  const publication = whose === '' ? null : PublicationId.parse(Number(whose))
  const now = useHouse(publication)
  return (
    <>
      <div className="settings-pair">
        <SelectInput
          label={t('settings.house.whose')}
          value={whose}
          options={[
            { id: '', label: t('settings.cleaning.library') },
            ...(publications ?? []).map(({ id, title }) => ({ id: String(id), label: title })),
          ]}
          onChange={setWhose}
        />
      </div>
      {now.house ? <HouseFiles key={`${now.house.folder} ${now.round}`} {...now} house={now.house} /> : null}
    </>
  )
}

type Props = Omit<ReturnType<typeof useHouse>, 'house'> & { readonly house: House }

/** Rules and words as they stand in the fields; what is complete is written when a field is left. */
function HouseFiles({ house, problems, refused, error, write }: Props) {
  const { t } = useTranslation()
  const words = useId()
  const [rules, setRules] = useState<readonly RuleEntry[]>(house.rules)
  /** The rules as they are by now: a click on a control is heard before the field that it takes the focus from is left. */
  const latest = useRef(rules)
  const put = (next: readonly RuleEntry[]) => {
    latest.current = next
    setRules(next)
  }
  const [list, setList] = useState(house.words)
  const rows = useRef<HTMLUListElement>(null)
  const [added, setAdded] = useState(0)
  useEffect(() => {
    if (added > 0) rows.current?.lastElementChild?.querySelector('input')?.focus()
  }, [added])

  /** Typed, and in a field that was not left yet. */
  const typed = useRef(false)
  const keep = () => {
    typed.current = false
    const complete = latest.current.filter(isComplete)
    const same = JSON.stringify(complete) === JSON.stringify(house.rules) && list === house.words
    // What was refused is told of until it is taken back.
    if (same && !refused) return
    void write({ rules: complete, words: list })
  }
  const change = (index: number, entry: RuleEntry | null, done: boolean) => {
    put(latest.current.flatMap((one, at) => (at !== index ? [one] : entry ? [entry] : [])))
    if (done) keep()
    else typed.current = true
  }
  // Escape closes the dialog from within a field, which then is never left.
  const leave = useRef(() => {})
  useEffect(() => {
    leave.current = () => typed.current && keep()
  })
  useEffect(() => () => leave.current(), [])

  const add = () => {
    put([...latest.current, { match: '' }])
    setAdded(added + 1)
  }

  return (
    <>
      <p className="settings-note">{t('settings.house.note', { folder: house.folder })}</p>
      <div className="settings-head">
        <h3>{t('settings.house.rules')}</h3>
        <Button className="button quiet" onPress={add}>
          <Plus aria-hidden />
          {t('settings.house.add')}
        </Button>
      </div>
      {rules.length === 0 ? <p className="settings-note">{t('settings.house.none')}</p> : null}
      <ul ref={rows} className="house-rules">
        {rules.map((rule, index) => (
          <HouseRuleRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no other name while it is typed
            key={index}
            rule={rule}
            stopped={house.stopped.includes(rule.id ?? rule.match ?? `/${rule.regex ?? ''}/`)}
            onChange={(entry, done) => change(index, entry, done)}
            onLeave={keep}
          />
        ))}
      </ul>
      <h3>
        <label htmlFor={words}>{t('settings.house.words')}</label>
      </h3>
      <p className="settings-note">{t('settings.house.wordsNote')}</p>
      <textarea
        id={words}
        className="input house-words"
        rows={6}
        spellCheck={false}
        value={list}
        onChange={(event) => {
          setList(event.target.value)
          typed.current = true
        }}
        onBlur={keep}
      />
      {error === null && problems.length === 0 ? null : (
        <div className="settings-note trouble house-trouble" role="alert">
          {error === null ? null : <p>{error}</p>}
          {problems.length === 0 ? null : (
            <>
              {refused ? <p>{t('settings.house.notSaved')}</p> : null}
              <ul>
                {problems.map(({ file, line, rule, reason }) => (
                  <li key={`${file} ${line} ${rule} ${reason.key}`}>
                    {t(reason.key, { ...reason.values, ...(refused ? { context: 'typed' } : {}) })}
                  </li>
                ))}
              </ul>
              <Button
                className="button"
                onPress={() => void write({ rules: rules.filter(isComplete), words: list }, true)}
              >
                {t('settings.house.drop')}
              </Button>
            </>
          )}
        </div>
      )}
    </>
  )
}

const isComplete = ({ match, regex }: RuleEntry) => (match ?? regex ?? '') !== ''
