import { useTranslation } from 'react-i18next'
import { KeyHints, keyLine } from '../shell'

const undo = [keyLine('Mod-z'), 'undo'] as const
const kinds = [`${keyLine('Alt-0')}–5`, 'kinds'] as const
const entry = [
  ['/', 'find'],
  ['→', 'mentions'],
] as const

/** The keys that mean something where the focus is, at the entry that is at hand. */
const hints = {
  field: [['↑ ↓', 'walk'], ['↵', 'list'], kinds],
  form: [['Esc', 'back']],
  record: [...entry, ['E', 'edit'], ['M', 'join'], ['P', 'part'], ['Del', 'remove'], undo, kinds],
  name: [...entry, ['N', 'make'], ['M', 'join'], undo, kinds],
} as const

export function RegisterHints({ of }: { of: keyof typeof hints }) {
  const { t } = useTranslation()
  return (
    <KeyHints
      className="aside wide-hints"
      keys={hints[of].map(([key, word]) => [key, t(`register.keys.${word}`)])}
    />
  )
}
