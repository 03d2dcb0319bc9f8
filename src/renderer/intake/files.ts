import { maxFileBytes } from '../../core/contract'
import { WindowTrouble } from '../shell'
import { natural } from './natural'

/** A folder with more is no issue, it is an archive: what is beyond is left out. */
const mostFiles = 2_000
const leftByTheSystem = /^(\.|Thumbs\.db$|desktop\.ini$)/iu

/** Asks for files by the system's own dialog; [] = it was closed. */
export function chooseFiles(): Promise<readonly File[]> {
  const { promise, resolve } = Promise.withResolvers<readonly File[]>()
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.addEventListener('change', () => resolve(inOrder([...(input.files ?? [])])))
  input.addEventListener('cancel', () => resolve([]))
  input.click()
  return promise
}

/** What was dropped, with the files of dropped folders. To be called in the drop event: later it is gone. */
export async function droppedFiles(data: DataTransfer): Promise<readonly File[]> {
  const items = [...data.items].filter(({ kind }) => kind === 'file')
  // A file that no folder of this machine holds (dragged out of a mail, say) has no entry, only itself.
  const dropped = items.map((item) => item.webkitGetAsEntry() ?? item.getAsFile())
  const files: File[] = []
  for (const one of dropped) {
    if (one instanceof File) files.push(one)
    else if (one) await gather(one, files)
  }
  return inOrder(files)
}

/** Files that an editor put there, in the order in which she counts: p2 before p10. */
function inOrder(files: readonly File[]): readonly File[] {
  return files
    .filter(({ name }) => !leftByTheSystem.test(name))
    .sort((a, b) => natural(a.webkitRelativePath || a.name, b.webkitRelativePath || b.name))
    .slice(0, mostFiles)
}

/**
 * The file as it is at this moment, in memory: what happens to it on the disk afterwards is no trouble of the link.
 * Throws {@link WindowTrouble}: `file-vanished`, `file-unreadable`, `file-is-folder`, `file-too-large`.
 */
export async function readWhole(file: File): Promise<File> {
  const values = { name: file.name }
  if (file.size > maxFileBytes)
    throw new WindowTrouble({
      kind: 'file-too-large',
      values: { ...values, size: megabytes(file.size), limit: megabytes(maxFileBytes) },
    })
  try {
    return new File([await file.arrayBuffer()], file.name, { type: file.type })
  } catch (cause) {
    const gone = cause instanceof DOMException && cause.name === 'NotFoundError'
    throw new WindowTrouble({ kind: gone ? 'file-vanished' : 'file-unreadable', values }, { cause })
  }
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024)
}

async function gather(entry: FileSystemEntry, into: File[]): Promise<void> {
  if (into.length >= mostFiles) return
  if (entry instanceof FileSystemFileEntry) {
    into.push(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)))
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
