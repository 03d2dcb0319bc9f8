import { useTranslation } from 'react-i18next'
import { sentenceOf, useLibrary } from '../shell'
import type { SettingsContext } from './settings-context'

/** Shows another library in this window; answers with a sentence where it cannot be. */
export function useOpenLibrary(flush: SettingsContext['flush']): (folder: string) => Promise<string | null> {
  const { t } = useTranslation()
  const library = useLibrary()
  return async (folder) => {
    try {
      // What was typed belongs to the library that is left.
      if (!(await flush())) return t('shell.notKept')
      const { address } = await library.desk.openLibrary({ folder })
      if (address === null) location.reload()
      else location.replace(address)
      return null
    } catch (trouble) {
      return sentenceOf(trouble, t)
    }
  }
}
