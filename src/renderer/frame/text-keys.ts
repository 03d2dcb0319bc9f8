import type { Keystroke } from '../shell'

/** Keys that the text and the lists take themselves; here so that they can be looked up (`keys.text.<id>`). */
export const textKeys: readonly { readonly id: string; readonly key: Keystroke }[] = [
  { id: 'split', key: 'Enter' },
  { id: 'join', key: 'Backspace' },
  { id: 'beginArticle', key: 'Mod-Enter' },
  { id: 'goThere', key: 'Enter' },
  { id: 'stet', key: 'Delete' },
  { id: 'cardFix', key: 'Enter' },
  { id: 'cardOther', key: '2' },
  { id: 'cardPrinted', key: 's' },
  { id: 'cardNote', key: 'Shift-s' },
  { id: 'cardFine', key: 'n' },
  { id: 'cardFinePage', key: 'Shift-n' },
  { id: 'cardFineLibrary', key: 'Alt-n' },
  { id: 'cardSeries', key: 'a' },
  { id: 'cardLater', key: 'l' },
  { id: 'cardText', key: 'F2' },
  { id: 'outlineSend', key: '1' },
  { id: 'outlineGather', key: 'n' },
  { id: 'outlineMerge', key: 'm' },
  { id: 'outlineRole', key: 'r' },
  { id: 'outlineState', key: 's' },
  { id: 'outlineTo', key: 't' },
  { id: 'outlineContinues', key: 'c' },
  { id: 'outlineChoose', key: 'Space' },
  { id: 'outlineUnfold', key: '*' },
]
