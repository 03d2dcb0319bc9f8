export { isPdf, pdfSource } from './read-pdf'
