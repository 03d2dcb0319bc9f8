/** The import rules of the house (ARCHITECTURE.md): renderer → core ← main, preload → core/contract. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle means that two files are one noun. Merge them or part them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'core-stands-alone',
      comment: 'src/core is the pure domain: it imports nothing of ours outside core.',
      severity: 'error',
      from: { path: '^src/core' },
      to: { path: '^(src/(main|preload|renderer)|tests|scripts)' },
    },
    {
      name: 'core-is-pure',
      comment: 'src/core knows no Node, no Electron, no store and no window.',
      severity: 'error',
      from: { path: '^src/core' },
      to: { path: '(node_modules/(electron|better-sqlite3|kysely|react|ws|@node-rs)|^electron$)' },
    },
    {
      name: 'core-without-node',
      comment: 'src/core runs in a window as well: no Node modules.',
      severity: 'error',
      from: { path: '^src/core' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'main-not-renderer',
      comment: 'main and renderer meet in core/contract only.',
      severity: 'error',
      from: { path: '^src/main' },
      to: { path: '^src/(renderer|preload)' },
    },
    {
      name: 'renderer-not-main',
      comment: 'main and renderer meet in core/contract only.',
      severity: 'error',
      from: { path: '^src/renderer' },
      to: { path: '^src/(main|preload)' },
    },
    {
      name: 'preload-only-contract',
      comment: 'The preload hands over a port and nothing else.',
      severity: 'error',
      from: { path: '^src/preload' },
      to: { path: '^src/(?!preload|core/contract)' },
    },
    {
      name: 'program-not-tests',
      comment: 'The program never imports its tests.',
      severity: 'error',
      from: { path: '^src' },
      to: { path: '^tests' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
