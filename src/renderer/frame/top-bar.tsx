import {
  CircleQuestionMark,
  FileDown,
  FileUp,
  type LucideIcon,
  Newspaper,
  PanelLeft,
  PanelRight,
} from 'lucide-react'
import { Button, ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Going, Whereabouts } from '../library'
import { PaletteButton } from '../palette'
import { KeyTip } from '../shell'
import { LanguageMenu, ThemeMenu } from './appearance-menus'
import { Crumbs } from './crumbs'
import type { Open } from './dialogs'
import type { Side } from './side-control'
import './top-bar.css'
import type { Trail } from './trail'
import { WayButtons } from './way-buttons'

interface Props {
  /** null = no page is open. */
  readonly whereabouts: Whereabouts | null
  readonly trail: Trail
  readonly go: Going['go']
  readonly ask: (open: Open) => void
  readonly onImport: () => void
  readonly onExport: () => void
  /** There is nothing yet that panes could show. */
  readonly bare: boolean
  readonly sides: Readonly<Record<'library' | 'scan' | 'inspector', Side>>
}

/** Where one is and how one came there, what comes in and leaves, and which panes are open. */
export function TopBar({ whereabouts, trail, go, ask, onImport, onExport, bare, sides }: Props) {
  const { t } = useTranslation()
  return (
    <header className="top-bar">
      <div className="brand" translate="no">
        stet<span>.</span>
      </div>
      {bare ? null : (
        <PaneToggle of="library" name={t('shell.panes.library')} side={sides.library} icon={PanelLeft} />
      )}
      {bare ? null : (
        <PaneToggle of="facsimile" name={t('shell.panes.scan')} side={sides.scan} icon={Newspaper} />
      )}
      {bare ? null : <WayButtons trail={trail} />}
      {whereabouts ? <Crumbs whereabouts={whereabouts} go={go} ask={ask} /> : <span className="crumbs" />}
      <PaletteButton onPress={() => ask({ kind: 'palette' })} />
      <div className="acts">
        <KeyTip of="import">
          <Button className="button quiet" onPress={onImport} aria-label={t('shell.import')}>
            <FileDown aria-hidden />
            <span className="word">{t('shell.import')}</span>
          </Button>
        </KeyTip>
        <KeyTip of="export">
          <Button
            className="button quiet"
            onPress={onExport}
            isDisabled={bare}
            aria-label={t('shell.export')}
          >
            <FileUp aria-hidden />
            <span className="word">{t('shell.export')}</span>
          </Button>
        </KeyTip>
        <i className="rule" aria-hidden />
        <ThemeMenu />
        <LanguageMenu />
        <KeyTip of="keys">
          <Button
            className="button quiet icon"
            aria-label={t('commands.keys')}
            onPress={() => ask({ kind: 'keys' })}
          >
            <CircleQuestionMark aria-hidden />
          </Button>
        </KeyTip>
        {bare ? null : (
          <PaneToggle
            of="inspector"
            name={t('shell.panes.inspector')}
            side={sides.inspector}
            icon={PanelRight}
          />
        )}
      </div>
    </header>
  )
}

interface ToggleProps {
  /** The command that does the same by key. */
  readonly of: string
  readonly name: string
  readonly side: Side
  readonly icon: LucideIcon
}

function PaneToggle({ of, name, side, icon: Icon }: ToggleProps) {
  return (
    <KeyTip of={of}>
      <ToggleButton
        className="button quiet icon pane-toggle"
        aria-label={name}
        isSelected={side.open}
        onChange={side.toggle}
      >
        <Icon aria-hidden />
      </ToggleButton>
    </KeyTip>
  )
}
