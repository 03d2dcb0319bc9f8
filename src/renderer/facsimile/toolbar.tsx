import {
  AlignJustify,
  ChevronLeft,
  ChevronRight,
  FileText,
  MoveHorizontal,
  RotateCw,
  ZoomIn,
  ZoomOut,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { percent as inPercent, Tip } from '../shell'
import type { Look } from './look'
import { LookMenu } from './look-menu'
import type { PaneKey } from './pane-keys'

interface Props {
  readonly look: Look
  /** Of the scan's own size, in percent; null = not known yet. */
  readonly percent: number | null
  /** 1-based. */
  readonly sheet: number
  readonly sheets: number
  readonly act: (key: PaneKey) => void
  readonly change: (change: Partial<Look>) => void
}

/** What can be done with the scan by mouse; each has its key in the pane. */
export function Toolbar({ look, percent, sheet, sheets, act, change }: Props) {
  const { t, i18n } = useTranslation()
  const fits = [
    ['page', 'P', <FileText key="page" aria-hidden />],
    ['width', 'W', <MoveHorizontal key="width" aria-hidden />],
    ['line', 'L', <AlignJustify key="line" aria-hidden />],
  ] as const
  return (
    <div className="scan-tools" role="toolbar" aria-label={t('facsimile.tools')}>
      <Tool says={t('facsimile.zoomOut')} keys="−" onPress={() => act({ kind: 'zoom', steps: -1 })}>
        <ZoomOut aria-hidden />
      </Tool>
      <output className="percent" aria-label={t('facsimile.zoom')}>
        {percent === null ? '' : inPercent(percent / 100, i18n.language)}
      </output>
      <Tool says={t('facsimile.zoomIn')} keys="+" onPress={() => act({ kind: 'zoom', steps: 1 })}>
        <ZoomIn aria-hidden />
      </Tool>
      <i aria-hidden />
      {fits.map(([fit, key, icon]) => (
        <Tip key={fit} says={t(`facsimile.fit.${fit}`)} keys={key}>
          <ToggleButton
            className="button quiet icon"
            aria-label={t(`facsimile.fit.${fit}`)}
            isSelected={look.fit === fit}
            onChange={() => act({ kind: 'fit', fit })}
          >
            {icon}
          </ToggleButton>
        </Tip>
      ))}
      <i aria-hidden />
      <Tool says={t('facsimile.rotate')} keys="R" onPress={() => act({ kind: 'rotate', degrees: 90 })}>
        <RotateCw aria-hidden />
      </Tool>
      <LookMenu look={look} act={act} change={change} />
      {sheets > 1 ? <SheetChoice sheet={sheet} sheets={sheets} act={act} /> : null}
    </div>
  )
}

/** Which of several sheets is looked at, and the ways to its neighbours. */
function SheetChoice({ sheet, sheets, act }: Pick<Props, 'sheet' | 'sheets' | 'act'>) {
  const { t } = useTranslation()
  return (
    <span className="sheet-choice">
      <i aria-hidden />
      <Tool
        says={t('facsimile.previous')}
        keys="Page Up"
        disabled={sheet <= 1}
        onPress={() => act({ kind: 'sheet', by: -1 })}
      >
        <ChevronLeft aria-hidden />
      </Tool>
      <output className="percent" aria-label={t('facsimile.sheet', { sheet, sheets })}>
        {sheet} / {sheets}
      </output>
      <Tool
        says={t('facsimile.next')}
        keys="Page Down"
        disabled={sheet >= sheets}
        onPress={() => act({ kind: 'sheet', by: 1 })}
      >
        <ChevronRight aria-hidden />
      </Tool>
    </span>
  )
}

interface ToolProps {
  readonly says: string
  readonly keys: string
  readonly disabled?: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

function Tool({ says, keys, disabled = false, onPress, children }: ToolProps) {
  return (
    <Tip says={says} keys={keys}>
      <Button className="button quiet icon" aria-label={says} isDisabled={disabled} onPress={onPress}>
        {children}
      </Button>
    </Tip>
  )
}
