import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ImagePlus } from 'lucide-react'
import { Button, FileTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PageId } from '../../core/contract'
import { TroubleLine, useLibrary } from '../shell'

/** Systems know no type for some of what Stet reads; what is an image and cannot be read is told of. */
const images = ['image/*', '.tif', '.tiff', '.jp2', '.jpx', '.jpf', '.j2k', '.j2c', '.jpc']

interface Props {
  readonly page: PageId
  /** The sheet that the image is of, counted from the first of the page's; absent = the first. */
  readonly sheet?: number
  readonly onAttached?: () => void
}

/** Asks for an image, and puts it to the page as its scan. */
export function AttachScan({ page, sheet, onAttached }: Props) {
  const { t } = useTranslation()
  const library = useLibrary()
  const queries = useQueryClient()
  const attach = useMutation({
    mutationFn: async (file: File) => library.scans.attach({ page, file, ...(sheet ? { sheet } : {}) }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['scans', page] })
      onAttached?.()
    },
  })
  return (
    <>
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
      <TroubleLine error={attach.error} />
    </>
  )
}
