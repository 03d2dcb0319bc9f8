import { Search } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { keyCaps, useKeyOf } from '../shell'
import './palette.css'

/** The box in the top bar's middle, which opens the palette. */
export function PaletteButton({ onPress }: { onPress: () => void }) {
  const { t } = useTranslation()
  const key = useKeyOf('palette')
  return (
    <Button className="palette-button" onPress={onPress} aria-label={t('palette.title')}>
      <Search aria-hidden />
      <span className="words">{t('palette.title')}</span>
      <span className="keys">
        {key === null ? null : keyCaps(key).map((cap) => <kbd key={cap}>{cap}</kbd>)}
      </span>
    </Button>
  )
}
