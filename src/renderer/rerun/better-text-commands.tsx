import { useTranslation } from 'react-i18next'
import type { DeskPage } from '../desk'
import { chooseFiles, readWhole } from '../intake'
import { sentenceOf, tell, useCommands } from '../shell'

interface Props {
  readonly desk: DeskPage | null
  /** Shows what bringing the file in would do to the open page. */
  readonly ask: (file: File) => void
}

/** Chooses a file that is a better text of the open page. */
export function BetterTextCommands({ desk, ask }: Props) {
  const { t } = useTranslation()
  async function choose(): Promise<void> {
    const chosen = await chooseFiles({ several: false })
    const text = chosen?.pages[0]?.text
    if (!chosen) return
    try {
      if (text) ask(await readWhole(text))
      else tell({ kind: 'trouble', text: t('rerun.noText') })
    } catch (error) {
      tell({ kind: 'trouble', text: sentenceOf(error, t) })
    }
  }
  useCommands([
    { id: 'betterText', group: 'file', key: null, enabled: () => desk !== null, run: () => void choose() },
  ])
  return null
}
