/** From pages in the library to files on the editor's disk. */
export { ExportDialog } from './export-dialog'
