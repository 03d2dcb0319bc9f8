import { z } from 'zod'
import { maxScanBytes } from './link'
import { procedure } from './trouble'

const UploadId = z.uuid().brand<'UploadId'>()
export type UploadId = z.infer<typeof UploadId>

/** A file as a window hands it over: whole, or sent in slices before. */
export const Upload = z.union([z.file(), z.object({ upload: UploadId, name: z.string().max(1000) })])
export type Upload = z.infer<typeof Upload>

/** A file that is sent in slices, in order; then `upload` stands for it in one request. */
export const uploads = {
  begin: procedure
    .input(z.object({ name: z.string().max(1000), size: z.int().nonnegative().max(maxScanBytes) }))
    .output(z.object({ upload: UploadId })),
  add: procedure.input(z.object({ upload: UploadId, slice: z.file() })).output(z.void()),
  /** What is not going to be asked for any more. */
  drop: procedure.input(z.object({ upload: UploadId })).output(z.void()),
}
