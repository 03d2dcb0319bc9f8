import { existsSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { notices } from './scripts/notices'
import { packedWords } from './src/main/work/words/knowledge'

/**
 * What finds files beside its own JavaScript stays in node_modules: the addons' binaries, pdf.js' worker and character
 * maps. All else is bundled.
 */
const unbundled = [
  /^better-sqlite3($|\/)/u,
  /^@node-rs\/jieba($|\/)/u,
  /^pdfjs-dist($|\/)/u,
  /^sharp($|\/)/u,
  /^@napi-rs\/canvas($|\/)/u,
]

/** `index` is Electron's entry, `stet` the command line, the others are worker threads. */
const entries = {
  index: 'src/main/index.ts',
  stet: 'src/main/stet.ts',
  'clean-worker': 'src/main/work/threads/clean-worker.ts',
  'compare-worker': 'src/main/work/threads/compare-worker.ts',
  'tag-worker': 'src/main/work/threads/tag-worker.ts',
  'find-worker': 'src/main/work/threads/find-worker.ts',
  'backup-worker': 'src/main/work/threads/backup-worker.ts',
  'reading-worker': 'src/main/work/threads/reading-worker.ts',
  'proof-worker': 'src/main/work/threads/proof-worker.ts',
  'scan-worker': 'src/main/work/threads/scan-worker.ts',
}

interface Bundle {
  emitFile(file: { type: 'asset'; fileName: string; source: string | Uint8Array }): string
}

/** Lays the dictionaries out once, so that no start has to. */
const words = {
  name: 'stet-words',
  generateBundle(this: Bundle) {
    this.emitFile({ type: 'asset', fileName: 'words.bin', source: packedWords() })
  },
}

/** What is bundled leaves its licence's file behind: all of them go into one. */
const licences = {
  name: 'stet-licences',
  generateBundle(this: Bundle) {
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source: notices() })
  },
}

export default defineConfig({
  main: {
    plugins: [words, licences],
    build: {
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
        external: unbundled,
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload is run as one script: it can require electron, but no file and no package.
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    plugins: [react()],
    // Filled in anew for every answer by src/main/bundle, which knows the word as well.
    html: { cspNonce: 'STET-NONCE' },
    build: {
      sourcemap: true,
      minify: true,
      // One stylesheet: what is loaded later is never seen without its own.
      cssCodeSplit: false,
      // Where an Error's stack is looked at while a file is evaluated, V8 parses that whole file again: 50 ms of a start if
      // it is the bundle. prosemirror-model 1.25 does so (its v8InternHack), and whoever has developer tools at react-dom.
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              { name: 'prosemirror', test: /node_modules\/prosemirror-/u },
              { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\/|renderer\/root\.ts$/u },
            ],
          },
        },
      },
    },
  },
})
