import { SlidersHorizontal } from 'lucide-react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { CheckInput, Tip } from '../shell'
import { adjustable, type Look } from './look'
import type { PaneKey } from './pane-keys'

interface Props {
  readonly look: Look
  readonly act: (key: PaneKey) => void
  readonly change: (change: Partial<Look>) => void
}

/** How the scan is shown: its light, and what is drawn over it. */
export function LookMenu({ look, act, change }: Props) {
  const { t } = useTranslation()
  return (
    <DialogTrigger>
      <Tip says={t('facsimile.look')}>
        <Button className="button quiet icon" aria-label={t('facsimile.look')}>
          <SlidersHorizontal aria-hidden />
        </Button>
      </Tip>
      <Popover className="popover scan-look" placement="top">
        <Dialog aria-label={t('facsimile.look')}>
          <Slider
            label={t('facsimile.contrast')}
            value={look.contrast}
            onChange={(contrast) => change({ contrast })}
          />
          <Slider
            label={t('facsimile.brightness')}
            value={look.brightness}
            onChange={(brightness) => change({ brightness })}
          />
          <CheckInput value={look.invert} onChange={(invert) => change({ invert })}>
            {t('facsimile.invert')} <kbd aria-hidden>I</kbd>
          </CheckInput>
          <CheckInput value={look.boxes} onChange={(boxes) => change({ boxes })}>
            {t('facsimile.boxes')} <kbd aria-hidden>B</kbd>
          </CheckInput>
          <CheckInput value={look.confidence} onChange={(confidence) => change({ confidence })}>
            {t('facsimile.confidence')} <kbd aria-hidden>C</kbd>
          </CheckInput>
          <Button className="button" onPress={() => act({ kind: 'usual' })}>
            {t('facsimile.usual')} <kbd aria-hidden>0</kbd>
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

interface SliderProps {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
}

function Slider({ label, value, onChange }: SliderProps) {
  const { least, most, step } = adjustable
  return (
    <label className="scan-slider">
      <span>{label}</span>
      <input
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <output>{value} %</output>
    </label>
  )
}
