/** The command line. A file for each command. */
export { commandIn, runCommandLine } from './program'
