import { once } from 'node:events'
import { _electron, type ElectronApplication, type Page } from 'playwright/test'
import type { Host } from './host'
import { root } from './root'

/** Opens `library` in Electron itself. `program` is its executable. */
export async function electronHost(program: string, library: string, env: NodeJS.ProcessEnv): Promise<Host> {
  let application = await start(program, library, env)
  let page = await application.firstWindow()

  return {
    library,
    get page() {
      return page
    },
    async kill() {
      const child = application.process()
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
    pause() {
      const child = application.process()
      child.kill('SIGSTOP')
      return () => void child.kill('SIGCONT')
    },
    async restart(): Promise<Page> {
      application = await start(program, library, env)
      page = await application.firstWindow()
      return page
    },
    close: () => application.close(),
  }
}

function start(program: string, library: string, env: NodeJS.ProcessEnv): Promise<ElectronApplication> {
  const defined = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return _electron.launch({
    executablePath: program,
    args: [root, `--library=${library}`],
    env: Object.fromEntries(defined),
  })
}
