import type { TFunction } from 'i18next'
import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TroubleData } from '../../core/contract'
import { sentenceOf, WindowTrouble } from '../shell'

/** Says which pages are not in the file, and why. */
export function LeftNote({ left }: { readonly left: readonly TroubleData[] }) {
  const { t } = useTranslation()
  return left.length === 0 ? null : (
    <p className="left-out" role="status">
      <CircleAlert aria-hidden /> <span>{leftInWords(left, t)}</span>
    </p>
  )
}

/** @param left at least one */
export function leftInWords(left: readonly TroubleData[], t: TFunction): string {
  const [first] = left
  const why = first ? sentenceOf(new WindowTrouble(first), t) : ''
  return t('exits.leftPages', { count: left.length, why })
}
