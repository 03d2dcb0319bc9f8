export { commandIn, runCommandLine } from './program'
