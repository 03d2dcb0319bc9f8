import { Checkbox, CheckboxGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { keyLine, Segments } from '../shell'
import type { Hint } from './hint'
import { tagKinds } from './kinds'
import { scopes, type WantedHints } from './use-wanted-hints'

/** What may be asked of how sure a suggestion is, in parts of one. */
const surenesses = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95] as const

interface Props {
  readonly wanted: WantedHints
  /** All of the page's. */
  readonly all: readonly Hint[]
}

/** Which suggestions are wanted: where, how sure and of which kinds. */
export function TakeChoices({ wanted, all }: Props) {
  const { t } = useTranslation()
  const { kinds, setKinds, scope, setScope, least, setLeast, inArticle } = wanted
  return (
    <>
      <div className="take-all-choices">
        <Segments
          label={t('tagging.takeAll.scope')}
          value={scope}
          options={scopes.map((one, index) => ({
            id: one,
            label: t(`tagging.takeAll.on.${one}`),
            keys: keyLine(`Alt-${index + 1}`),
            disabled: one === 'article' && !inArticle,
          }))}
          onChange={setScope}
        />
        <label className="least">
          {t('tagging.takeAll.least')}
          <select
            className="input"
            value={String(least)}
            onChange={(event) => setLeast(Number(event.target.value))}
          >
            {surenesses.map((one) => (
              <option key={one} value={String(one)}>
                {t('tagging.takeAll.percent', { value: Math.round(one * 100) })}
              </option>
            ))}
          </select>
        </label>
      </div>
      <CheckboxGroup
        className="tag-choice segments"
        aria-label={t('tagging.kindsLabel')}
        value={[...kinds]}
        onChange={(value) => setKinds(tagKinds.filter((one) => value.includes(one)))}
      >
        {tagKinds.map((one) => (
          <Checkbox key={one} value={one} className={`check kind ${one}`}>
            <span className="box" aria-hidden>
              ✓
            </span>
            <span className="kind-name">{t(`tagging.kinds.${one}`)}</span>
            <span className="count">{all.filter((hint) => hint.kind === one).length}</span>
          </Checkbox>
        ))}
      </CheckboxGroup>
    </>
  )
}
