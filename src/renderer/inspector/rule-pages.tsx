import { useTranslation } from 'react-i18next'
import type { PageId, RulePage } from '../../core/contract'
import { visible } from '../desk'
import { CheckInput } from '../shell'

interface Props {
  readonly pages: readonly RulePage[]
  /** Those that are not ticked. */
  readonly left: ReadonlySet<PageId>
  readonly toggle: (page: PageId) => void
  /** Whether it is known that no page has any, where none is listed. */
  readonly none: boolean
}

/** The pages that a rule changed, each ticked or not, with the first of its changes. */
export function RulePages({ pages, left, toggle, none }: Props) {
  const { t } = useTranslation()
  return (
    <ul className="wide-pages">
      {pages.map((page) => (
        <PageOfRule key={page.page} page={page} ticked={!left.has(page.page)} toggle={toggle} />
      ))}
      {none && pages.length === 0 ? <li className="nothing">{t('inspector.wide.none')}</li> : null}
    </ul>
  )
}

function PageOfRule(props: { page: RulePage; ticked: boolean; toggle: (page: PageId) => void }) {
  const { page, ticked, toggle } = props
  const { t, i18n } = useTranslation()
  const where = [page.publication, page.date, page.number && t('library.number', { number: page.number })]
  return (
    <li>
      <CheckInput value={ticked} onChange={() => toggle(page.page)}>
        <b>{t('library.page', { label: page.label })}</b>
        <small>{where.filter(Boolean).join(' · ')}</small>
        <span className="count">{page.changes.toLocaleString(i18n.language)}</span>
      </CheckInput>
      <p className="samples">
        {page.samples.map(({ line, left, before, after, right }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: samples have no other name, and are drawn anew together
          <span key={index} className="sample">
            <small>{line}</small>
            {left}
            {before === '' ? null : (
              <del className={before.trim() === '' ? 'blank' : ''}>{visible(before)}</del>
            )}
            {after === '' ? null : <ins>{visible(after)}</ins>}
            {right}
          </span>
        ))}
      </p>
    </li>
  )
}
