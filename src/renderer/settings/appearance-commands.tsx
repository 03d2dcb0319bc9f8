import { useCommands, useSettings } from '../shell'
import { nextTextSize, usualTextSize } from './appearance'

/** How the window looks, by key and from the palette. */
export function AppearanceCommands() {
  const { settings, change } = useSettings()
  const { textSize, lineNumbers } = settings
  useCommands([
    {
      id: 'largerText',
      group: 'view',
      key: 'Mod-=',
      alsoKeys: ['Mod-+', 'Mod-Shift-+'],
      enabled: () => nextTextSize(textSize, 1) !== textSize,
      run: () => change({ textSize: nextTextSize(textSize, 1) }),
    },
    {
      id: 'smallerText',
      group: 'view',
      key: 'Mod--',
      enabled: () => nextTextSize(textSize, -1) !== textSize,
      run: () => change({ textSize: nextTextSize(textSize, -1) }),
    },
    { id: 'usualText', group: 'view', key: 'Mod-0', run: () => change({ textSize: usualTextSize }) },
    { id: 'lineNumbers', group: 'view', key: null, run: () => change({ lineNumbers: !lineNumbers }) },
    { id: 'lightTheme', group: 'view', key: null, run: () => change({ theme: 'light' }) },
    { id: 'darkTheme', group: 'view', key: null, run: () => change({ theme: 'dark' }) },
    { id: 'systemTheme', group: 'view', key: null, run: () => change({ theme: 'system' }) },
    { id: 'inEnglish', group: 'view', key: null, run: () => change({ language: 'en' }) },
    { id: 'inChinese', group: 'view', key: null, run: () => change({ language: 'zh-CN' }) },
  ])
  return null
}
