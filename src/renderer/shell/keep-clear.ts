import { type Box, clearBottom } from './clear-place'

/** From the window's edges, in CSS pixels. */
const edge = 16
/** So often it is looked whether something came under it, in milliseconds: a dialog, a card, the end of a list. */
const looked = 250

/** What is pressed or typed into, and what says by which keys. */
const controls =
  'button, a[href], input, textarea, select, label, [role="tab"], kbd, footer, .status-line, .range-thumb'
/** Rows that scroll are come at all the same. */
const rows = '[role="option"], [role="row"], [role="treeitem"]'

/**
 * Keeps a fixed element at the lowest place where it covers no control and no legend of keys, as long as it is shown.
 * Answers how to stop.
 */
export function keepClear(element: HTMLElement): () => void {
  function place(): void {
    const box = element.getBoundingClientRect()
    const within = { top: edge, bottom: innerHeight - edge }
    const bottom = clearBottom(box, takenBeside(element, box), within)
    if (bottom !== box.bottom) element.style.bottom = `${innerHeight - bottom}px`
  }
  place()
  const grown = new ResizeObserver(place)
  grown.observe(element)
  const timer = setInterval(place, looked)
  return () => {
    grown.disconnect()
    clearInterval(timer)
  }
}

/** Where controls and legends are drawn above and below an element, those of the dialog alone where one is open. */
function takenBeside(element: HTMLElement, { left, right }: Box): readonly Box[] {
  const dialog = [...document.querySelectorAll('.veil')].at(-1)
  const layers = dialog ? [dialog, ...document.querySelectorAll('.popover')] : [document.body]
  return (
    layers
      .flatMap((layer) => [...layer.querySelectorAll(controls)])
      // What a key does stands beside it.
      .map((one) => (one.localName === 'kbd' ? (one.parentElement ?? one) : one))
      .filter((one) => !element.contains(one) && one.closest(rows) === null)
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.left < right && box.right > left)
      .filter(({ one, box }) => isSeen(one, box))
      .map(({ box }) => box)
  )
}

/** Whether a part of it is drawn: not scrolled away, and in the window. */
function isSeen(element: Element, { left, top, right, bottom }: Box): boolean {
  return document
    .elementsFromPoint((left + right) / 2, (top + bottom) / 2)
    .some((one) => one === element || element.contains(one))
}
