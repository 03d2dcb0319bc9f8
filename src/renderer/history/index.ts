/** What was done on a page in time: its list for the inspector, and the page as it stood at any moment of it. */
export { HistoryCommands } from './history-commands'
export { HistoryPanel } from './history-panel'
export { Looked } from './looked'
