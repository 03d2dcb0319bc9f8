import { ArrowLeft, ArrowRight } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { KeyTip, useCommandRegistry } from '../shell'
import { useStore } from '../store'
import type { Trail } from './trail'

/** Back to where she was, and forward again: always in their place, so that nothing beside them moves. */
export function WayButtons({ trail }: { trail: Trail }) {
  const { t } = useTranslation()
  const registry = useCommandRegistry()
  const { back, forward } = useStore(trail.ways)
  return (
    <>
      <KeyTip of="goBack">
        <Button
          className="button quiet icon"
          aria-label={t('commands.goBack')}
          isDisabled={!back}
          onPress={() => registry.run('goBack')}
        >
          <ArrowLeft aria-hidden />
        </Button>
      </KeyTip>
      <KeyTip of="goForward">
        <Button
          className="button quiet icon way-forward"
          aria-label={t('commands.goForward')}
          isDisabled={!forward}
          onPress={() => registry.run('goForward')}
        >
          <ArrowRight aria-hidden />
        </Button>
      </KeyTip>
    </>
  )
}
