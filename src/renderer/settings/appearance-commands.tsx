import { useCommands, useSettings } from '../shell'
import { nextTextSize, usualTextSize } from './appearance'

/** How the window looks, by key and from the palette. */
export function AppearanceCommands() {
  const { now, change } = useSettings()
  // The next key may come before the last one's size is drawn.
  const stepped = (by: 1 | -1) => nextTextSize(now().textSize, by)
  useCommands([
    {
      id: 'largerText',
      group: 'view',
      key: 'Mod-=',
      alsoKeys: ['Mod-+', 'Mod-Shift-+'],
      enabled: () => stepped(1) !== now().textSize,
      run: () => change({ textSize: stepped(1) }),
    },
    {
      id: 'smallerText',
      group: 'view',
      key: 'Mod--',
      enabled: () => stepped(-1) !== now().textSize,
      run: () => change({ textSize: stepped(-1) }),
    },
    { id: 'usualText', group: 'view', key: 'Mod-0', run: () => change({ textSize: usualTextSize }) },
    { id: 'lineNumbers', group: 'view', key: null, run: () => change({ lineNumbers: !now().lineNumbers }) },
    { id: 'lightTheme', group: 'view', key: null, run: () => change({ theme: 'light' }) },
    { id: 'darkTheme', group: 'view', key: null, run: () => change({ theme: 'dark' }) },
    { id: 'systemTheme', group: 'view', key: null, run: () => change({ theme: 'system' }) },
    { id: 'inEnglish', group: 'view', key: null, run: () => change({ language: 'en' }) },
    { id: 'inChinese', group: 'view', key: null, run: () => change({ language: 'zh-CN' }) },
  ])
  return null
}
