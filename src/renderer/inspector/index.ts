/** What was found in an open page: its changes and its suspects. Mounted beside `<Desk>`, with the same page. */

export { showPanel } from './asked-panel'
export { ChangesCommands } from './changes-commands'
export { Inspector, type InspectorProps } from './inspector'
