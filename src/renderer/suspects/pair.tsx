import { useTranslation } from 'react-i18next'
import type { FigureDisagreement } from '../../core/contract'
import { dateInWords } from '../shell'
import { clipped } from './clipped'

/** Two numbers that disagree, each in the words around it, with where the other one stands. */
export function Pair({ pair, id }: { pair: FigureDisagreement; id: string }) {
  const { t, i18n } = useTranslation()
  const { label, issued, headline } = pair.other
  const where = [
    ...(issued === null ? [] : [dateInWords(issued, i18n.language, 'short')]),
    t('library.page', { label }),
    ...(headline === '' ? [] : [headline]),
  ]
  return (
    <div className="evidence pair" id={id}>
      <Sentence side={pair.one} />
      <div>
        <Sentence side={pair.other} />
        <p className="where">{where.join(' · ')}</p>
      </div>
    </div>
  )
}

function Sentence({ side: { sentence } }: { side: FigureDisagreement['one'] }) {
  const { before, said, after } = clipped(sentence.text, sentence)
  return (
    <p>
      {before}
      <mark>{said}</mark>
      {after}
    </p>
  )
}
