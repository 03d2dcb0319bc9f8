import { createInstance } from 'i18next'
import en from '../../../resources/locales/en.json'
import zhCN from '../../../resources/locales/zh-CN.json'
import type { Language } from './language'

/** Says the sentence that stands under `key` in the locale catalogues, with the values in it. */
export type Speaker = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** The catalogues are in the program: no file is read, and nothing can be missing. */
export function speaker(language: Language): Speaker {
  const instance = createInstance()
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, 'zh-CN': { translation: zhCN } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return (key, values) => instance.t(key, { ...values })
}
