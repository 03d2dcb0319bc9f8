import { parseArgs } from 'node:util'

/** What `npm start` was given: the same for whichever host opens. */
export interface StartOptions {
  /** A folder; null = the usual one. */
  readonly library: string | null
  /** As it was written; null = any. */
  readonly port: string | null
  readonly open: boolean
  /** Whatever else: the host's own business. */
  readonly rest: readonly string[]
}

/**
 * `npm start -- --library FOLDER`, or the folder alone, as `stet serve` takes it; `--port` and `--no-open`, too.
 *
 * @throws RangeError where an option lacks what belongs to it
 */
export function startOptions(given: readonly string[]): StartOptions {
  const { tokens } = parseArgs({
    args: [...given],
    options: { library: { type: 'string' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } },
    // Chromium and `stet serve` have others.
    strict: false,
    tokens: true,
  })
  let options: StartOptions = { library: null, port: null, open: true, rest: [] }
  for (const token of tokens) {
    if (token.kind === 'option' && (token.name === 'library' || token.name === 'port')) {
      if (!token.value) throw new RangeError(`${token.rawName} is given without a ${nounOf[token.name]}.`)
      options = { ...options, [token.name]: token.value }
    } else if (token.kind === 'option' && token.name === 'no-open') options = { ...options, open: false }
    else if (token.kind === 'positional' && options.library === null)
      options = { ...options, library: token.value }
    else options = { ...options, rest: [...options.rest, given[token.index] ?? ''] }
  }
  return options
}

const nounOf = { library: 'folder', port: 'number' } as const

/** Electron's arguments. Chromium's own reading of its switches knows no value apart from its name. */
export function forElectron({ library, rest }: StartOptions): readonly string[] {
  return [...(library === null ? [] : [`--library=${library}`]), ...rest]
}

/** The command line's: `stet serve …`. */
export function forBrowser({ library, port, open, rest }: StartOptions): readonly string[] {
  return [
    'serve',
    ...(library === null ? [] : [library]),
    ...(port === null ? [] : ['--port', port]),
    ...(open ? [] : ['--no-open']),
    ...rest,
  ]
}

/** What was given and has no meaning where Stet has a window of its own. */
export function forBrowserOnly({ port, open }: StartOptions): readonly string[] {
  return [...(port === null ? [] : ['--port']), ...(open ? [] : ['--no-open'])]
}
