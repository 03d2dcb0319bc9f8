/**
 * Loaded before all else by `npm start` and `npm run stet`. Left to itself, glibc keeps what is freed, a heap for each
 * thread, and from the first large image on that it has freed it takes others of that size from those heaps
 * (mallopt(3)): an import held 100 MB more. It reads its settings once, before Node begins; so Node is begun again with
 * them, as the same process, which takes 30 ms. Other systems know nothing of them, and who set one of them has his own.
 */
const settings = require('./allocator.json')

// Of its own: what glibc reads is withheld from a Node that has capabilities (ld.so(8)), which would begin for ever.
const mark = 'STET_BEGUN_AGAIN'

if (process.platform === 'linux' && !(mark in process.env))
  process.execve?.(process.execPath, [process.execPath, ...process.execArgv, ...process.argv.slice(1)], {
    ...settings,
    ...process.env,
    [mark]: '1',
  })
