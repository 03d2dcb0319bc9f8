/** The window that holds the panes together. */
export { App } from './app'
export { NoLibrary } from './no-library'
