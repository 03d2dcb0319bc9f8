import { z } from 'zod'
import { procedure } from './trouble'

/** A scan's file: a sheet of 100 million pixels, in colour, as scanners pack it. */
export const maxScanBytes = 256 * 1024 * 1024

const UploadId = z.uuid().brand<'UploadId'>()
export type UploadId = z.infer<typeof UploadId>

/** A larger file goes in slices of so many bytes: a host that takes one apart answers nobody meanwhile. */
export const sliceBytes = 2 * 1024 * 1024

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
