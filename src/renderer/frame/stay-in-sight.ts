import { untilStill } from '../shell'

/** Keeps an element at the top of what scrolls it while the text around it is laid out. */
export function stayInSight(element: Element): () => void {
  return untilStill(
    () => (element.isConnected ? element.getBoundingClientRect().top : null),
    () => element.scrollIntoView({ block: 'start' }),
  )
}
