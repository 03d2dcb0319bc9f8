import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { roles } from '../../core/document'
import { useCommands, useKept } from '../shell'

const isShown = (value: unknown): value is boolean => typeof value === 'boolean'

/** Each block's role in the margin, while it is asked for. The words are handed to the style sheet. */
export function RoleLabels() {
  const { t } = useTranslation()
  const [shown, setShown] = useKept('structure.roles', false, isShown)
  useEffect(() => {
    const root = document.documentElement
    root.toggleAttribute('data-roles', shown)
    for (const role of roles)
      root.style.setProperty(`--role-${role}`, JSON.stringify(t(`structure.roles.${role}`)))
  }, [shown, t])
  useCommands([{ id: 'showRoles', group: 'view', key: 'Alt-r', run: () => setShown((old) => !old) }])
  return null
}
