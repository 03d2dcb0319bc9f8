/** Sentences of the catalogues for what stands outside the window: terminal, menus, exported files. */
export { type Language, languageOf, terminalLanguage } from './language'
export { Complaint, sentenceOf } from './sentence'
export { type Speaker, speaker } from './speaker'
