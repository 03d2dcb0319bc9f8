/** From pages in the library to files on the editor's disk. */
export { download } from './download'
export { ExportDialog } from './export-dialog'
