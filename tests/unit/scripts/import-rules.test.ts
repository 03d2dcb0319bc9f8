import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../../../scripts/run'

/** A copy of what the checks read, in which things can be planted. */
let copy: string

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'stet-rules-'))
  const checks = ['package.json', 'biome.json', 'knip.json', '.dependency-cruiser.cjs']
  const parts = ['src', 'scripts', 'resources', ...checks]
  const configs = (await readdir(root)).filter((name) => /^tsconfig.*\.json$|\.config\.ts$/u.test(name))
  for (const part of [...parts, ...configs]) await cp(join(root, part), join(copy, part), { recursive: true })
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
})

afterAll(() => rm(copy, { recursive: true }))

interface Cruise {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: {
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[]
  }
}

/** Plants files, runs the check, and takes them out again. */
async function withPlanted<T>(files: Readonly<Record<string, string>>, check: () => Promise<T>): Promise<T> {
  const paths = Object.keys(files).map((file) => join(copy, file))
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(copy, file)), { recursive: true })
    await writeFile(join(copy, file), text)
  }
  try {
    return await check()
  } finally {
    for (const path of paths) await rm(path)
  }
}

function output(args: readonly string[]): Promise<{ code: number; stdout: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...args], { cwd: copy, maxBuffer: 256 * 1024 * 1024 }, (error, stdout) =>
      resolve({ code: error === null ? 0 : Number(error.code), stdout }),
    )
  })
}

const bin = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'
const check = ['--import', './scripts/swc-tsx.ts', bin, 'src', '--config', '.dependency-cruiser.cjs']

/** One import that each rule is there to refuse, each in a file of its own. */
const plantings = [
  ['core-without-node', 'src/core/text/planted-1.ts', `import 'node:fs'\n`],
  ['core-is-pure', 'src/core/text/planted-2.ts', `import 'better-sqlite3'\n`],
  ['core-is-pure', 'src/core/text/planted-3.ts', `import 'electron'\n`],
  ['core-is-pure', 'src/core/text/planted-4.ts', `import type { A } from 'react'\nexport type B = A\n`],
  ['core-stands-alone', 'src/core/text/planted-5.ts', `import '../../main/folders'\n`],
  ['main-not-renderer', 'src/main/work/planted-6.ts', `import '../../renderer/shell/link'\n`],
  ['renderer-not-main', 'src/renderer/planted-7.tsx', `import '../main/folders'\nexport const a = <a />\n`],
  ['preload-only-contract', 'src/preload/planted-8.ts', `import '../core/document'\n`],
  ['program-not-tests', 'src/main/work/planted-9.ts', `import '../../../tests/planted'\n`],
  ['no-cycles', 'src/core/text/planted-10.ts', `import './planted-11'\n`],
  ['core-text-below-all', 'src/core/text/planted-12.ts', `import '../document'\n`],
  [
    'domain-not-contract',
    'src/core/rules/planted-13.ts',
    `import type { PageId } from '../contract'\nexport type B = PageId\n`,
  ],
  ['layout-from-the-sheet-up', 'src/core/layout/roles/planted-21.ts', `import '../stories/near'\n`],
  ['layout-rows-below-roles', 'src/core/layout/rows/planted-22.ts', `import '../roles/furniture'\n`],
  ['layout-sheet-and-cues-alone', 'src/core/layout/cues/planted-23.ts', `import '../rows/row'\n`],
  ['library-below-work', 'src/main/library/planted-14.ts', `import '../work'\n`],
  ['work-not-hosts', 'src/main/work/planted-15.ts', `import '../loopback'\n`],
  ['work-by-its-door', 'src/main/cli/planted-16.ts', `import '../work/session'\n`],
  ['no-network', 'src/main/work/planted-20.ts', `import 'node:https'\n`],
  ['shell-below-all', 'src/renderer/shell/planted-17.ts', `import '../desk'\n`],
  ['desk-below-its-neighbours', 'src/renderer/desk/planted-18.ts', `import '../library'\n`],
  ['by-the-door', 'src/renderer/find/planted-19.ts', `import '../desk/sync'\n`],
] as const

/** What the planted files need beside them. */
const others = {
  'src/core/text/planted-11.ts': `import './planted-10'\n`,
  'tests/planted.ts': 'export {}\n',
}

describe('the import rules', () => {
  let code: number
  let cruise: Cruise

  beforeAll(async () => {
    const files = Object.fromEntries(plantings.map(([, file, text]) => [file, text]))
    await withPlanted({ ...files, ...others }, async () => {
      code = (await output(check)).code
      // As JSON it always ends with 0: the violations are the result.
      const { stdout } = await output([...check, '--output-type', 'json'])
      cruise = JSON.parse(stdout) as Cruise
    })
  })

  test('are held against every file of the program', async () => {
    const files = (await readdir(join(root, 'src'), { recursive: true })).filter((name) =>
      /\.tsx?$/u.test(name),
    )
    const read = new Set(cruise.modules.map(({ source }) => source))
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter((name) => !read.has(`src/${name}`))).toEqual([])
  })

  test.each(plantings)('%s refuses what is planted in %s', (rule, file) => {
    const found = cruise.summary.violations.filter(({ from }) => from === file)
    expect(found.map((violation) => violation.rule.name)).toContain(rule)
  })

  test('fail the check', () => {
    expect(code).toBeGreaterThan(0)
  })
})

describe('the lint rules', () => {
  const lint = ['node_modules/@biomejs/biome/bin/biome', 'lint', '--vcs-enabled=false']

  test('refuse what would reach a network without an import', async () => {
    const planted = {
      'src/main/work/planted-21.ts': 'export const a = () => fetch("https://example.org")\n',
      'src/renderer/desk/planted-22.ts': 'export const a = () => new WebSocket("wss://example.org")\n',
    }
    const { code, stdout } = await withPlanted(planted, () =>
      output([...lint, '--only=style/noRestrictedGlobals', '--reporter=json', 'src']),
    )
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { location: { path: string } }[] }
    expect(diagnostics.map(({ location }) => location.path).sort()).toEqual(Object.keys(planted))
    expect(code).toBeGreaterThan(0)
  })
})

describe('the check of unused code', () => {
  const knip = () =>
    output(['node_modules/knip/bin/knip.js', '--reporter', 'json', '--include', 'exports,files'])

  test('fails on an export and on a file that nobody uses', async () => {
    const planted = {
      'src/core/text/planted-file.ts': 'export const lonely = 1\n',
      'src/main/planted-export.ts': 'export const used = 1\nexport const unusedHere = 2\n',
      'scripts/planted.ts': `import { used } from '../src/main/planted-export.ts'\nconsole.log(used)\n`,
    }
    const { code, stdout } = await withPlanted(planted, knip)
    expect(code).toBe(1)
    expect(stdout).toContain('src/core/text/planted-file.ts')
    expect(stdout).toContain('unusedHere')
    expect(stdout).not.toContain('"used"')
  })
})
