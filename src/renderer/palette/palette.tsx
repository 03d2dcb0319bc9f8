import { Search } from 'lucide-react'
import { useState } from 'react'
import { Autocomplete, Dialog, Input, Modal, ModalOverlay, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useHeldCommands } from '../shell'
import './palette.css'
import { PaletteList } from './palette-list'
import { type Choosing, useChoose } from './use-choose'
import { useSections } from './use-sections'

export interface PaletteProps extends Choosing {
  /** How many source lines the open page has; null = no page is open. */
  readonly lines: number | null
}

/** Everything that can be done, and every place that can be gone to, by a few letters of its name. */
export function Palette({ lines, ...choosing }: PaletteProps) {
  const { t } = useTranslation()
  useHeldCommands()
  const [query, setQuery] = useState('')
  const found = useSections(query, lines)
  const choose = useChoose(choosing)

  return (
    <ModalOverlay
      className="veil palette-veil"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) choosing.onClose()
      }}
    >
      <Modal className="palette">
        <Dialog aria-label={t('palette.title')} className="palette-dialog">
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <TextField className="palette-query" aria-label={t('palette.title')} autoFocus>
              <Search aria-hidden />
              <Input
                role="combobox"
                aria-expanded
                aria-haspopup="listbox"
                placeholder={t('palette.placeholder')}
                spellCheck={false}
                autoComplete="off"
              />
            </TextField>
            <PaletteList {...found} onChoose={choose} />
          </Autocomplete>
          <PaletteHint />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function PaletteHint() {
  const { t } = useTranslation()
  return (
    <p className="palette-hint">
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> {t('palette.choose')}
      </span>
      <span>
        <kbd>↵</kbd> {t('palette.do')}
      </span>
      <span>
        <kbd>:</kbd> {t('palette.toLine')}
      </span>
    </p>
  )
}
