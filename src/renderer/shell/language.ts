import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import en from '../../../resources/locales/en.json'
import zhCN from '../../../resources/locales/zh-CN.json'
import type { Settings } from '../../core/contract'
import { altCap, modCap } from './keystroke'

/** The languages that the program speaks. */
export type Language = Exclude<Settings['language'], 'system'>

/** The catalogues are in the bundle: a change of language is at once and needs no request. */
export function createLanguage(language: Language): i18n {
  const instance = createInstance()
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, 'zh-CN': { translation: zhCN } },
    // What is held down for a command, as this machine's keys call it.
    interpolation: { escapeValue: false, defaultVariables: { mod: modCap, alt: altCap } },
    react: { useSuspense: false },
    initAsync: false,
  })
  return instance
}

/** What the settings ask for; `system` = the first language of the browser, Chinese or else English. */
export function chosenLanguage(setting: Settings['language'], preferred: readonly string[]): Language {
  if (setting !== 'system') return setting
  return preferred[0]?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}
