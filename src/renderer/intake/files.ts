import { maxFileBytes } from '../../core/contract'
import { type Arranged, arrange, type Offered } from '../../core/pairing'
import { WindowTrouble } from '../shell'

/** A folder with more is no issue, it is an archive: what is beyond is left out, and told of. */
const mostFiles = 2_000
const leftByTheSystem = /^(\.|Thumbs\.db$|desktop\.ini$)/iu

/** Fields whose dialog is open: one that nobody holds may be collected meanwhile, and what is chosen never comes. */
const asked = new Set<HTMLInputElement>()

/** Asks for files by the system's own dialog, or for one, and puts them together; null = it was closed. */
export async function chooseFiles({ several = true } = {}): Promise<Arranged | null> {
  const { promise, resolve } = Promise.withResolvers<readonly File[]>()
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = several
  input.addEventListener('change', () => resolve([...(input.files ?? [])]))
  input.addEventListener('cancel', () => resolve([]))
  asked.add(input)
  input.click()
  const files = await promise
  asked.delete(input)
  return files.length > 0
    ? together(files.map((file) => offered(file.webkitRelativePath || file.name, file)))
    : null
}

/**
 * What was dropped, with the files of dropped folders, put together; null = there was no file. To be called in the drop
 * event: later it is gone.
 */
export async function droppedFiles(data: DataTransfer): Promise<Arranged | null> {
  const items = [...data.items].filter(({ kind }) => kind === 'file')
  // A file that no folder of this machine holds (dragged out of a mail, say) has no entry, only itself.
  const dropped = items.map((item) => item.webkitGetAsEntry() ?? item.getAsFile())
  const files: Offered[] = []
  for (const one of dropped) {
    if (one instanceof File) files.push(offered(one.name, one))
    else if (one) await gather(one, files)
  }
  return files.length > 0 ? together(files) : null
}

/** The file itself is read when it is wanted. */
function offered(path: string, file: File): Offered {
  return { path, bytes: file.size, open: async () => file }
}

function together(files: readonly Offered[]): Promise<Arranged> {
  const meant = files.filter(({ path }) => !leftByTheSystem.test(path.slice(path.lastIndexOf('/') + 1)))
  return arrange(meant, mostFiles)
}

/**
 * A file as it is at this moment, in memory, if it has at most so many bytes: what happens to it on the disk afterwards
 * is no trouble of the link. Throws {@link WindowTrouble}: `file-vanished`, `file-unreadable`, `file-is-folder`,
 * `file-too-large`.
 */
export async function readWhole({ path, bytes, open }: Offered, most = maxFileBytes): Promise<File> {
  const values = { file: path.slice(path.lastIndexOf('/') + 1) }
  if (bytes > most)
    throw new WindowTrouble({
      kind: 'file-too-large',
      values: { ...values, megabytes: megabytes(bytes), limit: megabytes(most) },
    })
  try {
    const file = await open()
    const { name, type, lastModified } = file
    return new File([await file.arrayBuffer()], name, { type, lastModified })
  } catch (cause) {
    const gone = cause instanceof DOMException && cause.name === 'NotFoundError'
    throw new WindowTrouble({ kind: gone ? 'file-vanished' : 'file-unreadable', values }, { cause })
  }
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024)
}

async function gather(entry: FileSystemEntry, into: Offered[]): Promise<void> {
  if (into.length > mostFiles || leftByTheSystem.test(entry.name)) return
  if (entry instanceof FileSystemFileEntry) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    into.push(offered(entry.fullPath.replace(/^\//u, ''), file))
    return
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return
  const reader = entry.createReader()
  for (;;) {
    // A reader hands out a hundred at a time, and nothing when it is through.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return
    for (const inside of some) await gather(inside, into)
  }
}
