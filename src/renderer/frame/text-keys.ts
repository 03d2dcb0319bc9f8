import type { Keystroke } from '../shell'

/** Keys that the text and the lists take themselves; here so that they can be looked up (`keys.text.<id>`). */
export const textKeys: readonly { readonly id: string; readonly key: Keystroke }[] = [
  { id: 'split', key: 'Enter' },
  { id: 'join', key: 'Backspace' },
  { id: 'beginArticle', key: 'Mod-Enter' },
  { id: 'goThere', key: 'Enter' },
  { id: 'stet', key: 'Delete' },
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
