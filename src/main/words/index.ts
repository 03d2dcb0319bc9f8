export { type Language, languageOf, terminalLanguage } from './language'
export { Complaint, sentenceOf } from './sentence'
export { type Speaker, speaker } from './speaker'
