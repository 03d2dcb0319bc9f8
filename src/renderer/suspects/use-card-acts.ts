import { useTranslation } from 'react-i18next'
import { isAboutLayout } from '../../core/document'
import type { SuspectNow } from '../desk'
import { type Place, refuse, sentenceOf, tell, useLibrary } from '../shell'
import type { CardKey } from './card-keys'
import type { Walk } from './walk'
import { wordBeside } from './word-beside'

interface Given {
  readonly walk: Walk
  readonly at: SuspectNow
  readonly go: (place: Place) => void
  /** A note on what is printed is to be typed. */
  readonly onNote: () => void
}

/** What a key of the card does, or a press on its choice. Answers false where the key is left to others. */
export function useCardActs({ walk, at, go, onNote }: Given): (key: CardKey) => boolean {
  const { t } = useTranslation()
  const library = useLibrary()
  const { suspect, pair } = at

  function fix(index: number): void {
    if (suspect.suggestions[index] === undefined) refuse(t('suspects.noSuggestion'))
    else walk.fix(index)
  }

  /** The other of two numbers that disagree, where it stands. */
  function openOther(): boolean {
    if (!pair) return false
    const { page, article, block, from, text } = pair.other
    go({ page, article, hit: { block, from, to: from + text.length, text } })
    return true
  }

  return (key) => {
    switch (key.kind) {
      case 'fix':
        fix(key.index)
        return true
      case 'printed':
        walk.asPrinted('')
        return true
      case 'note':
        if (!isAboutLayout(suspect.rule)) onNote()
        return true
      case 'fine':
        walk.fine(key.scope).catch((error: unknown) => tell({ kind: 'trouble', text: sentenceOf(error, t) }))
        return true
      case 'later':
        walk.later()
        return true
      case 'series':
        void walk.series((one) => wordBeside(library, one))
        return true
      case 'text':
        walk.intoText()
        return true
      case 'close':
        walk.close()
        return true
      case 'undo':
        void walk.undo()
        return true
      case 'other':
        return openOther()
      default:
        return key satisfies never
    }
  }
}
