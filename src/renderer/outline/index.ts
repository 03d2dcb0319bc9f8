/** The structure of the open page: its articles and blocks beside the text, and what is done to them by key. */
export { Outline } from './outline'
export { PartLinks } from './part-links'
export { QuestionCard } from './question-card'
export { StructureCommands } from './structure-commands'
