/** What every pane stands on: the library, the settings, words, trouble and the controls of the house. */
export { askAgainWhenBack } from './ask-again'
export { Boundary } from './boundary'
export type { Choice } from './choice'
export { Chooser } from './chooser'
export {
  type Command,
  type CommandGroup,
  Commands,
  CommandsProvider,
  commandGroups,
  useAllCommands,
  useCommandKeys,
  useCommandRegistry,
  useCommands,
  useHeldCommands,
  useKeyOf,
} from './commands'
export { LinkError, type LinkState, onState, tryLinkNow } from './connect'
export { CheckInput, FilterInput, type Option, RadioInput, SelectInput, TextInput } from './field'
export { type KeyRefusal, refusalOf, strokeOf } from './key-choice'
export { KeyHints, type Keys, ListKeys } from './key-hints'
export { type Keystroke, keyCaps, keyLine, onMac, signOf, signWithAlt } from './keystroke'
export { chosenLanguage, createLanguage, type Language } from './language'
export { LibraryProvider, useLibrary } from './library-context'
export { useLinkState } from './link-state'
export { listen } from './listen'
export { madeOnce } from './made-once'
export { CloseButton, MainButton } from './main-button'
export type { Memory } from './memory'
export { ModalDialog } from './modal'
export type { OnScreen } from './on-screen'
export { OutsideLink } from './outside-link'
export type { Place } from './place'
export { Reading } from './reading'
export { isStrings, Remembered, resumeQuery, useKept, useMemory } from './remembered'
export { ruleName } from './rule-name'
export { revealRow, rowOfKey, rowsOfPage, watchScrolled } from './scrolled'
export { Segments } from './segments'
export { settingsQuery, useSettings } from './settings'
export { KeyTip, Tip } from './tip'
export { refuse, type Telling, Toasts, tell } from './toasts'
export { TreeGroup } from './tree-group'
export { sentenceOf, troubleOf, WindowTrouble } from './trouble'
export { TroubleLine } from './trouble-line'
export { Unanswered } from './unanswered'
export { untilStill } from './until-still'
export { rowHeight, type Seen, useSeen } from './use-seen'
export {
  count,
  dateInWords,
  daysIn,
  issueInWords,
  numberInWords,
  percent,
  placeInShort,
  placeInWords,
} from './wording'
