import { ExternalLink } from 'lucide-react'
import { useTranslation } from 'react-i18next'

/** A link of the web, shown without its scheme. Nothing is told to where it leads. */
export function OutsideLink({ address }: { address: string }) {
  const { t } = useTranslation()
  return (
    <a className="link outside-link" href={address} target="_blank" rel="noopener noreferrer">
      {address.replace(/^https?:\/\//u, '')}
      <ExternalLink aria-label={t('register.outside')} />
    </a>
  )
}
