import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PageId } from '../../core/contract'
import { Crop } from '../card'
import { KeyHints, keyLine } from '../shell'
import type { Verdict } from './use-verdicts'

interface Props {
  readonly page: PageId
  /** The source line of the place at hand; null = it is of none. */
  readonly line: number | null
  readonly lineText: ((line: number) => string) | null
  readonly onDecide: (verdict: Verdict) => void
}

/** What is printed at the place at hand, and whose reading of it shall stand. */
export function ConflictChoice({ page, line, lineText, onDecide }: Props) {
  const { t } = useTranslation()
  const text = line !== null && lineText ? lineText(line) : ''
  return (
    <div className="decide">
      {line !== null && text !== '' ? (
        <Crop page={page} place={{ line, from: 0, to: text.length }} length={text.length} />
      ) : null}
      <div className="buttons">
        <Button className="button" onPress={() => onDecide('mine')}>
          {t('rerun.keepMine')}
          <kbd aria-hidden>↵</kbd>
        </Button>
        <Button className="button" onPress={() => onDecide('next')}>
          {t('rerun.takeNew')}
          <kbd aria-hidden>N</kbd>
        </Button>
      </div>
      <KeyHints
        className="rerun-keys"
        keys={[
          ['F8', t('rerun.nextOpen')],
          [keyLine('Mod-z'), t('rerun.takeBack')],
        ]}
      />
    </div>
  )
}
