import { useTranslation } from 'react-i18next'
import { Password } from '../intake'
import { sentenceOf, troubleOf } from '../shell'
import type { Rerun } from './use-rerun'

interface Props {
  readonly name: string
  /** What is said of a file that changes nothing; null = it changes something. */
  readonly note: string | null
  readonly rerun: Rerun
}

/** The file, and what is the matter with it, if anything is. */
export function FileNotes({ name, note, rerun: { preview, bring, unlock } }: Props) {
  const { t } = useTranslation()
  const error = preview.error ?? bring.error
  return (
    <>
      <p className="filename">{name}</p>
      {note === null ? null : (
        <p className={preview.data?.kind === 'unlike' ? 'note trouble' : 'note'}>{note}</p>
      )}
      {error ? (
        <p className="note trouble" role="alert">
          {sentenceOf(error, t)}
        </p>
      ) : null}
      {troubleOf(preview.error)?.kind === 'pdf-encrypted' ? <Password onGive={unlock} /> : null}
    </>
  )
}
