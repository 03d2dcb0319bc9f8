import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { DeskPage } from '../desk'
import { useStore } from '../store'
import { type BlockOfLines, blocksBetween } from './block-lines'
import { SourceLine } from './source-line'
import { changesOfLine, type SourceViewProps } from './source-view'

/** Between two blocks' lines, in pixels, where one would run into the other. */
const gap = 6

interface PlacedBlock extends BlockOfLines {
  /** Where its text begins, in the scrolled content. */
  readonly top: number
}

/** Each block's source lines beside it: only of those in sight, for only their places are known. */
export function Beside({ desk, lines, changesOf }: SourceViewProps) {
  const column = useRef<HTMLDivElement>(null)
  const lit = useStore(desk.caret, ({ line }) => line)
  const blocks = usePlacedBlocks(desk)

  // Lines that wrap may be higher than the text beside them: then the next ones give way.
  useLayoutEffect(() => {
    let bottom = 0
    for (const element of column.current?.children ?? []) {
      if (!(element instanceof HTMLElement)) continue
      const top = Math.max(Number(element.dataset.top), bottom)
      element.style.transform = `translateY(${top}px)`
      bottom = top + element.offsetHeight + gap
    }
  })

  return (
    <div ref={column} className="original-beside">
      {blocks.map(({ pos, top, lines: own }) => (
        <div
          key={pos}
          className="source-block"
          data-top={top}
          data-lit={own.includes(lit ?? -1) || undefined}
        >
          {own.map((line) => (
            <SourceLine
              key={line}
              line={line}
              number={desk.sourceLines.numberOf(line)}
              text={lines[line - 1] ?? ''}
              changes={changesOfLine(changesOf, line)}
              lit={line === lit}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

/** The blocks in sight, placed anew when the text is scrolled, resized or edited. */
function usePlacedBlocks(desk: DeskPage): readonly PlacedBlock[] {
  const [blocks, setBlocks] = useState<readonly PlacedBlock[]>([])
  const found = useStore(desk.found)

  // No layout effect: where both are mounted at once, in a window that is made narrow, the text is there after it.
  useEffect(() => {
    const { scroller } = desk.pane
    if (!scroller) return
    const gone = found.changes.filter(({ kind }) => kind === 'line')
    let due = 0
    const place = () => {
      due = 0
      const sight = desk.pane.inSight()
      if (!sight) return
      const frame = scroller.getBoundingClientRect()
      const near = blocksBetween(desk.state.doc, { from: sight.from - 400, to: sight.to + 400 }, gone)
      const placed = near.flatMap((block): readonly PlacedBlock[] => {
        const [first] = block.size > 2 ? desk.pane.boxesOf({ from: block.pos + 1, to: block.pos + 2 }) : []
        return first ? [{ ...block, top: Math.round(first.top - frame.top + scroller.scrollTop) }] : []
      })
      setBlocks((old) => (isSame(old, placed) ? old : placed))
    }
    const soon = () => {
      due ||= requestAnimationFrame(place)
    }
    place()
    scroller.addEventListener('scroll', soon, { passive: true })
    const sizes = new ResizeObserver(soon)
    sizes.observe(scroller)
    for (const child of scroller.children) sizes.observe(child)
    return () => {
      cancelAnimationFrame(due)
      scroller.removeEventListener('scroll', soon)
      sizes.disconnect()
    }
  }, [desk, found])

  return blocks
}

function isSame(a: readonly PlacedBlock[], b: readonly PlacedBlock[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      ({ pos, top, lines }, index) =>
        b[index]?.pos === pos &&
        b[index]?.top === top &&
        b[index]?.lines.length === lines.length &&
        b[index]?.lines.every((line, at) => line === lines[at]),
    )
  )
}
