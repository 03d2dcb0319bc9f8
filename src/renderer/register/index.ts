/** The register: every record and every tagged name of the library, and what is said of them where. */
export { Register } from './register'
export { openRegister } from './request'
