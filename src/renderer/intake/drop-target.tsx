import { FileDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Arranged } from '../../core/pairing'
import { tell } from '../shell'
import { droppedFiles } from './files'
import './intake.css'

interface Props {
  readonly onFiles: (files: Arranged) => void
  /** A dialog is open: a file let go over it is not taken, and opens nothing. */
  readonly closed: boolean
}

/** The whole window takes files, whatever they are let go over. */
export function DropTarget({ onFiles, closed }: Props) {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)

  useEffect(() => {
    const leaving = new AbortController()
    // In the capture phase: the text under it would take the file for a paste.
    const options = { capture: true, signal: leaving.signal }

    function hover(event: DragEvent): void {
      if (!holdsFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      event.stopPropagation()
      event.dataTransfer.dropEffect = closed ? 'none' : 'copy'
      setOver(!closed)
    }
    function leave(event: DragEvent): void {
      if (holdsFiles(event) && event.relatedTarget === null) setOver(false)
    }
    async function drop(event: DragEvent): Promise<void> {
      if (!holdsFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      event.stopPropagation()
      setOver(false)
      if (closed) return
      const files = await droppedFiles(event.dataTransfer).catch(() => null)
      if (files) onFiles(files)
      else tell({ kind: 'trouble', text: t('intake.nothingDropped') })
    }
    window.addEventListener('dragenter', hover, options)
    window.addEventListener('dragover', hover, options)
    window.addEventListener('dragleave', leave, options)
    window.addEventListener('drop', (event) => void drop(event), options)
    return () => leaving.abort()
  }, [closed, onFiles, t])

  if (!over) return null
  return (
    <div className="drop-target">
      <div className="drop-sheet">
        <FileDown aria-hidden />
        <b>{t('intake.drop')}</b>
        <span>{t('intake.dropHint')}</span>
      </div>
    </div>
  )
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}
