import { ArrowLeft, ArrowRight, type LucideIcon } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { KeyTip, useCommandRegistry } from '../shell'
import { useStore } from '../store'
import type { Trail } from './trail'

/** Back to where she was, and forward again: always in their place, so that nothing beside them moves. */
export function WayButtons({ trail }: { trail: Trail }) {
  const { back, forward } = useStore(trail.ways)
  return (
    <>
      <WayButton command="goBack" isOpen={back} Icon={ArrowLeft} />
      <WayButton command="goForward" isOpen={forward} Icon={ArrowRight} className="way-forward" />
    </>
  )
}

interface WayProps {
  readonly command: 'goBack' | 'goForward'
  readonly isOpen: boolean
  readonly Icon: LucideIcon
  readonly className?: string
}

function WayButton({ command, isOpen, Icon, className = '' }: WayProps) {
  const { t } = useTranslation()
  const registry = useCommandRegistry()
  return (
    <KeyTip of={command}>
      <Button
        className={`button quiet icon ${className}`}
        aria-label={t(`commands.${command}`)}
        isDisabled={!isOpen}
        onPress={() => registry.run(command)}
      >
        <Icon aria-hidden />
      </Button>
    </KeyTip>
  )
}
