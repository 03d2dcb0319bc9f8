import { Check, Moon, Sun, SunMoon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Settings } from '../../core/contract'
import { Tip, useSettings } from '../shell'

const themes = Settings.shape.theme.options
const languages = Settings.shape.language.options
const themeIcons = { system: SunMoon, light: Sun, dark: Moon }

/** Light, dark or as the system has it: from the top bar. */
export function ThemeMenu() {
  const { t } = useTranslation()
  const { settings, change } = useSettings()
  const Icon = themeIcons[settings.theme]
  return (
    <ChoiceMenu
      label={t('shell.theme.label')}
      face={<Icon aria-hidden />}
      chosen={settings.theme}
      options={themes.map((id) => ({ id, label: t(`shell.theme.${id}`) }))}
      onChoose={(theme) => change({ theme })}
    />
  )
}

/** The language of the interface: from the top bar. */
export function LanguageMenu() {
  const { t } = useTranslation()
  const { settings, change } = useSettings()
  return (
    <ChoiceMenu
      label={t('shell.language.label')}
      face={t('shell.language.short')}
      chosen={settings.language}
      options={languages.map((id) => ({ id, label: t(`shell.language.${id}`) }))}
      onChoose={(language) => change({ language })}
    />
  )
}

interface Props<Id extends string> {
  readonly label: string
  readonly face: ReactNode
  readonly chosen: Id
  readonly options: readonly { readonly id: Id; readonly label: string }[]
  readonly onChoose: (id: Id) => void
}

function ChoiceMenu<Id extends string>({ label, face, chosen, options, onChoose }: Props<Id>) {
  return (
    <MenuTrigger>
      <Tip says={label}>
        <Button className="button quiet icon" aria-label={label}>
          {face}
        </Button>
      </Tip>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={label}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[chosen]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : keys
            const option = options.find(({ id }) => id === key)
            if (option) onChoose(option.id)
          }}
        >
          {options.map(({ id, label: name }) => (
            <MenuItem key={id} id={id} className="item" textValue={name}>
              {name}
              <Check className="tick" aria-hidden />
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
