/** Finding and replacing on the open page. */
export { FindOnPage } from './find-on-page'
export { selectedText } from './selected-text'
export { showPlace } from './show-place'
