import type { ReactNode } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useKeyOf } from './commands'
import { keyLine } from './keystroke'

/** What a button without words does, and its key. The child is one react-aria Button. */
export function Tip({ says, keys, children }: { says: string; keys?: string; children: ReactNode }) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <Tooltip className="tip" offset={6}>
        {says}
        {keys === undefined ? null : <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}

/** What a command does, and the key that it has now. */
export function KeyTip({ of, children }: { of: string; children: ReactNode }) {
  const { t } = useTranslation()
  const key = useKeyOf(of)
  return (
    <Tip says={t(`commands.${of}`)} {...(key === null ? {} : { keys: keyLine(key) })}>
      {children}
    </Tip>
  )
}
