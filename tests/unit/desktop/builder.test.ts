import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../../scripts/run'

/** electron-builder's own reader and validator of configurations; no types of it are published. */
interface ConfigModule {
  getConfig(projectDir: string, configPath: string): Promise<Record<string, unknown>>
  validateConfiguration(config: object, debugLogger: { readonly isEnabled: boolean }): Promise<void>
}

const require = createRequire(join(root, 'package.json'))
const { getConfig, validateConfiguration } =
  require('app-builder-lib/out/util/config/config.js') as ConfigModule
const silent = { isEnabled: false }

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
