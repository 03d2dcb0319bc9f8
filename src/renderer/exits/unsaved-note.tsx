import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'

/** Says that a file would lack what was typed last. */
export function UnsavedNote({ unsaved }: { readonly unsaved: boolean }) {
  const { t } = useTranslation()
  return unsaved ? (
    <p className="left-out" role="status">
      <CircleAlert aria-hidden /> <span>{t('exits.unsaved')}</span>
    </p>
  ) : null
}
