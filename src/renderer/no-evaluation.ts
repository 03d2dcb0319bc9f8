import { config } from 'zod'

/**
 * Before any schema is made: zod tries whether it may compile code, which the window's policy refuses, and for the place
 * of that refusal V8 reads the whole bundle once more.
 */
config({ jitless: true })
