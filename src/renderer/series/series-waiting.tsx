import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { keyCaps, useCommands } from '../shell'

interface Props {
  readonly text: string
  readonly places: number
  readonly onBack: () => void
}

/** Stands in the window while the editor looks at one place of a series in the text. */
export function SeriesWaiting({ text, places, onBack }: Props) {
  const { t } = useTranslation()
  return (
    <section className="set-aside" aria-label={t('series.title')}>
      <span>{t('series.waiting', { text, count: places })}</span>
      <Button className="button" onPress={onBack}>
        {t('commands.seriesBack')}
      </Button>
      {keyCaps('Mod-F2').map((cap) => (
        <kbd key={cap} aria-hidden>
          {cap}
        </kbd>
      ))}
    </section>
  )
}

/** The key back into the view. */
export function useLooking(looking: boolean, onBack: () => void): void {
  useCommands([{ id: 'seriesBack', group: 'edit', key: 'Mod-F2', enabled: () => looking, run: onBack }])
}
