import { useTranslation } from 'react-i18next'
import type { FigureDisagreement } from '../../core/contract'
import { dateInWords } from '../shell'

/** Two numbers that disagree, each in its sentence, with where the other one stands. */
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
  return (
    <p>
      {sentence.text.slice(0, sentence.from)}
      <mark>{sentence.text.slice(sentence.from, sentence.to)}</mark>
      {sentence.text.slice(sentence.to)}
    </p>
  )
}
