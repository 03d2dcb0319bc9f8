import { app } from 'electron'
import { commandIn, runCommandLine } from './cli'
import {
  openWindow,
  setupMenu,
  setupPermissions,
  setupPorts,
  setupScheme,
  setupServing,
  setupSingleInstance,
  setupWebContents,
  showTrouble,
} from './desktop'
import { installation } from './installation'
import { defaultLibrary, settingsFolder } from './places'
import { languageOf, sentenceOf, speaker } from './words'
import { openLibrary, router } from './work'

/** Electron's entry: the order in which the desktop is set up, and nothing else. */
const given = process.argv.slice(app.isPackaged ? 1 : 2)

if (commandIn(given)) {
  // `stet clean …` where Stet is installed: the command line, without a window.
  app.exit(await runCommandLine(given))
} else if (setupSingleInstance()) {
  setupScheme()
  setupWebContents()
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
  setupMenu(say)
  try {
    const session = openLibrary(app.commandLine.getSwitchValue('library') || defaultLibrary())
    const host = { host: 'electron', settings: settingsFolder(), ...installation } as const
    setupPorts(router(session, host))
    app.once('will-quit', (event) => {
      event.preventDefault()
      session.close().finally(() => app.exit())
    })
    openWindow(installation.preload)
  } catch (error) {
    showTrouble(sentenceOf(error, say))
    app.exit(1)
  }
}
