import { z } from 'zod'
import { procedure } from './trouble'

/** An absolute path on the library's machine. */
const Path = z.string().trim().min(1).max(4096)

/** The library as a whole: to a colleague as one file, and back from one, or from a backup. */
export const handover = {
  /** Where it would go if nobody chooses: beside the library. `file` and `folder` are not there yet. */
  suggested: procedure.output(z.object({ file: Path, folder: Path })),
  /** Writes the library as one file; never over another. Broken off = nothing is left of it. */
  give: procedure.input(z.object({ file: Path })).output(z.object({ bytes: z.int().nonnegative() })),
  /**
   * Makes a library in a new or empty folder out of a file that one was handed over in, or of a backup's folder. It is
   * opened and read to its end before it has its name. Broken off = nothing is left of it.
   */
  take: procedure.input(z.object({ from: Path, folder: Path })).output(z.object({})),
}
