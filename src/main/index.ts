import { app } from 'electron'
import { commandIn, runCommandLine } from './cli'
import {
  libraryIn,
  Outside,
  openWindow,
  setupFault,
  setupGone,
  setupIdentity,
  setupLeaving,
  setupMenu,
  setupPermissions,
  setupPorts,
  setupScheme,
  setupSecondStart,
  setupServing,
  setupSingleInstance,
  setupWebContents,
  showTrouble,
} from './desktop'
import { defaultLibrary, settingsFolder } from './folders'
import { installation } from './installation'
import { ServedLibrary } from './served'
import { languageOf, sentenceOf, speaker } from './words'

/** Electron's entry: the order in which the desktop is set up, and nothing else. */
const outside = new Outside()
const given = process.argv.slice(app.isPackaged ? 1 : 2)
const asked = libraryIn(given)

if (commandIn(given)) {
  // `stet clean …` where Stet is installed: the command line, without a window.
  app.exit(await runCommandLine(given))
} else if (setupSingleInstance(asked)) {
  setupFault(outside)
  setupIdentity()
  setupScheme()
  setupWebContents(outside)
  setupLeaving(outside)
  setupGone(outside)
  app.on('window-all-closed', () => app.quit())
  // Not awaited: Electron is ready only when this module has run to its end.
  app.whenReady().then(start)
} else {
  app.quit()
}

function start(): void {
  const say = speaker(languageOf(app.getLocale()))
  setupPermissions()
  setupServing(installation.window)
  outside.say = say
  const menu = setupMenu(say, outside)
  try {
    const host = { host: 'electron', settings: settingsFolder(), menu, ...installation } as const
    const library = new ServedLibrary(asked ?? defaultLibrary(), host)
    const ports = setupPorts(library.router(), setupSecondStart(library, outside))
    library.onExchange((router) => {
      ports.serve(router)
      return null
    })
    // Every window is closed by now, and has sent its last keys.
    app.once('will-quit', (event) => {
      event.preventDefault()
      ports
        .heard()
        .then(() => library.close())
        .finally(() => app.exit())
    })
    openWindow(installation.preload)
  } catch (error) {
    showTrouble(sentenceOf(error, say))
    app.exit(1)
  }
}
