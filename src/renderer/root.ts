import { createRoot, type Root } from 'react-dom/client'

/**
 * Beside react-dom in a file of its own (electron.vite.config.ts), which it is evaluated in because it is called from
 * there.
 */
export const rootIn = (place: Element): Root => createRoot(place)
