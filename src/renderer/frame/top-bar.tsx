import { CircleQuestionMark, FileDown, FileUp, PanelLeft, PanelRight } from 'lucide-react'
import { Button, ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Asking, Going, Whereabouts } from '../library'
import { Tip } from '../shell'
import { LanguageMenu, ThemeMenu } from './appearance-menus'
import { Crumbs } from './crumbs'
import { keyName } from './keys'

export interface Side {
  readonly open: boolean
  readonly toggle: () => void
}

interface Props extends Asking {
  /** null = no page is open. */
  readonly whereabouts: Whereabouts | null
  readonly go: Going['go']
  readonly onImport: () => void
  readonly onExport: () => void
  readonly onKeys: () => void
  /** There is nothing yet that panes could show. */
  readonly bare: boolean
  readonly library: Side
  readonly inspector: Side
}

export function TopBar(props: Props) {
  const { whereabouts, go, ask, onImport, onExport, onKeys, bare, library, inspector } = props
  const { t } = useTranslation()
  return (
    <header className="top-bar">
      <div className="brand" translate="no">
        stet<span>.</span>
      </div>
      {bare ? null : (
        <Tip says={t('shell.panes.library')} keys={keyName('library')}>
          <ToggleButton
            className="button quiet icon pane-toggle"
            aria-label={t('shell.panes.library')}
            isSelected={library.open}
            onChange={library.toggle}
          >
            <PanelLeft aria-hidden />
          </ToggleButton>
        </Tip>
      )}
      {whereabouts ? <Crumbs whereabouts={whereabouts} go={go} ask={ask} /> : <span className="crumbs" />}
      <div className="acts">
        <Tip says={t('keys.import')} keys={keyName('import')}>
          <Button className="button quiet" onPress={onImport} aria-label={t('shell.import')}>
            <FileDown aria-hidden />
            <span className="word">{t('shell.import')}</span>
          </Button>
        </Tip>
        <Tip says={t('keys.export')} keys={keyName('export')}>
          <Button
            className="button quiet"
            onPress={onExport}
            isDisabled={whereabouts === null}
            aria-label={t('shell.export')}
          >
            <FileUp aria-hidden />
            <span className="word">{t('shell.export')}</span>
          </Button>
        </Tip>
        <i className="rule" aria-hidden />
        <ThemeMenu />
        <LanguageMenu />
        <Tip says={t('keys.keys')} keys={keyName('keys')}>
          <Button className="button quiet icon" aria-label={t('keys.keys')} onPress={onKeys}>
            <CircleQuestionMark aria-hidden />
          </Button>
        </Tip>
        {bare ? null : (
          <Tip says={t('shell.panes.inspector')} keys={keyName('inspector')}>
            <ToggleButton
              className="button quiet icon pane-toggle"
              aria-label={t('shell.panes.inspector')}
              isSelected={inspector.open}
              onChange={inspector.toggle}
            >
              <PanelRight aria-hidden />
            </ToggleButton>
          </Tip>
        )}
      </div>
    </header>
  )
}
