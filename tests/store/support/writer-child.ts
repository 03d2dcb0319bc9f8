import { openLibrary } from '../../../src/main/work'
import { cleanInProcess } from './clean-in-process'

/** Holds the library that its argument names, tells so, and waits to be killed. */
const folder = process.argv[2]
if (!folder) throw new Error('a folder is needed')
openLibrary(folder, { cleaner: cleanInProcess, address: 'http://127.0.0.1:8123/' })
process.stdout.write('open\n')
setInterval(() => {}, 1000)
