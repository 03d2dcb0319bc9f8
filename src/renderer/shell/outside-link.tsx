import { ExternalLink } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { linkInWords } from '../../core/tagging'

/** A link of the web, shown by whose number it is, or without its scheme. Nothing is told to where it leads. */
export function OutsideLink({ address }: { address: string }) {
  const { t } = useTranslation()
  return (
    <a className="link outside-link" href={address} target="_blank" rel="noopener noreferrer">
      {linkInWords(address)}
      <ExternalLink aria-label={t('register.outside')} />
    </a>
  )
}
