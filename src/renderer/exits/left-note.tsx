import type { TFunction } from 'i18next'
import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TroubleData } from '../../core/contract'
import { sentenceOf, WindowTrouble } from '../shell'

/** What is not in a file that was made, and why. */
export interface Missing {
  /** Pages. */
  readonly left: readonly TroubleData[]
  readonly lostPictures: readonly TroubleData[]
}

/** Says which pages and pictures are not in the file, and why. */
export function LeftNote({ missing }: { readonly missing: Missing }) {
  const { t } = useTranslation()
  return missingInWords(missing, t).map((sentence) => (
    <p className="left-out" role="status" key={sentence}>
      <CircleAlert aria-hidden /> <span>{sentence}</span>
    </p>
  ))
}

/** A sentence for the pages and one for the pictures, if there are any. */
export function missingInWords({ left, lostPictures }: Missing, t: TFunction): readonly string[] {
  const said = (key: 'exits.leftPages' | 'exits.lostPictures', [first, ...more]: readonly TroubleData[]) =>
    first ? [t(key, { count: 1 + more.length, why: sentenceOf(new WindowTrouble(first), t) })] : []
  return [...said('exits.leftPages', left), ...said('exits.lostPictures', lostPictures)]
}
