import { useTranslation } from 'react-i18next'
import { KeyHints, keyLine } from '../shell'

const hints = [
  ['← ↑ → ↓', 'walk'],
  ['Space', 'mark'],
  ['⇧ ↵', 'open'],
  [keyLine('Alt-s'), 'order'],
] as const

/** The sheet's keys, told below it. */
export function SheetHints() {
  const { t } = useTranslation()
  return (
    <KeyHints
      className="aside wide-hints"
      keys={hints.map(([key, word]) => [key, t(`sheet.keys.${word}`)])}
    />
  )
}
