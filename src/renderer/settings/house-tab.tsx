import { Plus } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type House, PublicationId } from '../../core/contract'
import { usePublications } from '../library'
import { SelectInput, Unanswered } from '../shell'
import { HouseRuleRow, type RuleEntry } from './house-rule-row'
import { HouseTrouble } from './house-trouble'
import { type HouseNow, useHouse } from './use-house'
import { useHouseFields } from './use-house-fields'
import './house.css'

/** The editor's own rules and words: files of the library's folder, which can be written by hand and shared as well. */
export function HouseTab() {
  const { t } = useTranslation()
  const { data: publications } = usePublications()
  const [whose, setWhose] = useState('')
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
      <HouseOf key={whose} publication={whose === '' ? null : PublicationId.parse(Number(whose))} />
    </>
  )
}

function HouseOf({ publication }: { publication: PublicationId | null }) {
  const { house, unread, readAgain, ...now } = useHouse(publication)
  if (house) return <HouseFiles key={now.round} {...now} house={house} />
  return unread ? <Unanswered error={unread} onAgain={readAgain} /> : null
}

type Props = Omit<HouseNow, 'house' | 'unread' | 'readAgain'> & { readonly house: House }

/** The fields of rules and words, and what is wrong with them or with their files. */
function HouseFiles({ house, refused, error, write }: Props) {
  const { t } = useTranslation()
  const words = useId()
  const fields = useHouseFields(house, { refused, write })
  const rows = useRef<HTMLUListElement>(null)
  const [added, setAdded] = useState(0)
  useEffect(() => {
    if (added > 0) rows.current?.lastElementChild?.querySelector('input')?.focus()
  }, [added])
  // A rule that cannot be used says so itself.
  const problems = refused ?? house.problems.filter(({ at }) => at === null)

  return (
    <>
      <p className="settings-note">{t('settings.house.note', { folder: house.folder })}</p>
      <div className="settings-head">
        <h3>{t('settings.house.rules')}</h3>
        <Button
          className="button quiet"
          onPress={() => {
            fields.add()
            setAdded(added + 1)
          }}
        >
          <Plus aria-hidden />
          {t('settings.house.add')}
        </Button>
      </div>
      {fields.rules.length === 0 ? <p className="settings-note">{t('settings.house.none')}</p> : null}
      <ul ref={rows} className="house-rules">
        {fields.rules.map(({ key, rule, fault }) => (
          <HouseRuleRow
            key={key}
            rule={rule}
            fault={fault}
            stopped={house.stopped.includes(nameOf(rule))}
            onChange={(entry, done) => fields.change(key, entry, done)}
            onLeave={fields.keep}
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
        value={fields.words}
        onChange={(event) => fields.typeWords(event.target.value)}
        onBlur={fields.keep}
      />
      <HouseTrouble
        error={error}
        problems={problems}
        refused={refused !== null}
        onDrop={house.whole ? null : () => void fields.writeAll(true)}
      />
    </>
  )
}

const nameOf = ({ id, match, regex }: RuleEntry) => String(id ?? match ?? `/${regex}/`)
