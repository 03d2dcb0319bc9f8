import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ImagePlus } from 'lucide-react'
import { useRef } from 'react'
import { Button, FileTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PageId } from '../../core/contract'
import { sentenceOf, useLibrary } from '../shell'
import { useWantedFocus } from './wanted-focus'

const images = ['image/png', 'image/jpeg', 'image/tiff', 'image/webp', '.tif', '.tiff']

/** Stands where a page has no scan: how it can be given one. */
export function NoScan({ page }: { page: PageId }) {
  const { t } = useTranslation()
  const library = useLibrary()
  const queries = useQueryClient()
  const pane = useRef<HTMLElement>(null)
  useWantedFocus(pane)
  const attach = useMutation({
    mutationFn: async (file: File) => library.scans.attach({ page, file }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['scans', page] }),
  })
  return (
    <section ref={pane} className="facsimile none" aria-label={t('facsimile.title')}>
      <p className="lead">{t('facsimile.none')}</p>
      <p>{t('facsimile.how')}</p>
      <FileTrigger
        acceptedFileTypes={images}
        onSelect={(files) => {
          const [file] = files ?? []
          if (file) attach.mutate(file)
        }}
      >
        <Button className="button" isDisabled={attach.isPending}>
          <ImagePlus aria-hidden />
          {t(attach.isPending ? 'facsimile.attaching' : 'facsimile.attach')}
        </Button>
      </FileTrigger>
      {attach.error ? (
        <p className="trouble" role="alert">
          {sentenceOf(attach.error, t)}
        </p>
      ) : null}
    </section>
  )
}
