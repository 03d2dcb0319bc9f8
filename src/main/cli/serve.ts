import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { InvalidArgumentError } from 'commander'
import { defaultLibrary, settingsFolder } from '../folders'
import { installation } from '../installation'
import { type LoopbackHost, openInBrowser, serveLoopback } from '../loopback'
import { ServedLibrary } from '../served'
import { Complaint } from '../words'
import type { AddCommand } from './command'

interface Options {
  readonly port: number
  readonly open: boolean
}

/** `stet serve`: the workstation in a browser on this machine. Runs until it is interrupted. */
export const addServe: AddCommand = (program, { say, print, tell }) => {
  program
    .command('serve')
    .description(say('cli.serve.what'))
    .argument('[library]', say('cli.serve.library'), defaultLibrary())
    .option('--port <number>', say('cli.serve.port'), (text) => portOf(text, say('cli.serve.badPort')), 0)
    .option('--no-open', say('cli.serve.noOpen'))
    .action(async (folder: string, options: Options) => {
      const interrupted = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
      const library = new ServedLibrary(folder, {
        host: 'loopback',
        settings: settingsFolder(),
        ...installation,
      })
      try {
        const host = await serve(library, options.port)
        const place = new URL('/', host.url).href
        library.session.library.announce(place)
        print(`${host.url}\n`)
        library.onExchange((router, session) => {
          const url = host.exchange(router)
          session.library.announce(place)
          print(`${url}\n`)
          return url
        })
        if (options.open && !(await openInBrowser(host.url, folder))) tell(say('cli.serve.noBrowser'))
        await interrupted
        await host.close()
      } finally {
        await library.close()
      }
    })
}

async function serve(library: ServedLibrary, port: number): Promise<LoopbackHost> {
  const router = library.router()
  const on = (wanted: number) => serveLoopback(router, { folder: installation.window, port: wanted })
  try {
    if (port !== 0) return await on(port)
    return await on(usualPort(library.session.library.folder)).catch(() => on(0))
  } catch (error) {
    throw new Complaint('cli.serve.noPort', { port }, error)
  }
}

/**
 * A library's own port, of those that nobody is given (RFC 6335): a window that has lost its Stet finds it again where
 * it was.
 */
function usualPort(folder: string): number {
  return 49_152 + (createHash('sha256').update(folder).digest().readUInt16BE() % 16_384)
}

function portOf(text: string, sentence: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new InvalidArgumentError(sentence)
  return port
}
