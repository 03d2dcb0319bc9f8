/** From files on the editor's disk to pages in the library. */
export { DropTarget } from './drop-target'
export { dateOrNull, isDate, orNull } from './facts'
export { chooseFiles, readWhole } from './files'
export { ImportDialog } from './import-dialog'
export { Password } from './password'
