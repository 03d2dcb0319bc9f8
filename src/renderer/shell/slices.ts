import { type ClientContext, type ClientLink, createORPCClient } from '@orpc/client'
import type { LibraryClient } from '../../core/contract'
import { maxScanBytes, sliceBytes } from '../../core/contract/link'

/** A link that sends the file of a request in slices before it, where it is large: the host answers others in between. */
export function inSlices(link: ClientLink<ClientContext>): ClientLink<ClientContext> {
  const { uploads } = createORPCClient<LibraryClient>(link)
  return {
    async call(path, input, options) {
      const file = fileIn(input)
      if (file === null) return await link.call(path, input, options)
      const { name } = file
      const stopping = options.signal ? { signal: options.signal } : {}
      const { upload } = await uploads.begin({ name, size: file.size }, stopping)
      try {
        for (let at = 0; at < file.size; at += sliceBytes) {
          const slice = new File([file.slice(at, at + sliceBytes)], name)
          await uploads.add({ upload, slice }, stopping)
        }
        return await link.call(path, Object.assign({}, input, { file: { upload, name } }), options)
      } catch (error) {
        // Where nobody hears it, nobody has it either.
        void uploads.drop({ upload }).catch(() => undefined)
        throw error
      }
    },
  }
}

/** The file of a request; null = it has none, or one that goes in one piece. */
function fileIn(input: unknown): File | null {
  if (typeof input !== 'object' || input === null || !('file' in input)) return null
  const { file } = input
  return file instanceof File && file.size > sliceBytes && file.size <= maxScanBytes ? file : null
}
