import { Button, ProgressBar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { keyLine, MainButton, sentenceOf, tell } from '../shell'
import type { Rendered } from './use-rendered'
import type { Zipping } from './use-zip'

interface Props {
  /** A whole library is to leave, which is made when it is asked for. */
  readonly whole: boolean
  /** undefined = it is not there yet. */
  readonly file: Rendered | undefined
  /** Why it cannot be made; null = it can. */
  readonly error: Error | null
  /** It was asked for, and is still made. */
  readonly awaited: boolean
  readonly onSave: () => void
}

/** The name of the file, and the two ways out: as a file, and to paste it. */
export function ExportFooter({ whole, file, error, awaited, onSave }: Props) {
  const { t } = useTranslation()

  async function copy(): Promise<void> {
    if (!file) return
    try {
      await navigator.clipboard.writeText(file.text)
      tell({ kind: 'done', text: t('exits.copied') })
    } catch {
      tell({ kind: 'trouble', text: t('exits.notCopied') })
    }
  }

  return (
    <>
      <span className="aside filename">{whole ? t('exits.libraryNote') : file?.name}</span>
      <Button className="button" isDisabled={!file || whole} onPress={() => void copy()}>
        {t('exits.copy')}
      </Button>
      <MainButton waits={whole || !error ? null : sentenceOf(error, t)} pending={awaited} onPress={onSave}>
        {t('exits.save')}
        <kbd aria-hidden>{keyLine('Mod-Enter')}</kbd>
      </MainButton>
    </>
  )
}

interface ZippingProps {
  readonly zipping: NonNullable<Zipping>
  readonly onStop: () => void
}

/** How far a whole library is. */
export function ZippingFooter({ zipping: { done, of }, onStop }: ZippingProps) {
  const { t } = useTranslation()
  const most = Math.max(1, of)
  return (
    <>
      <ProgressBar className="zipping" aria-label={t('exits.zipping')} value={done} maxValue={most}>
        <span className="meter">
          <i style={{ width: `${(done / most) * 100}%` }} />
        </span>
        <span className="count">{t('exits.zipped', { done, of })}</span>
      </ProgressBar>
      <Button className="button" onPress={onStop}>
        {t('exits.cancel')}
      </Button>
    </>
  )
}
