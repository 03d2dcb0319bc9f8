import { createRequire } from 'node:module'

/**
 * Preloaded by `check:imports`: dependency-cruiser 17.4.3 has swc parse every file as TypeScript without JSX (a TODO in
 * its src/extract/swc/parse.mjs), and so breaks off at the first .tsx file. With TypeScript 7 it has no other parser for it.
 */
interface Swc {
  parseFileSync(file: string, options: object): unknown
}

const swc = createRequire(import.meta.url)('@swc/core') as Swc
const { parseFileSync } = swc
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') })
