/** The built window's files, with their content security policy, for whatever host. */
export { type Served, serve } from './serve'
