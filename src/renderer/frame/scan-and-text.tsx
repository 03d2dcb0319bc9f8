import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Group, type Layout, Panel, Separator } from 'react-resizable-panels'
import { useSettings } from '../shell'
import type { ScanControl } from './side-control'

/** In the settings: what she chose; absent until she did. */
export const rememberedScan = 'scan'

interface Props {
  readonly scan: ReactNode
  readonly text: ReactNode
  readonly side: ScanControl
}

/**
 * The scan beside the text, in a group of their own: while the scan is closed, what stands on either side of the text is
 * still its neighbour.
 */
export function ScanAndText({ scan, text, side }: Props) {
  const { t } = useTranslation()
  const { settings, change } = useSettings()
  const [first] = useState(() => layoutOf(settings.panes[rememberedScan]))
  return (
    <Group
      className="panes"
      defaultLayout={first}
      onLayoutChanged={(layout, { isUserInteraction, requestedLayout }) => {
        const wish = (isUserInteraction ? requestedLayout : null) ?? layout
        if (isUserInteraction || side.asked.current)
          change({ panes: { ...settings.panes, [rememberedScan]: [wish.scan ?? 0, wish.text ?? 100] } })
        side.asked.current = false
      }}
    >
      <Panel
        id="scan"
        style={{ overflow: 'hidden' }}
        minSize={240}
        maxSize="75"
        collapsible
        groupResizeBehavior="preserve-pixel-size"
        panelRef={side.panel}
        onResize={({ inPixels }) => side.onSize(inPixels)}
      >
        <aside
          className="pane scan-side"
          id="pane-scan"
          aria-label={t('shell.panes.scan')}
          inert={!side.open}
        >
          {side.open ? scan : null}
        </aside>
      </Panel>
      <Separator
        // Not hidden: what takes no part in the layout is not known to be between two panels when it comes.
        className={side.open ? 'splitter' : 'splitter closed'}
        aria-label={t('shell.panes.resizeScan')}
        disabled={!side.open}
      />
      <Panel id="text" style={{ overflow: 'hidden' }} minSize={380}>
        <main className="pane text" id="pane-text">
          {text}
        </main>
      </Panel>
    </Group>
  )
}

/** As it was left; at first closed, until it is known what the page has. */
function layoutOf(sizes: readonly number[] | undefined): Layout {
  const [scan = 0, text = 100] = sizes?.length === 2 ? sizes : []
  return { scan, text }
}
