/** The window that holds the panes together. */
export { App } from './app'
export { firstAnswers } from './first-answers'
export { NoLibrary } from './no-library'
