/** The languages that the program speaks. */
export type Language = 'en' | 'zh-CN'

/** Chinese for every locale that is (`zh`, `zh_CN.UTF-8`, `zh-Hant-TW`), English for all others; '' = not known. */
export function languageOf(locale: string): Language {
  return /^zh([-_.@]|$)/iu.test(locale) ? 'zh-CN' : 'en'
}

/** The language of the terminal that a command runs in (POSIX: LC_ALL before LC_MESSAGES before LANG). */
export function terminalLanguage(env: NodeJS.ProcessEnv): Language {
  return languageOf(env.LC_ALL || env.LC_MESSAGES || env.LANG || '')
}
