import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../../scripts/run'

/** electron-builder's own reader and validator of configurations; no types of it are published. */
interface ConfigModule {
  getConfig(projectDir: string, configPath: string): Promise<Record<string, unknown>>
  validateConfiguration(config: object, debugLogger: { readonly isEnabled: boolean }): Promise<void>
}

/** What it takes a folder's files by. */
interface FileMatcherModule {
  readonly FileMatcher: new (
    from: string,
    to: string,
    expand: (pattern: string) => string,
  ) => {
    addPattern(pattern: string): void
    createFilter(): (file: string, stat: { isDirectory(): boolean }) => boolean
  }
}

const require = createRequire(join(root, 'package.json'))
const { getConfig, validateConfiguration } =
  require('app-builder-lib/out/util/config/config.js') as ConfigModule
const { FileMatcher } = require('app-builder-lib/out/fileMatcher.js') as FileMatcherModule
const silent = { isEnabled: false }

/** The package.json that a folder of a package stands under. */
function packageOf(
  folder: string,
): Readonly<Partial<Record<'dependencies' | 'optionalDependencies', Readonly<Record<string, string>>>>> {
  const file = join(folder, 'package.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : packageOf(dirname(folder))
}

function config(): Promise<Record<string, unknown>> {
  return getConfig(root, 'electron-builder.yml')
}

describe('electron-builder.yml', () => {
  test('fits electron-builder’s schema', async () => {
    await validateConfiguration(await config(), silent)
  })

  test('would be refused with a word that the schema does not know', async () => {
    const wrong = { ...(await config()), electronFuse: {} }
    await expect(validateConfiguration(wrong, silent)).rejects.toThrow(/electronFuse/u)
  })

  test('builds AppImage, deb, NSIS and dmg from an archive', async () => {
    expect(await config()).toMatchObject({
      asar: true,
      linux: { target: ['AppImage', 'deb'] },
      win: { target: ['nsis'] },
      mac: { target: ['dmg'] },
    })
  })

  test('leaves native libraries that are loaded from files beside the archive', async () => {
    const { asarUnpack } = await config()
    expect(asarUnpack).toContain('**/*.node')
    const patterns = (asarUnpack as readonly string[]).map(
      (pattern) => new RegExp(`^${pattern.replaceAll('**', '.+').replace(/(?<!\.)\*/gu, '[^/]*')}$`, 'u'),
    )
    for (const name of ['sharp', '@napi-rs/canvas']) {
      const folder = dirname(require.resolve(name))
      const optional = Object.keys(packageOf(folder).optionalDependencies ?? {})
      const installed = optional.filter((one) => existsSync(join(root, 'node_modules', one)))
      expect(installed, `binaries of ${name}`).not.toEqual([])
      for (const one of [name, ...installed])
        expect(
          patterns.some((pattern) => pattern.test(`/app/node_modules/${one}/binary.node`)),
          one,
        ).toBe(true)
    }
  })

  test('ships the packages that stay out of the bundle, with theirs, and no other', async () => {
    const { files } = await config()
    const matcher = new FileMatcher(root, 'app', (pattern) => pattern)
    // As electron-builder does for packages: all of them, but for what the patterns leave out.
    const patterns = (files as readonly { readonly filter: readonly string[] }[]).flatMap(
      ({ filter }) => filter,
    )
    for (const pattern of ['**/*', ...patterns]) matcher.addPattern(pattern)
    const ships = matcher.createFilter()
    const isShipped = (name: string) =>
      ships(join(root, 'node_modules', name, 'index.js'), { isDirectory: () => false })
    const own = ['better-sqlite3', 'pdfjs-dist', 'sharp', '@napi-rs/canvas', '@node-rs/jieba']
    const theirs = own.flatMap((name) => {
      const { dependencies, optionalDependencies } = packageOf(dirname(require.resolve(name)))
      return Object.keys({ ...dependencies, ...optionalDependencies })
    })
    // Headers, for who compiles it.
    const wanted = [...own, ...theirs].filter((name) => name !== 'node-addon-api')
    expect(wanted.filter((name) => !isShipped(name))).toEqual([])
    const bundled = [
      'react',
      'react-aria',
      'lucide-react',
      '@orpc/client',
      'typescript',
      '@typescript/typescript-linux-x64',
    ]
    expect(bundled.filter(isShipped)).toEqual([])
    expect(ships(join(root, 'out', 'main', 'index.js'), { isDirectory: () => false })).toBe(true)
  })

  test('names the program to Windows and to Linux as the running one does', async () => {
    const { appId, linux } = await config()
    const identity = readFileSync(join(root, 'src/main/desktop/identity.ts'), 'utf8')
    expect(identity).toContain(`const appId = '${appId}'`)
    expect(linux).toMatchObject({ syncDesktopName: true })
    expect(packageOf(root)).toMatchObject({
      desktopName: `${(linux as { executableName: string }).executableName}.desktop`,
    })
  })

  test('blows the fuses that a program of text needs not', async () => {
    expect(await config()).toMatchObject({
      electronFuses: {
        runAsNode: false,
        enableCookieEncryption: true,
        enableNodeOptionsEnvironmentVariable: false,
        enableNodeCliInspectArguments: false,
        enableEmbeddedAsarIntegrityValidation: true,
        onlyLoadAppFromAsar: true,
        grantFileProtocolExtraPrivileges: false,
      },
    })
  })
})
