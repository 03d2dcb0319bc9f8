import { ensureBuilt } from './built.ts'

/** `npm run build`: out/, unless it is what the sources say already. */
try {
  await ensureBuilt()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
